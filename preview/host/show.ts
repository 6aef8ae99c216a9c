import { formatValue } from 'hucre';
import type { Cell } from '../workbook/cell';
import { general } from '../workbook/cell';

/** What a cell shows: its value through its number format, in the host's language. */
export function shownText(cell: Cell, locale: string, date1904: boolean): string {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean')
    return locale.startsWith('fr') ? (value ? 'VRAI' : 'FAUX') : String(value).toUpperCase();
  if (typeof value === 'string') return value;
  const format = cell.format ?? general;
  if (format === general || format === '@') {
    const text = String(Number(value.toPrecision(11)));
    return locale.startsWith('fr') ? text.replace('.', ',') : text;
  }
  return formatValue(value, format, { locale, is1904: date1904 });
}
