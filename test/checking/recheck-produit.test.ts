/**
 * The same under the agreement in force: lines of every anomaly found there, edited in each of their columns. Judging
 * again only what hangs together with the edited lines must tell what judging everything tells.
 */
import { serialOfIso } from '../../src/core/calendar/serial';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import { CheckMemory } from '../../src/core/checking/recheck';
import type { ExampleLine } from '../../src/core/checking/rule';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { fieldsOf, sheetOf } from '../../scripts/examples/check-example';
import { seeded } from '../../scripts/examples/seeded';
import { settings as sampleSettings } from '../../scripts/sample/produit-order';
import { orders } from '../../scripts/sample/produit-orders';
import { product, type ProductMutation } from '../acceptance/produit/check-product';
import {
  productDay,
  productLines,
  productPrices,
  productSettings,
  type ProductLine,
} from '../acceptance/produit/clean-workbook';
import { productMutations } from '../acceptance/produit/mutations';
import { scheduleOf } from '../performance/check-cells';
import { edits, told, Workbook } from './read-and-check-again';

/** Rules that only this agreement gives something to judge, or something else than the others. */
const rulesAtStake = [
  'acceptance-delay',
  'ceiling',
  'delivery-match',
  'eligibility',
  'not-payable',
  'order-allocation',
  'order-before-start',
  'penalty',
  'price-revision',
  'product-lead',
  'subcontracting',
  'subsequent-contract',
  'time-limit',
  'unit-equivalence',
];

/** Amounts small enough, and holders few enough, for a few lines to pass them. */
const settings: StoredSettings = {
  ...{ version: 1, agreement: product.id },
  ...productSettings,
  holders: {
    '1': ['ALPHA', 'BRAVO', 'CHARLIE', ...sampleSettings.holders['1']],
    '2': ['DELTA', ...sampleSettings.holders['2']],
  },
  buyers: ['Ministère A', ...sampleSettings.buyers],
  beneficiaries: ['Incubateur A', 'Établissement B', ...sampleSettings.beneficiaries],
  subsequentContracts: [
    { number: 'MS-2026-04', notifiedOn: '2026-04-20', end: '2026-05-15', maximumExclTax: 100_000 },
    ...sampleSettings.subsequentContracts,
  ],
  ceilings: [
    { lot: '1', year: 2026, amountExclTax: 500_000, setBy: 'la directrice', setOn: '2026-03-20' },
    { beneficiary: 'Établissement B', amountExclTax: 150_000, setBy: 'la directrice', setOn: '2026-03-20' },
    { budgetLine: 'Titre 3', amountExclTax: 90_000, setBy: 'la directrice', setOn: '2026-03-20' },
  ],
  finance: { ...sampleSettings.finance, penaltyDivisor: 1_000 },
};

/** Later than the first two years, in which no price is revised; the first coefficient of a lot is the one to keep. */
const revised: readonly ExampleLine[] = [1.012, 1.012, 1.02].map((revision_coefficient, at) => ({
  ...productLines.delta,
  ...{ order_no: `BC-2028-${at}`, order_date: '2028-05-05', order_notified: '2028-05-06' },
  ...{ start_date: '2028-05-15', end_date: '2028-07-01', service_fait_date: '2028-07-01' },
  ...{ revision_coefficient, budget_line: 'Titre 3' },
}));

const unproven = { product_page: null, allocation_letter: null };

type Changed = Pick<ProductMutation, 'rule' | 'lines'>;

/** What is wrong by one cell or a few, for every rule at stake. */
const changes: readonly Changed[] = [
  ...productMutations.filter(({ lines }) => lines),
  { rule: 'ceiling', lines: { delta: { amount_ht: 600_000 } } },
  { rule: 'subsequent-contract', lines: { lot2: { amount_ht: 300_000 } } },
  { rule: 'subsequent-contract', lines: { lot2: { end_date: '2030-06-30' } } },
  { rule: 'order-allocation', lines: { delta: { allocation_ground: null, allocation_letter: null } } },
  // Two lines of one order and project.
  { rule: 'eligibility', lines: { passive: unproven, active: unproven } },
  { rule: 'delivery-match', lines: { passive: {}, active: { delivered_amount: 9_000 } } },
];

/**
 * A clean line or a few for each change, and now and then the whole clean workbook; some projects go on from one copy
 * to the next. `changed`: as they are after the changes.
 */
function copies(changed: boolean): readonly (readonly ExampleLine[])[] {
  const names = Object.keys(productLines) as ProductLine[];
  return changes.map(({ lines = {} }, copy) =>
    names
      .filter((name) => name in lines || copy % 6 === 0)
      .map((name): ExampleLine => ({ ...productLines[name], ...(changed ? lines[name] : {}) }))
      .map((line) => ({
        ...line,
        order_no: `${line.order_no ?? ''}-${copy}`,
        project: `${line.project ?? ''} ${copy % 6 === 1 ? copy - 1 : copy}`,
      })),
  );
}

const others = [...orders.map(({ line }) => line), ...revised];

/** The rows below the headers; every line has a cell in the columns of all. */
function rowsOf(lines: readonly ExampleLine[]): readonly (readonly CellValue[])[] {
  return sheetWith(lines).values.slice(1);
}

