import type { Json } from '../client/protocol';
import { days1904 } from '../../src/core/sheet/read-date';
import { excelErrors } from '../../src/core/sheet/snapshot';
import type { Cell } from '../workbook/cell';
import { appearance, general } from '../workbook/cell';
import { refuse } from './refuse';

const dayMs = 86_400_000;

/**
 * What a cell holds after `values` or `formulas` was assigned: Excel reads text as if it were typed, in en-US. Numbers in
 * text become numbers and dates become serials unless the cell's format is text ("@"), "=" starts a formula, an
 * apostrophe keeps text as it is, `null` leaves the cell alone (Doc: excel-add-ins-blank-null-values).
 */
export function enter(cell: Cell, input: Json, date1904: boolean): Cell {
  if (input === null) return cell;
  const kept = appearance(cell);
  if (typeof input === 'number' || typeof input === 'boolean') return { ...kept, value: input };
  if (typeof input !== 'string')
    throw refuse.invalidArgument('a cell takes text, a number, true, false or null');
  if (input === '') return { ...kept, value: null };
  if (input.startsWith("'")) return { ...kept, value: input.slice(1) };
  if (cell.format === '@') return { ...kept, value: input };
  if (/^=./.test(input)) return { ...kept, value: 0, formula: input };
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { ...kept, value: text.toLowerCase() === 'true' };
  if (excelErrors.has(text)) return { ...kept, value: text };
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i.test(text) && /\d/.test(text))
    return { ...kept, value: Number(text.replaceAll(',', '')) };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return withFormat(kept, Number(text.slice(0, -1)) / 100, '0%');
  const day = typedDay(text);
  if (day !== null) return withFormat(kept, date1904 ? day - days1904 : day, 'm/d/yyyy');
  return { ...kept, value: input };
}

function withFormat(kept: Omit<Cell, 'value'>, value: number, format: string): Cell {
  return { ...kept, value, format: kept.format && kept.format !== general ? kept.format : format };
}

/** 1900 serial of "1/9/2017" (month first), "2017-01-09" or "1-2" (this year is not ours to know: 2026). */
function typedDay(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const us = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : us
      ? [fullYear(us[3]), Number(us[1]), Number(us[2])]
      : [0, 0, 0];
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (year < 1900 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  const serial = time / dayMs + 25_569;
  return serial > 60 ? serial : serial - 1;
}

function fullYear(text: string | undefined): number {
  if (text === undefined) return 2026;
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
}
