import type { ReadSheet, SkippedReason } from '../../core/orders/order-sheet';
import { columnLetters } from '../../core/sheet/address';
import type { Names } from './names';

export interface RecognisedSheet {
  readonly id: string;
  readonly name: string;
  /** Which table of the sheet, where it has several. */
  readonly table?: number;
  readonly visible: boolean;
  readonly lines: number;
  readonly headerRow: number;
  readonly columns: readonly { readonly letters: string; readonly header: string; readonly title: string }[];
  readonly unmapped: readonly { readonly letters: string; readonly header: string }[];
  /** Rows left aside that hold something; blank rows need no word. */
  readonly skipped: readonly { readonly reason: SkippedReason; readonly rows: readonly number[] }[];
}

/** Order tables told one by one: more would push what is to be done with them out of sight. */
export const fewTables = 3;

export const linesOf = (orders: readonly ReadSheet[]): number =>
  orders.reduce((count, { lines }) => count + lines.length, 0);

/** What a sheet was understood to be, for the user to confirm at a glance. */
export function recognisedSheet(sheet: ReadSheet, names: Names): RecognisedSheet {
  const reasons = new Map<SkippedReason, number[]>();
  for (const { row, reason } of sheet.skipped)
    if (reason !== 'blank') reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  return {
    id: sheet.snapshot.id,
    name: sheet.snapshot.name,
    ...(sheet.snapshot.table === undefined ? {} : { table: sheet.snapshot.table }),
    visible: sheet.snapshot.visible,
    lines: sheet.lines.length,
    headerRow: sheet.headerRow,
    columns: [...sheet.columns]
      .sort((a, b) => a.index - b.index)
      .map(({ column, header, index }) => ({
        letters: columnLetters(index),
        header,
        title: names.column(column.field),
      })),
    unmapped: sheet.unmapped.map(({ header, index }) => ({ letters: columnLetters(index), header })),
    skipped: [...reasons].map(([reason, rows]) => ({ reason, rows })),
  };
}