function sheetWith(lines: readonly ExampleLine[]): SheetSnapshot {
  const fields = fieldsOf([...copies(true).flat(), ...others]);
  return sheetOf(
    lines.map((line) => Object.fromEntries(fields.map((field) => [field, line[field] ?? null]))),
  );
}

/** Of two sheets, the second one repeats lines of the first: they count once. */
function sheets(): readonly SheetSnapshot[] {
  const first = sheetWith([...copies(false).flat(), ...others]);
  return [first, { ...first, id: 'Suivi bis', name: 'Suivi bis', values: first.values.slice(0, 30) }];
}

/** The sheets after each change in turn, the ones before it undone by nobody. */
function* changedInTurn(of: readonly SheetSnapshot[]): Generator<readonly SheetSnapshot[]> {
  const [first, ...more] = of;
  if (!first) return;
  const values = [...first.values];
  let row = 1;
  for (const copy of copies(true)) {
    for (const cells of rowsOf(copy)) values[row++] = cells;
    yield [{ ...first, values: [...values] }, ...more];
  }
}

const cellsAtOnce = 6;

/** Edits a few cells of one sheet, column after column over the rounds; rather those that hold something. */
function edited(of: readonly SheetSnapshot[], round: number, random: () => number): readonly SheetSnapshot[] {
  const at = round % 5 === 4 ? 1 : 0;
  return of.map((sheet, index) => {
    if (index !== at) return sheet;
    const values = sheet.values.map((row) => [...row]);
    const any = () => values[1 + Math.floor(random() * (values.length - 1))] ?? [];
    for (let cell = 0; cell < cellsAtOnce; cell += 1) {
      const column = (round * cellsAtOnce + cell) % (values[0]?.length ?? 1);
      let cells = any();
      for (let tries = 0; tries < 5 && (cells[column] ?? null) === null; tries += 1) cells = any();
      const edit = edits[Math.floor(random() * edits.length)];
      cells[column] = edit?.(cells[column] ?? null, any()[column] ?? null) ?? null;
    }
    return { ...sheet, values };
  });
}

const workbook = new Workbook({
  agreement: product,
  settings: completeSettings(settings),
  asOf: serialOfIso(productDay) ?? 0,
  prices: scheduleOf(product, productPrices),
});

/** What each rule at stake finds. */
function foundBy(checks: readonly SheetCheck[]): ReadonlyMap<string, string> {
  const findings = checks.flatMap((check) => check.findings);
  return new Map(
    rulesAtStake.map((id) => [id, JSON.stringify(findings.filter(({ rule }) => rule === id))] as const),
  );
}

/** A workbook read and checked, and after each edit read and checked again in part. */
class Edited {
  private reading = workbook.readAll(sheets());
  private readonly memory = new CheckMemory();
  found = foundBy(workbook.check(this.reading, this.memory));

  get sheets(): readonly SheetSnapshot[] {
    return this.reading.snapshots;
  }

  /** Whether only a part had to be read. `wholly`: reading, not only judging, is compared with that of everything. */
  becomes(now: readonly SheetSnapshot[], wholly: boolean): boolean {
    const after = workbook.readAfter(this.reading, now);
    const again = workbook.check(after, this.memory);
    const anew = workbook.check(wholly ? workbook.readAll(now) : after);
    expect(told(again)).toEqual(told(anew));
    [this.reading, this.found] = [after, foundBy(anew)];
    return !after.wholly;
  }
}

const rounds = 40;

it('finds after every edit what a check of everything finds', () => {
  const book = new Edited();
  const moved = new Set<string>();
  for (const now of changedInTurn(book.sheets)) {
    const before = book.found;
    const partly = book.becomes(now, false);
    for (const [id, findings] of book.found)
      if (partly && findings !== '[]' && findings !== before.get(id)) moved.add(id);
  }
  // Otherwise nothing is shown of a rule that found nothing new in a part.
  expect([...moved].sort()).toEqual(rulesAtStake);

  const random = seeded(20_260_316);
  let partly = 0;
  for (let round = 0; round < rounds; round += 1)
    if (book.becomes(edited(book.sheets, round, random), round % 4 === 0)) partly += 1;
  expect(partly).toBeGreaterThan(rounds / 2);
}, 120_000);

it('finds the same however few lines are judged at once', () => {
  const reading = workbook.readAll(sheets());
  expect(told(workbook.check(reading, new CheckMemory(), 20))).toEqual(told(workbook.check(reading)));
});

it('judges prices again where the day of issue alone moves, that of the notification standing', () => {
  const before = sheetWith(revised);
  const moved = sheetWith(
    revised.map((line, at) => (at === 2 ? { ...line, order_date: '2028-05-01' } : line)),
  );
  const reading = workbook.readAll([before]);
  const memory = new CheckMemory();
  const was = foundBy(workbook.check(reading, memory));
  const after = workbook.readAfter(reading, [{ ...moved, id: before.id }]);
  const is = foundBy(workbook.check(after, memory));
  expect(is).toEqual(foundBy(workbook.check(after)));
  expect(is.get('price-revision')).not.toEqual(was.get('price-revision'));
});
