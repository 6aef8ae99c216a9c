/** Price schedules (BPU): a range or a sheet of codes and prices, with or without a header row. */
import { serialOfText } from '../calendar/serial';
import { headerKey, headerScale } from '../sheet/header-key';
import { days1904 } from '../sheet/read-date';
import { readNumber } from '../sheet/read-number';
import type { CellValue } from '../sheet/snapshot';
import { significantWords } from './numerals';
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
 * Reads a schedule. Columns are found by their headers (code, price, valid from, valid to, lot), that of the codes also
 * by the units it names; without a header row, the first column holds codes and the last one with amounts prices. Rows
 * that name no unit are left out, and those of other units where `only` one is asked for: a cell formula reads its schedule
 * at each calculation. `date1904`: the workbook counts days from 1904.
 */
export function readPrices(
  agreement: Agreement,
  cells: readonly (readonly unknown[])[],
  only?: Unit,
  date1904 = false,
): PriceTable {
  const grid = cells.map((row) => row.map(cellOf));
  const layout = headedLayout(agreement, grid) ?? bareLayout(grid);
  if (typeof layout === 'string') return { kind: layout };
  const rows = grid.slice(layout.firstRow).flatMap((row, index): PriceRow[] => {
    const unit = unitIn(agreement, row[layout.code] ?? null);
    if (unit === null || (only !== undefined && unit.code !== only.code)) return [];
    return [
      {
        unit,
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
const rowsToSearch = 10;

/** Rows whose cells tell which column names the units. */
const rowsToSample = 50;

/** Rows that tell what a sheet is headed as. */
export const rowsOfLayout = rowsToSearch + rowsToSample;

/** Of nothing but these words is the header of the codes; which of several columns it is, and any other, its cells say. */
const codeHeader =
  /^(?:(?:code|uo|unite?|oeuvre|ref|no|prestation|article|work|type|commandee|poste|item|bpu)(?: |$))+$/;
const exclTax = /\b(?:ht|excl)\b/;
const inclTax = /\b(?:ttc|incl)\b/;
const priceWords = /\b(?:prix|pu|tarif|cout|montant|price|rate|cost|amount)\b/;
/** What speaks of prices and heads none: their numbers, days, sums, units, kinds and names, and a title above them. */
const noPrice =
  /^(?:unite|type|bordereau)\b|\b(?:no|code|ref|date|valid\w*|valable|from|to|until|total|price unit$|nature|lettre|word|qte|libelle|designation|intitule|indice|tva|vat)\b|\b(?:du|au|le)$/;
const ofOneUnit = /\b(?:pu|unitaire|unite?|uo)\b/;
const ofAll = /\b(?:montant|amount)\b/;
const fromWords =
  /\b(?:from|depui|du|debut|effet|compter|partir|application|applicable|start)\b|^(?:valable|valide)$/;
const toWords = /\b(?:to|until|jusqu|jusque|au|fin|expiration|expire|end)\b/;

type Unnamed = Exclude<PriceTable['kind'], 'prices'>;

/** `null` where no row holds headers: below one, a column that it does not call a price is never taken for one. */
function headedLayout(
  agreement: Agreement,
  grid: readonly (readonly CellValue[])[],
): Layout | Unnamed | null {
  const names = (cell: CellValue) => unitIn(agreement, cell) !== null;
  let found: Unnamed | null = null;
  for (const [index, row] of grid.slice(0, rowsToSearch).entries()) {
    const keys = row.map((cell) => (typeof cell === 'string' ? headerKey(cell) : ''));
    const isHeading = (key: string) =>
      priceWords.test(key) || codeHeader.test(key) || (isOfTime(key) && !/\d/.test(key));
    if (keys.filter(Boolean).length < 2 || !keys.some(isHeading) || row.some(names)) continue;
    const price = priceAmong(keys);
    if (price === 'tax-included') return price;
    found = 'no-price';
    if (price === null) continue;
    const below = grid.slice(index + 1, index + 1 + rowsToSample);
    const code = best(keys, (key, at) => {
      const units = at === price ? 0 : below.filter((cells) => names(cells[at] ?? null)).length;
      return codeHeader.test(key) ? (units && units + rowsToSample) || 0.5 : units;
    });
    if (code === null) continue;
    const among = (means: (key: string) => boolean) =>
      keys.findIndex((key, column) => column !== price && means(key));
    return {
      firstRow: index + 1,
      code,
      price,
      scale: headerScale(String(row[price])),
      from: among((key) => fromWords.test(key) && !toWords.test(key)),
      to: among((key) => toWords.test(key)),
      lot: among((key) => /^(?:no )?lot(?: no)?$/.test(key)),
    };
  }
  return found;
}

function isOfTime(key: string): boolean {
  return fromWords.test(key) || toWords.test(key);
}

/** The price of one unit before one that does not say of how many, and that before a sum; without tax in any case. */
function priceAmong(keys: readonly string[]): number | 'tax-included' | null {
  const rank = (key: string) =>
    (ofOneUnit.test(key) ? 5 : ofAll.test(key) ? 1 : 3) + Number(exclTax.test(key));
  const headed = (withTax: boolean) => (key: string) =>
    priceWords.test(key) && !noPrice.test(key) && inclTax.test(key) === withTax ? rank(key) : 0;
  const [exclusive, inclusive] = [best(keys, headed(false)), best(keys, headed(true))];
  const isSum = (at: number) => ofAll.test(keys[at] ?? '');
  // A sum without tax says nothing of a price that is only given with it.
  return inclusive !== null && (exclusive === null || (isSum(exclusive) && !isSum(inclusive)))
    ? 'tax-included'
    : exclusive;
}

/** The first of the highest value; `null` where none has any. */
function best(keys: readonly string[], value: (key: string, at: number) => number): number | null {
  const values = keys.map(value);
  const highest = Math.max(...values);
  return highest > 0 ? values.indexOf(highest) : null;
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

function unitIn(agreement: Agreement, cell: CellValue): Unit | null {
  const reading = readUnit(agreement, String(cell ?? ''));
  return reading.kind === 'exact' || reading.kind === 'respelled' ? reading.unit : null;
}

/** Words that a price may carry; "3 mois", "20 %" and "49 200 € TTC" are no price. */
const ofPrices = /[km]?€|euros?|eur|ht/gi;

/** A price of 0 is a blank cell as Excel hands it over; a negative one is no price. */
function priceOf(cell: CellValue, scale: number): number | 'unreadable' | null {
  if (typeof cell === 'string' && /[%\p{L}]/u.test(cell.replace(ofPrices, ''))) return 'unreadable';
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
  const said = significantWords(String(cell || ''), 'lots?').join(' ');
  return /(?<!\d)\d+$/.exec(said)?.[0] ?? (said || null);
}
