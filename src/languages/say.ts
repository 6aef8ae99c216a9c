/** How a language writes days, numbers, lengths and lists; handed to the texts of rules, columns and functions. */
export interface Say {
  /** A 1900 serial as a day: 42744 → "09/01/2017". */
  day(serial: number): string;
  /** A number with the language's separators: two decimals at most, more where these would make it a rounder one. */
  number(value: number): string;
  /** Euros from cents. */
  money(cents: number): string;
  /** A share, 0.8 → "80 %". */
  percent(share: number): string;
  /** Months to one decimal: "3,6 mois". */
  months(value: number): string;
  /** "1 ligne", "2 lignes": the number with the noun that agrees with it. */
  count(value: number, one: string, many: string): string;
  /** "A, B et C". */
  list(items: readonly (string | number)[]): string;
  /** An order table by the name of its sheet, and by its number where the sheet has several. */
  table(sheet: { readonly name: string; readonly table?: number }): string;
  /**
   * What is written, with as many decimals as tell its figures apart: 0.33 and 0.331 are not the same number, which two
   * decimals would make them.
   */
  apart<T>(write: (say: Say) => T): T;
  /** Text quoted from a cell, with the language's quotation marks, cut when long. */
  quote(text: string): string;
}
