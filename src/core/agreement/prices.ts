/** Price schedules (BPU): a range or a sheet of codes and prices, with or without a header row. */
import { serialOfText } from '../calendar/serial';
import { headerKey, headerScale } from '../sheet/header-key';
import { days1904 } from '../sheet/read-date';
import { readNumber } from '../sheet/read-number';
import type { CellValue } from '../sheet/snapshot';
import { normalise } from '../text';
import type { Agreement, Unit } from './schema';
import { readUnit } from './units';

/** A price of a unit, as one row of the schedule states it. */
export interface PriceRow {
  readonly unit: Unit;
  /** One-based row in the range. */
  readonly row: number;
  /** Euros excluding tax for one unit; may carry fractions of a cent. `null`: blank. `'unreadable'`: no amount. */
  readonly price: number | 'unreadable' | null;
  /** First and last day of validity, 1900 serials; `null` where the row sets no limit, `'unreadable'` where it is no day. */
  readonly from: number | 'unreadable' | null;
  readonly to: number | 'unreadable' | null;
  /** Lot written on the row, reduced to its identifier. */
  readonly lot: string | null;
}

/** `no-price`: no column of amounts; `tax-included`: the only amounts include tax. */
export type PriceTable =
  | {
      readonly kind: 'prices';
      readonly rows: readonly PriceRow[];
      /** One-based column of the prices in the range, and their header as written; `null` without a header row. */
      readonly priceColumn: number;
      readonly priceHeader: string | null;
    }
  | { readonly kind: 'no-price' }
  | { readonly kind: 'tax-included' };

/**
 * Reads a schedule. Columns are found by their headers (code, price, valid from, valid to, lot); without a header
 * row, the first column holds codes and the last one with amounts holds prices. Rows that name no unit are left out,
 * and those of other units where `only` one is asked for: a cell formula reads its schedule at each calculation.
 * `date1904`: the workbook counts days from 1904.
 */
export function readPrices(
  agreement: Agreement,
  cells: readonly (readonly unknown[])[],
  only?: Unit,
  date1904 = false,
): PriceTable {
  const grid = cells.map((row) => row.map(cellOf));
  const layout = headedLayout(grid) ?? bareLayout(grid);
  if (typeof layout === 'string') return { kind: layout };
  const rows = grid.slice(layout.firstRow).flatMap((row, index): PriceRow[] => {
    const reading = readUnit(agreement, String(row[layout.code] ?? ''));
    if (reading.kind !== 'exact' && reading.kind !== 'respelled') return [];
    if (only !== undefined && reading.unit.code !== only.code) return [];
    return [
      {
        unit: reading.unit,
        row: layout.firstRow + index + 1,
        price: priceOf(row[layout.price] ?? null, layout.scale),
        from: dayOf(cellAt(row, layout.from), date1904),
        to: dayOf(cellAt(row, layout.to), date1904),
        lot: lotOf(cellAt(row, layout.lot)),
      },
    ];
  });
  const header = grid[layout.firstRow - 1]?.[layout.price];
  return {
    kind: 'prices',
    rows,
    priceColumn: layout.price + 1,
    priceHeader: header === undefined ? null : String(header),
  };
}

/**
 * The price of a unit. `undecided`: several prices, and no day to choose by; `not-valid`: none in force on the day;
 * `conflict`: two different prices in force from the same day; `several-lots`: the price depends on the lot.
 */
export type PriceAnswer =
  | { readonly kind: 'price'; readonly price: number; readonly row: number }
  | { readonly kind: 'unknown' | 'undecided' | 'not-valid' | 'conflict' | 'several-lots' }
  | { readonly kind: 'blank' | 'unreadable'; readonly row: number };

/** The price in force for a unit on a day; of several periods that hold the day, the one that starts last. */
export function priceOn(
  rows: readonly PriceRow[],
  unit: Unit,
  day: number | null,
  lot?: string,
): PriceAnswer {
  const lots = lot === undefined ? unit.lots : [lot];
  const ofUnit = rows.filter(
    (row) => row.unit.code === unit.code && (row.lot === null || lots.includes(row.lot)),
  );
  if (ofUnit.length === 0) return { kind: 'unknown' };
  const broken = ofUnit.find((row) => [row.price, row.from, row.to].includes('unreadable'));
  if (broken) return { kind: 'unreadable', row: broken.row };
  const priced = ofUnit.filter((row) => row.price !== null);
  const [first] = ofUnit;
  if (priced.length === 0 && first) return { kind: 'blank', row: first.row };
  if (new Set(priced.map((row) => row.lot)).size > 1 && distinctPrices(priced) > 1)
    return { kind: 'several-lots' };

  if (day === null && distinctPrices(priced) > 1)
    return { kind: priced.some((row) => row.from !== null || row.to !== null) ? 'undecided' : 'conflict' };
  const inForce = day === null ? priced : priced.filter((row) => start(row) <= day && day <= end(row));
  if (inForce.length === 0) return { kind: 'not-valid' };
  const latest = Math.max(...inForce.map(start));
  const current = inForce.filter((row) => start(row) === latest);
  const [chosen] = current;
  if (distinctPrices(current) > 1 || typeof chosen?.price !== 'number') return { kind: 'conflict' };
  return { kind: 'price', price: chosen.price, row: chosen.row };
}

