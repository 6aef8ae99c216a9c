import type { Agreement, Penalty } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit } from './changed-agreements';
import { runRule } from './run-rule';

const late = {
  order_no: 'BC-001',
  uo_code: 'UO 1.3.2',
  qty: 60,
  unit_price_ht: 640,
  replacement_requested_on: '2026-05-12',
  replaced_on: '2026-05-24',
};
const run = (change: ExampleLine, more: readonly ExampleLine[] = [], agreement: Agreement = product) =>
  runRule('penalty', [{ ...late, ...change }, ...more], { agreement });

/** The agreement, whose penalty for an expert not replaced in time is another. */
const changed = (change: Partial<Penalty>, ...left: readonly (keyof Penalty)[]): Agreement => ({
  ...product,
  penalties: (product.penalties ?? []).map((penalty) =>
    penalty.id === 'replacement' ? ({ ...omit(penalty, ...left), ...change } as Penalty) : penalty,
  ),
});

// 5 working days from 12 May 2026: the 14th is Ascension Day.
it.each([
  ['2026-05-12', []],
  ['2026-05-20', []],
  ['2026-05-21', [{ days: 1, due: { cents: 1280 }, forAll: { cents: 76800 } }]],
  ['2026-05-24', [{ days: 4, due: { cents: 5120 }, forAll: { cents: 307200 } }]],
])('an expert asked for on 12 May and replaced on %s: 1/50 of a unit each day', (replaced_on, facts) => {
  const { findings } = run({ replaced_on });
  expect(findings).toMatchObject(facts.map((fact) => ({ severity: 'info', cell: 'F4', facts: fact })));
});

it.each(['failure', 'breach'] as const)('is due once for a %s, however many days it is late', (per) => {
  const { findings } = run({}, [], changed({ per }));
  expect(findings).toMatchObject([{ facts: { days: 4, due: { cents: 1280 }, forAll: { cents: 76800 } } }]);
});

it('says what it is for one unit and for all those of the line', () => {
  const { problems, problemsEn } = run({});
  expect(problems[0]).toMatch(
    /attendu le 20\/05\/2026 au plus tard, fait le 24\/05\/2026, soit 4\sjours de retard/,
  );
  expect(problems[0]).toMatch(
    /serait de 51,20\s€ pour une unité, de 3\s072,00\s€ pour toutes celles de la ligne\.$/,
  );
  expect(problemsEn[0]).toMatch(/would be €51\.20 for one unit, €3,072\.00 for all those of the line\.$/);
});

it('is for all the units what the formula makes of their value, rounded once', () => {
  const { findings } = run({ qty: 5, unit_price_ht: 620.55, replaced_on: '2026-05-21' });
  // 620,55 € ÷ 50 and 3 102,75 € ÷ 50
  expect(findings).toMatchObject([{ facts: { due: { cents: 1241 }, forAll: { cents: 6206 } } }]);
  // 166,665 € × 40 ÷ 50
  const half = run({ qty: 0.5, unit_price_ht: 333.33, replaced_on: '2026-06-29' }).findings;
  expect(half).toMatchObject([{ facts: { days: 40, forAll: { cents: 13_333 } } }]);
});

it.each([1, null])('says the one amount where %s unit was ordered', (qty) => {
  const { findings, problems, problemsEn } = run({ qty });
  expect(findings[0]?.facts).toMatchObject({ due: { cents: 5120 }, forAll: null });
  expect(problems[0]).toMatch(/serait de 51,20\s€\.$/);
  expect(problemsEn[0]).toMatch(/would be €51\.20\.$/);
});

it.each([
  [{ unit_price_ht: null }, 'unit_price_ht'],
  [{ replaced_on: 'bientôt' }, 'replaced_on'],
  [{ replacement_requested_on: 'mai' }, 'replacement_requested_on'],
])('cannot say of %o', (change, missing) => {
  const result = run(change);
  expect([result.found, result.status, result.missing]).toEqual([
    [],
    { replacement: 'not-checkable' },
    [missing],
  ]);
});

