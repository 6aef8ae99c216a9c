/** Which lines differ between two checks of the same tables, where nothing else does. */
import type { PriceSchedule } from '../agreement/price-schedule';
import { editedLines } from '../orders/edited-lines';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { tableKey } from '../orders/order-table';
import type { CheckRequest } from './check-workbook';

/** The edited lines as they were and as they are, the same one at the same place of both. */
export interface ChangedLines {
  readonly before: ReadonlySet<OrderLine>;
  readonly after: ReadonlySet<OrderLine>;
}

/** Share of the lines from which on judging all of them takes no longer. */
const mostChanged = 0.1;

/** `null` where more than some lines differ, so that everything is to be checked. */
export function changedLines(last: CheckRequest, now: CheckRequest): ChangedLines | null {
  if (!sameQuestion(last, now) || !sameTables(last.sheets, now.sheets)) return null;
  const edited = editedLines(last.sheets, now.sheets);
  const lines = last.sheets.reduce((sum, sheet) => sum + sheet.lines.length, 0);
  if (edited.length > Math.max(1, lines * mostChanged)) return null;
  return {
    before: new Set(edited.map(({ was }) => was)),
    after: new Set(edited.map(({ is }) => is)),
  };
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
