/** What a cell must hold to be counted, as SUMIFS is told it. */
import { quotedText } from '../../reporting/cell-texts';
import { excelErrors, type CellValue } from '../../sheet/snapshot';

export interface Criterion {
  /** Two cells with the same key are the same to SUMIFS, which knows no capitals. */
  readonly key: string;
  /** As it stands in the formula. */
  readonly written: string;
}

/** Blank cells. */
export const blank: Criterion = { key: '', written: '""' };

/** Excel's limit on the text of a criterion. */
const longest = 250;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
/** What Excel may take for a day, an hour, a share or a truth value, depending on its language. */
const mayBeValue =
  /^[\s\d.,:/%€$()+-]*\d[\s\d.,:/%€$()e+-]*$|^\d{1,4}[\s./-]*[a-zà-ÿ]{3,9}\.?[\s./-]*\d{0,4}$|^(?:true|false|vrai|faux)$/i;

/** The criterion that a cell, and any that reads the same, meets; `null` where Excel could understand it otherwise. */
export function criterionOf(cell: CellValue): Criterion | null {
  if (cell === null || cell === '') return blank;
  if (typeof cell === 'number') return { key: String(cell), written: String(cell) };
  if (typeof cell !== 'string' || cell.trim() === '' || cell.length > longest || excelErrors.has(cell))
    return null;
  if (wholeNumber.test(cell)) return { key: cell, written: cell };
  if (mayBeValue.test(cell)) return null;
  return { key: cell.toLowerCase(), written: quotedText(`=${escaped(cell)}`) };
}

/** Every cell but those that hold the text. */
export function otherThan(text: string): string {
  return quotedText(`<>${escaped(text)}`);
}

/** `?` and `*` stand for other characters unless told not to. */
function escaped(text: string): string {
  return text.replace(/[~?*]/g, '~$&');
}
