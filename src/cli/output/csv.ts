import { writeCsv } from 'hucre/csv';

/** A table as a CSV file (RFC 4180). Semicolons and a byte-order mark: a French Excel opens it as it is. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${writeCsv(
    rows.map((row) => [...row]),
    { delimiter: ';' },
  )}\r\n`;
}

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const startsFormula = /^[=+\-@|\t\r\n\0＝＋－＠]/;

/** A text that would start a formula is kept from doing so by an apostrophe. */
export function harmless(value: string | number): string | number {
  return typeof value === 'string' && startsFormula.test(value) ? `'${value}` : value;
}
