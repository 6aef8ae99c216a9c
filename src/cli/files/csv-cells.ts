import { closingQuote, quote } from './csv-quotes';
import { TooLarge } from './sheet-grid';

/** Blank ones included: many programs write commas to the end of each line. */
const mostFields = 40_000_000;
/** What a row takes beside its cells. */
const rowInFields = 8;

/**
 * The cells of a CSV text (RFC 4180), each a slice of it: put together letter by letter, one of 200 MB would take 6 GB. A
 * file of delimiters or line breaks alone is refused before it takes more than a machine has.
 */
export function csvCells(text: string, delimiter: string): string[][] {
  const [apart, opening] = [delimiter, quote].map((sign) => sign.charCodeAt(0));
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  let fields = 0;
  for (let at = 0; at < text.length;) {
    const first = text.charCodeAt(at);
    if (first === opening && field === '' && first !== apart) {
      const close = closingQuote(text, at);
      const end = close < 0 ? text.length : close;
      field = text.slice(at + 1, end).replaceAll('""', quote);
      isQuoted = true;
      at = end + 1;
      continue;
    }
    let to = at;
    let sign = first;
    while (to < text.length && sign !== apart && sign !== lineFeed && sign !== carriageReturn)
      sign = text.charCodeAt((to += 1));
    if (to > at) field = field === '' ? text.slice(at, to) : field + text.slice(at, to);
    if (to >= text.length) break;
    fields += sign === apart ? 1 : rowInFields;
    if (fields > mostFields) throw new TooLarge();
    row.push(field);
    field = '';
    isQuoted = false;
    at = to + 1;
    if (sign === apart) continue;
    rows.push(row);
    row = [];
    if (sign === carriageReturn && text.charCodeAt(at) === lineFeed) at += 1;
  }
  if (field !== '' || row.length > 0 || isQuoted) rows.push([...row, field]);
  return rows;
}

const lineFeed = 10;
const carriageReturn = 13;
