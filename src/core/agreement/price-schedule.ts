/** The price schedule (BPU) that a check compares with, and which sheet of a workbook is one. */
import { a1 } from '../sheet/address';
import { headerKey } from '../sheet/header-key';
import type { SheetSnapshot } from '../sheet/snapshot';
import { normalise } from '../text';
import { readPrices, rowsOfLayout, type PriceRow } from './prices';
import type { Agreement } from './schema';

export interface PriceSchedule {
  /** Days are 1900 serials, whatever the date system of the workbook. */
  readonly rows: readonly PriceRow[];
  /** Where the price of a row stands, as a reader finds it: "BPU!C5". */
  place(row: number): string;
}

/** Why a sheet cannot serve as a schedule; `no-unit`: none of its rows names a unit of the agreement. */
export type NoSchedule = 'no-price' | 'tax-included' | 'no-unit';

/** The schedule on a sheet, or on the part of one that a snapshot holds. */
export function priceScheduleOf(agreement: Agreement, sheet: SheetSnapshot): PriceSchedule | NoSchedule {
  const table = readPrices(agreement, sheet.values, undefined, sheet.date1904);
  if (table.kind !== 'prices') return table.kind;
  if (table.rows.length === 0) return 'no-unit';
  const { origin, name } = sheet;
  return {
    rows: table.rows,
    place: (row) =>
      `${name}!${a1({ row: origin.row + row - 1, column: origin.column + table.priceColumn - 1 })}`,
  };
}

/**
 * The sheet of a workbook that is headed as a price schedule; of several, the one named so. `null` where there is none,
 * or nothing to choose by: a wrong schedule is worse than none.
 */
export function findPriceSheet(agreement: Agreement, sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  const schedules = sheets.filter((sheet) => {
    const table = readPrices(agreement, sheet.values);
    return table.kind === 'prices' && table.rows.length > 0 && isUnitPrice(table.priceHeader);
  });
  const named = schedules.filter(({ name }) => scheduleNames.test(normalise(name)));
  const [found, another] = named.length > 0 ? named : schedules;
  return found && !another ? found : null;
}

/**
 * The sheets headed as price schedules, filled in or not: those that decide which prices a check compares with. Order
 * sheets may have prices too, and are none.
 */
export function headedAsSchedules(
  agreement: Agreement,
  sheets: readonly SheetSnapshot[],
  orderSheets: readonly { readonly snapshot: SheetSnapshot }[],
): readonly SheetSnapshot[] {
  return besideOrders(sheets, orderSheets).filter((sheet) => {
    const table = readPrices(agreement, sheet.values.slice(0, rowsOfLayout));
    return table.kind === 'tax-included' || (table.kind === 'prices' && isUnitPrice(table.priceHeader));
  });
}

function besideOrders(
  sheets: readonly SheetSnapshot[],
  orderSheets: readonly { readonly snapshot: SheetSnapshot }[],
): readonly SheetSnapshot[] {
  const orders = new Set(orderSheets.map(({ snapshot }) => snapshot.id));
  return sheets.filter(({ id }) => !orders.has(id));
}

/** The schedule that a workbook itself holds, on a sheet that is not among its order sheets; `null` where it has none. */
export function workbookSchedule(
  agreement: Agreement,
  snapshots: readonly SheetSnapshot[],
  orderSheets: readonly { readonly snapshot: SheetSnapshot }[],
): { readonly schedule: PriceSchedule; readonly sheet: string } | null {
  const sheet = findPriceSheet(agreement, besideOrders(snapshots, orderSheets));
  const schedule = sheet && priceScheduleOf(agreement, sheet);
  return sheet && schedule && typeof schedule !== 'string' ? { schedule, sheet: sheet.name } : null;
}

const scheduleNames = /\bbpu\b|\bbordereau (?:de |des )?prix\b|\b(?:prix|tarifs?|prices?|rates?)\b/;

/** "Montant" heads what was spent as well as what a unit costs. */
function isUnitPrice(header: string | null): boolean {
  return header !== null && /\b(?:prix|pu|tarif|price|rate)\b/.test(headerKey(header));
}
