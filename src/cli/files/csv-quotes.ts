/**
 * One-based line of a quotation mark that opens a cell and is not closed, or closed within another cell further down: the
 * lines up to there would be read as one cell. `null` where every cell ends as it should.
 */
export function openQuote(text: string, delimiter: string): number | null {
  const ends = (at: number) =>
    at >= text.length || '\r\n'.includes(text.charAt(at)) || text[at] === delimiter;
  let open = text.indexOf(quote);
  while (open >= 0) {
    if (open > 0 && !ends(open - 1)) {
      open = text.indexOf(quote, open + 1);
      continue;
    }
    const close = closingQuote(text, open);
    if (close < 0) return lineOf(text, open);
    let after = close + 1;
    while (text[after] === ' ') after += 1;
    if (!ends(after) && /[\r\n]/.test(text.slice(open, close))) return lineOf(text, open);
    open = text.indexOf(quote, close + 1);
  }
  return null;
}

export const quote = '"';

/** The one that ends a cell, −1 where none does: within a cell a quotation mark is written twice. */
export function closingQuote(text: string, open: number): number {
  let at = text.indexOf(quote, open + 1);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}
