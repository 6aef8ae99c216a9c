/**
 * After an edit only what hangs together with it is read and judged again: over random edits of a sheet in which
 * everything goes wrong, that must give the very checks that reading and judging everything gives, for every rule.
 */
import { agreements } from '../../src/agreements';
import { rules } from '../../src/catalogue';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { CheckMemory } from '../../src/core/checking/recheck';
import { scopeOf } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { seeded } from '../../scripts/examples/seeded';
import { scheduleOf } from '../performance/check-cells';
import { goldenConditions, goldenSheets, type GoldenConditions } from '../performance/golden-workbook';
import { edits, told, Workbook } from './read-and-check-again';

const agreement = agreements.find(({ id }) => id === 'sgmap-2016') as Agreement;

let conditions: GoldenConditions;
let workbook: Workbook;
beforeAll(async () => {
  conditions = await goldenConditions();
  workbook = new Workbook({
    agreement,
    settings: completeSettings(conditions.settings),
    asOf: serialOfIso('2021-12-31') ?? 0,
    prices: scheduleOf(agreement, conditions.prices),
  });
});

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

const rounds = 30;

it('finds after every edit what a check of everything finds', () => {
  const random = seeded(20_261_128);
  let reading = workbook.readAll(goldenSheets(conditions));
  const memory = new CheckMemory();
  workbook.check(reading, memory);
  let partly = 0;
  for (let round = 0; round < rounds; round += 1) {
    const now = edited(reading.snapshots, round, random);
    const after = workbook.readAfter(reading, now);
    const whole = workbook.readAll(now);
    const [again, anew] = [workbook.check(after, memory), workbook.check(whole)];
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
  const { orders } = workbook.readAll(goldenSheets(conditions));
  expect(told(workbook.check({ orders }, new CheckMemory(), 50))).toEqual(told(workbook.check({ orders })));
}, 60_000);
