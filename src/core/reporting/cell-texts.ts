/** What a report's cells hold, as both of its writers (Excel, a file) write it. */
import { a1 } from '../sheet/address';
import type { CellRef } from '../sheet/snapshot';

/** Excel's own limit on the text of a cell, and on a quoted text inside a formula. */
const longestText = 32_767;
const longestQuoted = 255;

/** Number formats of what is not a number: text stays text even when someone edits the cell. */
export const textFormat = '@';
export const dayFormat = 'dd/mm/yyyy';
/** Amounts in euros. */
export const euroFormat = '#,##0.00\\ "€"';

/** Without the characters that XML forbids, and no longer than a cell holds. */
export function writableText(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/[\t\n]/.test(character) ? character : ' '))
    .slice(0, longestText);
}

/** A text as a formula quotes it. */
export function quotedText(text: string): string {
  return `"${text.slice(0, longestQuoted).replaceAll('"', '""')}"`;
}

/** A sheet as formulas name it, always quoted: quotes are never wrong. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** "'Suivi d''ordres'!D7". */
export function cellReference(sheet: string, cell: Pick<CellRef, 'row' | 'column'>): string {
  return `${quotedSheet(sheet)}!${a1(cell)}`;
}

/** The formula that shows the text and goes to a cell of the same workbook when it is clicked. */
export function linkFormula(sheet: string, cell: Pick<CellRef, 'row' | 'column'>, text: string): string {
  return `=HYPERLINK(${quotedText(`#${cellReference(sheet, cell)}`)},${quotedText(text)})`;
}
