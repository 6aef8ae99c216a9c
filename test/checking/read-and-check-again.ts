/**
 * Reading and checking a workbook after an edit, in part and as a whole: what both tell must be the same. For the tests
 * of checks after an edit.
 */
import { columns, rules } from '../../src/catalogue';
import type { PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Agreement } from '../../src/core/agreement/schema';
import { checkWorkbookInSteps, type SheetCheck } from '../../src/core/checking/check-workbook';
import type { CheckMemory } from '../../src/core/checking/recheck';
import type { Settings } from '../../src/core/checking/settings';
import type { OrderSheet, ReadSheet } from '../../src/core/orders/order-sheet';
import { readOrdersAgain } from '../../src/core/orders/read-again';
import { readOrders } from '../../src/core/orders/read-orders';
import { tablesAsBefore } from '../../src/core/orders/same-table';
import { recogniseOrderTables } from '../../src/core/orders/tables-of-sheet';
import { comparedWith } from '../../src/core/sheet/same-rows';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';

type Tables = ReturnType<typeof recogniseOrderTables>;

interface Reading {
  readonly snapshots: readonly SheetSnapshot[];
  /** Of each sheet. */
  readonly tables: readonly Tables[];
  readonly orders: readonly ReadSheet[];
}

/** What sheets are read and checked with. */
interface Conditions {
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
  readonly prices: PriceSchedule | null;
}

export class Workbook {
  constructor(private readonly conditions: Conditions) {}

  readAll(snapshots: readonly SheetSnapshot[]): Reading {
    const tables = snapshots.map((snapshot) => this.recognise(snapshot));
    return { snapshots, tables, orders: readOrders(ordersOf(tables), this.conditions) };
  }

  /** What is read of the sheets when they were read before, and whether that took reading everything. */
  readAfter(before: Reading, sheets: readonly SheetSnapshot[]): Reading & { readonly wholly: boolean } {
    const snapshots: SheetSnapshot[] = [];
    const tables = sheets.map((is, at) => {
      const was = before.snapshots[at] ?? is;
      const compared = comparedWith(was, is);
      snapshots.push(compared?.sheet ?? is);
      const kept = compared && tablesAsBefore(was, before.tables[at] ?? [], compared);
      return kept ?? this.recognise(compared?.sheet ?? is);
    });
    const orders = readOrdersAgain(before.orders, ordersOf(tables), this.conditions);
    return {
      snapshots,
      tables,
      orders: orders ?? readOrders(ordersOf(tables), this.conditions),
      wholly: orders === null,
    };
  }

  check(
    { orders }: Pick<Reading, 'orders'>,
    memory?: CheckMemory,
    linesAtOnce?: number,
  ): readonly SheetCheck[] {
    const steps = checkWorkbookInSteps({ ...this.conditions, sheets: orders, rules }, memory, linesAtOnce);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  private recognise(snapshot: SheetSnapshot): Tables {
    return recogniseOrderTables(snapshot, { columns, agreements: [this.conditions.agreement] });
  }
}

function ordersOf(tables: readonly Tables[]): readonly OrderSheet[] {
  return tables.flat().filter((table) => 'headerRow' in table);
}

/** Everything a check tells, one thing a line, so that a difference can be read. */
export function told(checks: readonly SheetCheck[]): readonly string[] {
  return checks.flatMap(({ findings, coverage, counts }) =>
    [...findings, ...coverage, counts].map((thing) => JSON.stringify(thing)),
  );
}

/** What users make of a cell; often what stands elsewhere in the column. */
export const edits: readonly ((cell: CellValue, another: CellValue) => CellValue)[] = [
  (_, another) => another,
  (_, another) => another,
  (_, another) => another,
  () => null,
  (cell, another) => (typeof cell === 'number' ? cell + 400 : another),
  (cell) => (typeof cell === 'number' ? -cell : `${String(cell ?? '')} bis`),
  (cell) => (typeof cell === 'string' ? cell.toLowerCase() : String(cell ?? '')),
  () => '#REF!',
];
