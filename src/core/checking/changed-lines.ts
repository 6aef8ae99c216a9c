/** Which lines differ between two readings of the same tables. A line that was not read again is the very same. */
import type { PriceSchedule } from '../agreement/price-schedule';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { tableKey } from '../orders/order-table';
import type { CheckRequest } from './check-workbook';

export interface ChangedLines {
  readonly before: ReadonlySet<OrderLine>;
  readonly after: ReadonlySet<OrderLine>;
}

/** Share of the lines from which on judging all of them takes no longer. */
const mostChanged = 0.1;

/** `null` where more than some lines differ, so that everything is to be checked. */
export function changedLines(last: CheckRequest, now: CheckRequest): ChangedLines | null {
  if (!sameQuestion(last, now) || !sameTables(last.sheets, now.sheets)) return null;
  const before = new Set<OrderLine>();
  const after = new Set<OrderLine>();
  let lines = 0;
  for (const [at, { lines: known }] of last.sheets.entries()) {
    const fresh = now.sheets[at]?.lines ?? [];
    lines += known.length;
    for (let index = 0; index < known.length; index += 1) {
      const was = known[index];
      const is = fresh[index];
      if (was === is || !was || !is) continue;
      before.add(was);
      after.add(is);
    }
  }
  return before.size > Math.max(1, lines * mostChanged) ? null : { before, after };
}

function sameQuestion(last: CheckRequest, now: CheckRequest): boolean {
  return (
    last.agreement === now.agreement &&
    last.rules === now.rules &&
    last.asOf === now.asOf &&
    JSON.stringify(last.settings) === JSON.stringify(now.settings) &&
    pricesIn(last.prices) === pricesIn(now.prices)
  );
}

function pricesIn(schedule: PriceSchedule | null | undefined): string {
  return schedule ? JSON.stringify(schedule.rows.map((row, at) => [row, schedule.place(at)])) : '';
}

/** Whether the tables stand where they stood, with the same columns and as many lines. */
function sameTables(last: readonly ReadSheet[], now: readonly ReadSheet[]): boolean {
  return (
    last.length === now.length &&
    last.every((sheet, at) => {
      const other = now[at];
      return (
        other !== undefined && sheet.lines.length === other.lines.length && layout(sheet) === layout(other)
      );
    })
  );
}

function layout(sheet: ReadSheet): string {
  const columns = sheet.columns.map(({ column, header, index }) => [column.field, header, index]);
  return JSON.stringify([tableKey(sheet), sheet.headerRow, columns, sheet.absent?.map(({ field }) => field)]);
}
