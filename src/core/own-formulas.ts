/** Our functions in the formulas of a workbook. */

/** How Excel stores a function whose add-in it did not know when the file was opened. */
const unloaded = /_xldudf_MARCHE_(?=[A-Z])/gi;

const ours = /(?<![\w.])(?:MARCHE\.|_xldudf_MARCHE_)[A-Z]/i;

/** Text in quotes names no function. */
const quoted = /"(?:[^"]|"")*"/g;

export function usesOurFunctions(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && ours.test(formula.replace(quoted, '""'));
}

/** The formula with our functions under the names by which they are entered. */
export function asEntered(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(unloaded, 'MARCHE.')))
    .join('');
}

/** What a cell shows that Excel calculated before our functions were there. */
export function isStuck(formula: unknown, value: unknown): boolean {
  return usesOurFunctions(formula) && (value === '#NAME?' || asEntered(formula) !== formula);
}
