/**
 * A check after one edited cell, beside a check of everything: as the pane checks by itself, when the rows nobody changed
 * are those it read before; and as it checks when asked, from cells that the host hands over all again.
 */
import { agreements } from '../src/agreements';
import { columns, rules } from '../src/catalogue';
import { serialOfIso } from '../src/core/calendar/serial';
import { checkWorkbookInSteps } from '../src/core/checking/check-workbook';
import { CheckMemory } from '../src/core/checking/recheck';
import { completeSettings } from '../src/core/checking/settings';
import type { OrderSheet, ReadSheet } from '../src/core/orders/order-sheet';
import { readOrdersAgain } from '../src/core/orders/read-again';
import { readOrders } from '../src/core/orders/read-orders';
import { tablesAsBefore } from '../src/core/orders/same-table';
import { recogniseOrderTables } from '../src/core/orders/tables-of-sheet';
import { comparedWith } from '../src/core/sheet/same-rows';
import type { CellValue, SheetSnapshot } from '../src/core/sheet/snapshot';
import { scheduleOf } from '../test/performance/check-cells';
import type { Bench } from './bench';
import { benchConditions, sheetText, snapshotOfText } from './order-sheets';

const count = 100_000;

interface Checked {
  readonly snapshot: SheetSnapshot;
  readonly tables: readonly OrderSheet[];
  readonly orders: readonly ReadSheet[];
}

export const bench: Bench = {
  id: 'recheck',
  title: 'A check of 100,000 lines × 40 columns after one edited cell, column after column',
  count: 1,
  unit: 'check',
  rounds: 8,
  goals: [
    {
      job: 're-check after one edited line, full check ÷ re-check',
      unit: '×',
      reach: 20,
      stretch: 200,
      atLeast: true,
      of: ([again = NaN, whole = NaN]) => whole / again,
    },
  ],
  async contenders() {
    const agreement = agreements.find(({ id }) => id === 'sgmap-2016');
    if (!agreement) throw new Error('no agreement');
    const text = await sheetText(count, 40);
    const { settings: stored, prices } = await benchConditions();
    const settings = completeSettings(stored);
    const schedule = scheduleOf(agreement, prices);
    const asOf = serialOfIso('2021-12-31') ?? 0;
    const recognise = (snapshot: SheetSnapshot): readonly OrderSheet[] =>
      recogniseOrderTables(snapshot, { columns, agreements: [agreement] }).flatMap((table) =>
        'headerRow' in table ? [table] : [],
      );
    const check = (sheets: readonly ReadSheet[], memory: CheckMemory) => {
      const steps = checkWorkbookInSteps(
        { sheets, agreement, rules, settings, asOf, prices: schedule },
        memory,
      );
      while (!steps.next().done);
    };
    const whole = (snapshot: SheetSnapshot, memory: CheckMemory) => {
      const tables = recognise(snapshot);
      const orders = readOrders(tables, { agreement, settings });
      check(orders, memory);
      return { snapshot, tables, orders };
    };

    const edited = ({ values, ...sheet }: SheetSnapshot, edits: number): SheetSnapshot => {
      const rows: (readonly CellValue[])[] = [...values];
      const row = 50_000 + edits;
      const cells = [...(rows[row] ?? [])];
      // Five columns at a time, so that a few rounds meet columns of every kind.
      const column = (edits * 5) % cells.length;
      cells[column] = rows[row + 40]?.[column] ?? 1;
      rows[row] = cells;
      return { ...sheet, values: rows };
    };
    /** Checks after one edit after the other of the sheet that `read` gives, after a check of everything. */
    const checksAgain = (read: (known: SheetSnapshot) => SheetSnapshot) => {
      const memory = new CheckMemory();
      let known: Checked = whole(snapshotOfText(text), memory);
      let edits = 0;
      return () => {
        const compared = comparedWith(known.snapshot, edited(read(known.snapshot), (edits += 1)));
        if (!compared) throw new Error('another sheet');
        const before = known.tables;
        const kept = tablesAsBefore(known.snapshot, before, compared);
        const tables = kept
          ? kept.flatMap((table) => ('headerRow' in table ? [table] : []))
          : recognise(compared.sheet);
        const orders =
          readOrdersAgain(known.orders, tables, { agreement, settings }) ??
          readOrders(tables, { agreement, settings });
        check(orders, memory);
        known = { snapshot: compared.sheet, tables, orders };
      };
    };
    // Other arrays of the same cells, as the host gives them each time it is asked for all.
    const given = snapshotOfText(text);
    return [
      { name: 'check after one edited cell, the other rows kept', run: checksAgain((known) => known) },
      { name: 'check of everything', run: () => void whole(given, new CheckMemory()) },
      { name: 'check after one edited cell, all rows read again', run: checksAgain(() => given) },
    ];
  },
};
