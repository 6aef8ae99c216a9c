/** From the cells of order sheets to their findings in one go. Needs no Node: a browser runs it too. */
import { snapshotOf } from '../../bench/workload';
import { columns, rules } from '../../src/catalogue';
import { priceScheduleOf, type PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { checkWorkbook, type SheetCheck } from '../../src/core/checking/check-workbook';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';

export interface CheckConditions {
  readonly settings: StoredSettings;
  /** Rows of the price schedule, its headers first. */
  readonly prices: readonly (readonly CellValue[])[];
  /** The day of the check; the last of 2021 where none is said. */
  readonly asOf?: string;
}

export function checkCells(
  snapshots: readonly SheetSnapshot[],
  against: Agreement,
  { settings: stored, prices, asOf = '2021-12-31' }: CheckConditions,
): readonly SheetCheck[] {
  const settings = completeSettings(stored);
  const sheets = snapshots.map((snapshot) => {
    const sheet = recogniseOrderSheet(snapshot, { columns, agreement: against });
    if (!('headerRow' in sheet)) throw new Error('not an order sheet');
    return sheet;
  });
  return checkWorkbook({
    sheets: readOrders(sheets, { agreement: against, settings }),
    agreement: against,
    rules,
    settings,
    asOf: serialOfIso(asOf) ?? 0,
    prices: scheduleOf(against, prices),
  });
}

export function scheduleOf(
  against: Agreement,
  prices: readonly (readonly CellValue[])[],
): PriceSchedule | null {
  if (prices.length < 2) return null;
  const schedule = priceScheduleOf(against, snapshotOf(prices, 'BPU'));
  if (typeof schedule === 'string') throw new Error(`not a price schedule: ${schedule}`);
  return schedule;
}