function distinctPrices(rows: readonly PriceRow[]): number {
  return new Set(rows.map((row) => row.price)).size;
}

function start(row: PriceRow): number {
  return typeof row.from === 'number' ? row.from : -Infinity;
}

function end(row: PriceRow): number {
  return typeof row.to === 'number' ? row.to : Infinity;
}

interface Layout {
  readonly firstRow: number;
  readonly code: number;
  readonly price: number;
  readonly scale: number;
  /** -1 where no column says so, as in rows without headers. */
  readonly from?: number;
  readonly to?: number;
  readonly lot?: number;
}

/** A header row is looked for in the first rows only: titles may stand above it, prices never do. */
export const rowsToSearch = 10;

const codeHeaders = [
  'code uo',
  'code unite oeuvre',
  'uo',
  'unite oeuvre',
  'code',
  'unit code',
  'code unit',
  'unit',
  'unite',
  'ref',
  'ref uo',
  'no uo',
  'code prestation',
  'prestation',
  'code article',
];
const exclTax = /\b(?:ht|excl|ex vat|before tax)\b/;
const inclTax = /\b(?:ttc|incl|vat included)\b/;
const priceWords = /\b(?:prix|pu|tarif|cout|montant|price|rate|amount)\b/;
const fromWords =
  /\b(?:from|depui|du|debut|effet|compter|partir|application|applicable|start)\b|^(?:valable|valide)$/;
const toWords = /\b(?:to|until|jusqu|jusque|au|fin|expiration|expire|end)\b/;

function headedLayout(grid: readonly (readonly CellValue[])[]): Layout | 'tax-included' | null {
  for (const [index, row] of grid.slice(0, rowsToSearch).entries()) {
    const keys = row.map((cell) => (typeof cell === 'string' ? headerKey(cell) : ''));
    const code = codeHeaders.map((header) => keys.indexOf(header)).find((at) => at >= 0);
    if (code === undefined) continue;
    const amounts = keys.flatMap((key, at) => (priceWords.test(key) ? [at] : []));
    const price =
      amounts.find((at) => exclTax.test(keys[at] ?? '')) ??
      amounts.find((at) => !inclTax.test(keys[at] ?? ''));
    if (price === undefined) {
      if (amounts.length > 0) return 'tax-included';
      continue;
    }
    const found = (means: (key: string) => boolean) =>
      keys.findIndex((key, column) => column !== price && means(key));
    return {
      firstRow: index + 1,
      code,
      price,
      scale: headerScale(String(row[price])),
      from: found((key) => fromWords.test(key) && !toWords.test(key)),
      to: found((key) => toWords.test(key)),
      lot: found((key) => /^(?:no )?lot(?: no)?$/.test(key)),
    };
  }
  return null;
}

function bareLayout(grid: readonly (readonly CellValue[])[]): Layout | 'no-price' {
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (let column = width - 1; column > 0; column -= 1)
    if (grid.some((row) => typeof priceOf(row[column] ?? null, 1) === 'number'))
      return { firstRow: 0, code: 0, price: column, scale: 1 };
  return 'no-price';
}

function cellAt(row: readonly CellValue[], column: number | undefined): CellValue {
  return column === undefined ? null : (row[column] ?? null);
}

/** What is neither text, number nor yes or no is nothing to read. */
function cellOf(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A price of 0 is a blank cell as Excel hands it over; a negative one is no price. */
function priceOf(cell: CellValue, scale: number): number | 'unreadable' | null {
  const { value, problem } = readNumber(cell);
  if (problem !== undefined || (value !== null && value < 0)) return 'unreadable';
  return value ? value * scale : null;
}

function dayOf(cell: CellValue, date1904: boolean): number | 'unreadable' | null {
  if (cell === null || cell === 0 || cell === '') return null;
  if (typeof cell === 'number') return Math.floor(cell) + (date1904 ? days1904 : 0);
  return (typeof cell === 'string' ? serialOfText(cell) : null) ?? 'unreadable';
}

/** "Lot n° 2" → "2". */
function lotOf(cell: CellValue): string | null {
  const text = normalise(cell === null || cell === 0 ? '' : String(cell));
  return text === '' ? null : (/(?<!\d)\d+$/.exec(text)?.[0] ?? text);
}