it.each<[ExampleLine, string, string, readonly string[]]>([
  [{ replaced_on: null }, '2026-05-20', 'not-applicable', []],
  [{ replaced_on: null }, '2026-05-21', 'not-checkable', ['replaced_on']],
  [{ replacement_requested_on: null }, '2026-05-20', 'not-checkable', ['replacement_requested_on']],
  [{ replaced_on: null, replacement_requested_on: null }, '2026-12-01', 'not-applicable', []],
])('of %o, looked at on %s: %s', (change, asOf, replacement, missing) => {
  expect(runRule('penalty', [{ ...late, ...change }], { agreement: product, asOf })).toMatchObject({
    found: [],
    status: { replacement },
    missing,
  });
});

it('points at the day of the request and at the price', () => {
  expect(run({}).findings[0]?.related.map(({ column }) => column)).toEqual([5, 4]);
});

it('needs the columns of both days, and no price where the expert was in time', () => {
  expect(runRule('penalty', [omit(late, 'replaced_on')], { agreement: product }).missing).toEqual([
    'replaced_on',
  ]);
  const { status } = run({ unit_price_ht: null, replaced_on: '2026-05-20' });
  expect(status).toEqual({ replacement: 'checked' });
});

describe('what else an agreement may say', () => {
  const ofOrder = changed({ base: 'order', divisor: 250 });

  it('a part of the whole order, not of the line', () => {
    const other = { ...late, amount_ht: 36000, replacement_requested_on: null, replaced_on: null };
    const { found, findings } = run({ amount_ht: 60000 }, [other], ofOrder);
    expect(found).toEqual([['info', 'F4']]);
    expect(findings[0]?.facts).toMatchObject({ due: { cents: 153600 }, forAll: null });
    expect(findings[0]?.related.map(({ column }) => column)).toEqual([5, 7]);
  });

  it('a part of the line where it is of no order', () => {
    const { findings } = run({ order_no: null, amount_ht: 60000 }, [{ ...late, amount_ht: 36000 }], ofOrder);
    expect(findings.map(({ facts }) => facts['due'])).toEqual([{ cents: 96000 }, { cents: 57600 }]);
  });

  it('a part of an order of which an amount is not known', () => {
    const other = { ...late, amount_ht: null, replaced_on: '2026-05-13' };
    expect(run({ amount_ht: 60000 }, [other], ofOrder)).toMatchObject({
      found: [],
      status: { replacement: 'partly' },
      missing: ['amount_ht'],
    });
  });

  it('an amount of its own, by the working day', () => {
    const amount = { amount: 75, unit: 'euro', qualifier: 'exact', clause: 'CCAP art. 14.6' } as const;
    const agreement = changed({ base: 'none', per: 'working-day', amount }, 'divisor', 'grace');
    // From the 13th, no prices: the 14th is Ascension Day, the 16th, 17th, 23rd and 24th are weekends.
    const { findings } = run({ unit_price_ht: null }, [], agreement);
    expect(findings[0]?.facts).toMatchObject({ days: 7, due: { cents: 52500 }, forAll: null });
    expect(run({ replaced_on: '2026-05-12' }, [], agreement).found).toEqual([]);
    expect(run({ replaced_on: '2026-05-13' }, [], agreement).found).toEqual([['info', 'F4']]);
  });

  it('of one lot only', () => {
    const agreement = changed({ lots: ['1'] });
    expect(run({ lot: '1' }, [], agreement).found).toHaveLength(1);
    expect(run({ lot: '2' }, [], agreement)).toMatchObject({
      found: [],
      status: { replacement: 'not-applicable' },
    });
    expect(run({ lot: null }, [], agreement)).toMatchObject({ found: [], missing: ['lot'] });
  });
});
