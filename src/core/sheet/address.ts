/** A1 addresses. Columns and rows are one-based. */

/** Letters of a column: 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Number of a column: "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "D7" for row 7, column 4. */
export function a1(cell: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(cell.column)}${cell.row}`;
}
