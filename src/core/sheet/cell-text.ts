/**
 * Text on its way into a cell. Excel reads what is written as if it were typed: "=…" would become a formula, "012" a
 * number, "1-2" a date. An apostrophe in front keeps it the text it is, and does not show.
 */

/** What starts a formula, also in full width, or is the apostrophe itself. */
const startsFormula = /^[=+\-@\t\r'＝＋－＠]/;

/** What a host may take for a number, a day, an hour, a share or a truth value. */
const readAsValue = /^[\s.,:/%€$()+-]*\d|^(?:true|false|vrai|faux|#)/i;

/** The text as it must be assigned for the cell to hold exactly that text. */
export function cellText(text: string): string {
  return startsFormula.test(text) || readAsValue.test(text) ? `'${text}` : text;
}
