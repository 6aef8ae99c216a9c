/**
 * After an edit only what hangs together with it is read and judged again: over random edits of a sheet in which
 * everything goes wrong, that must give the very checks that reading and judging everything gives, for every rule.
 */
import { agreements } from '../../src/agreements';
import { columns, rules } from '../../src/catalogue';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { checkWorkbookInSteps, type SheetCheck } from '../../src/core/checking/check-workbook';
import { CheckMemory } from '../../src/core/checking/recheck';
import { scopeOf } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import type { OrderSheet, ReadSheet } from '../../src/core/orders/order-sheet';
import { readOrdersAgain } from '../../src/core/orders/read-again';
import { readOrders } from '../../src/core/orders/read-orders';
import { tablesAsBefore } from '../../src/core/orders/same-table';
import { recogniseOrderTables } from '../../src/core/orders/tables-of-sheet';
import { comparedWith } from '../../src/core/sheet/same-rows';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { seeded } from '../../scripts/examples/seeded';
import {
  goldenConditions,
  goldenSheets,
  scheduleOf,
  type GoldenConditions,
} from '../performance/golden-workbook';

const agreement = agreements.find(({ id }) => id === 'sgmap-2016') as Agreement;

type Tables = ReturnType<typeof recogniseOrderTables>;

interface Reading {
  readonly snapshots: readonly SheetSnapshot[];
  /** Of each sheet. */
  readonly tables: readonly Tables[];
  readonly orders: readonly ReadSheet[];
}

let conditions: GoldenConditions;
let options: { readonly agreement: Agreement; readonly settings: ReturnType<typeof completeSettings> };
beforeAll(async () => {
  conditions = await goldenConditions();
  options = { agreement, settings: completeSettings(conditions.settings) };
});

function recognise(snapshot: SheetSnapshot): Tables {
  return recogniseOrderTables(snapshot, { columns, agreements: [agreement] });
}

function ordersOf(tables: readonly Tables[]): readonly OrderSheet[] {
  return tables.flat().filter((table) => 'headerRow' in table);
}

function readAll(snapshots: readonly SheetSnapshot[]): Reading {
  const tables = snapshots.map(recognise);
  return { snapshots, tables, orders: readOrders(ordersOf(tables), options) };
}

/** What is read of the sheets when they were read before, and whether that took reading everything. */
function readAfter(
  before: Reading,
  sheets: readonly SheetSnapshot[],
): Reading & { readonly wholly: boolean } {
  const snapshots: SheetSnapshot[] = [];
  const tables = sheets.map((is, at) => {
    const was = before.snapshots[at] ?? is;
    const compared = comparedWith(was, is);
    snapshots.push(compared?.sheet ?? is);
    const kept = compared && tablesAsBefore(was, before.tables[at] ?? [], compared);
    return kept ?? recognise(compared?.sheet ?? is);
  });
  const orders = readOrdersAgain(before.orders, ordersOf(tables), options);
  return {
    snapshots,
    tables,
    orders: orders ?? readOrders(ordersOf(tables), options),
    wholly: orders === null,
  };
}

function check(
  { orders }: Pick<Reading, 'orders'>,
  memory?: CheckMemory,
  linesAtOnce?: number,
): readonly SheetCheck[] {
  const steps = checkWorkbookInSteps(
    {
      sheets: orders,
      agreement,
      rules,
      settings: options.settings,
      asOf: serialOfIso('2021-12-31') ?? 0,
      prices: scheduleOf(agreement, conditions.prices),
    },
    memory,
    linesAtOnce,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What users make of a cell; often what stands elsewhere in the column. */
const edits: readonly ((cell: CellValue, another: CellValue) => CellValue)[] = [
  (_, another) => another,
  (_, another) => another,
  (_, another) => another,
  () => null,
  (cell, another) => (typeof cell === 'number' ? cell + 400 : another),
  (cell) => (typeof cell === 'number' ? -cell : `${String(cell ?? '')} bis`),
  (cell) => (typeof cell === 'string' ? cell.toLowerCase() : String(cell ?? '')),
  () => '#REF!',
];

const cellsAtOnce = 8;

/**
 * Edits a few cells of one sheet, column after column over the rounds; in most rounds below the first rows, by which
 * columns are known.
 */
function edited(sheets: readonly SheetSnapshot[], round: number, random: () => number): SheetSnapshot[] {
  const at = round % 9 === 8 ? 1 : 0;
  const [first, last] = round % 6 === 5 ? [0, 60] : [300, 1_500];
  return sheets.map((sheet, index) => {
    if (index !== at) return sheet;
    const values = sheet.values.map((row) => [...row]);
    const any = () => {
      const height = Math.min(last, values.length) - first;
      return first + Math.floor(random() * height);
    };
    for (let cell = 0; cell < cellsAtOnce && first < values.length; cell += 1) {
      const cells = values[any()] ?? [];
      const column = (round * cellsAtOnce + cell) % cells.length;
      const edit = edits[Math.floor(random() * edits.length)];
      cells[column] = edit?.(cells[column] ?? null, values[any()]?.[column] ?? null) ?? null;
    }
    return { ...sheet, values };
  });
}

/** Everything a check tells, one thing a line, so that a difference can be read. */
function told(checks: readonly SheetCheck[]): readonly string[] {
  return checks.flatMap(({ findings, coverage, counts }) =>
    [...findings, ...coverage, counts].map((thing) => JSON.stringify(thing)),
  );
}

const rounds = 30;

it('finds after every edit what a check of everything finds', () => {
  const random = seeded(20_261_128);
  let reading = readAll(goldenSheets(conditions));
  const memory = new CheckMemory();
  check(reading, memory);
  let partly = 0;
  for (let round = 0; round < rounds; round += 1) {
    const now = edited(reading.snapshots, round, random);
    const after = readAfter(reading, now);
    const whole = readAll(now);
    const [again, anew] = [check(after, memory), check(whole)];
    expect(told(again)).toEqual(told(anew));
    if (!after.wholly) partly += 1;
    reading = after;
  }
  // Otherwise nothing is shown of reading a part.
  expect(partly).toBeGreaterThan(rounds / 2);
}, 240_000);

it('knows of every rule how far it looks, and of most that it looks no further than an order or a project', () => {
  const narrow = rules.filter((rule) => scopeOf(rule) !== 'workbook');
  expect(narrow.length).toBeGreaterThan(rules.length / 2);
  expect(narrow.filter(({ wholeWorkbook }) => wholeWorkbook)).toEqual([]);
});

it('finds the same however few lines are judged at once', () => {
  const { orders } = readAll(goldenSheets(conditions));
  expect(told(check({ orders }, new CheckMemory(), 50))).toEqual(told(check({ orders })));
}, 60_000);
