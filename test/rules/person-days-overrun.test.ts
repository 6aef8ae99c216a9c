import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { without } from './check-example';
import { runRule, told } from './run-rule';

const devops = { order_no: 'BC-010', uo_code: 'UO-L2.3.2', qty: 1, pd_ordered: 60, pd_done: 60 };
const run = (change: ExampleLine) => runRule('person-days-overrun', [{ ...devops, ...change }]);

it.each([
  [60, 60, []],
  [60, 0, []],
  [60, '60,5', [['warning', 'E4']]],
  [60, 66, [['warning', 'E4']]],
  [0.3, 0.1 + 0.2, []], // decimal fractions add up to no day
])('%s ordered, %s done', (pd_ordered, pd_done, found) => {
  expect(run({ pd_ordered, pd_done }).found).toEqual(found);
});

it('says how many are too many', () => {
  const { findings } = run({ pd_done: 66 });
  expect(findings.map(({ facts, clause }) => [facts['beyond'], clause])).toEqual([[6, 'CCTP §7.2']]);
});

it.each([
  [{ pd_done: null }, ['pd_done'], 'not-checkable'],
  [{ pd_ordered: null }, ['pd_ordered'], 'not-checkable'],
  [{ pd_done: 'beaucoup' }, ['pd_done'], 'not-checkable'],
  [{ pd_done: null, start_date: '2018-06-02' }, [], 'not-applicable'],
  [{ pd_done: null, status: 'brouillon' }, [], 'not-applicable'],
  [{ uo_code: 'UO-L2.3.4', pd_done: 66 }, [], 'not-applicable'], // a lump sum has no days
  [{ uo_code: 'UO-L1.2', pd_ordered: null, pd_done: null }, [], 'not-applicable'],
])('what lacks of %o', (change, missing, status) => {
  expect(run(change)).toMatchObject({ found: [], missing, status: { order: status } });
});

it('counts what was settled in full, and nothing of what was cancelled', () => {
  expect(run({ pd_done: 66, status: 'soldé' }).found).toEqual([['warning', 'E4']]);
  const lines = [{ ...devops }, { ...devops, pd_done: 66, status: 'annulé' }];
  expect(runRule('person-days-overrun', lines).found).toEqual([]);
});

it('points at the days that were ordered', () => {
  const line = { order_no: 'BC-010', uo_code: 'UO-L2.3.2', qty: 1, pd_ordered: 60, pd_done: 66 };
  expect(told('person-days-overrun', [line]).map(({ found }) => found)).toEqual([['warning', 'E4', 'D4']]);
});

it.each([
  [{ pd_ordered: null, pd_done: null }, ['pd_done'], 'not-checkable'], // the contract gives the unit days
  [{ uo_code: 'UO-L1.2', pd_ordered: null, pd_done: 'beaucoup' }, ['pd_done'], 'not-checkable'],
  [{ uo_code: 'UO-L1.2', pd_ordered: null, pd_done: 12 }, ['pd_ordered'], 'not-checkable'],
  [{ uo_code: 'UO-L1.2', pd_ordered: 12, pd_done: 12, pd_remaining: null }, [], 'checked'],
])('counts days where the contract, or a cell of the line, has some: %o', (change, missing, status) =>
  expect(run(change)).toMatchObject({ found: [], missing, status: { order: status } }),
);

describe('what an order has to report', () => {
  const running = { start_date: '2018-05-02', end_date: '2018-08-01', status: null };
  const report = (change: ExampleLine) =>
    runRule('person-days-balance', [{ ...devops, pd_done: null, pd_remaining: null, ...running, ...change }]);

  it.each([
    [{}, [['warning', 'E4']], 'checked'],
    [{ status: 'soldé' }, [], 'not-checkable'],
    [{ start_date: null }, [], 'not-checkable'],
    [{ end_date: null }, [], 'not-checkable'],
  ])('is asked only while it runs: %o', (change, found, status) =>
    expect(report(change)).toMatchObject({ found, status: { order: status } }),
  );
});

it('counts what the quantity orders, where the contract says so and no column does', () => {
  const days = { order_no: 'BC-010', lot: '1', uo_code: 'UO 1.3.2', qty: 12, pd_done: 12 };
  const of = (change: ExampleLine) =>
    runRule('person-days-overrun', [{ ...days, ...change }], { agreement: product });
  expect(of({})).toMatchObject({ found: [], missing: [], status: { order: 'checked' } });
  const over = of({ pd_done: '12,5' });
  expect([over.found, over.related]).toEqual([[['error', 'E4']], [['D4']]]);
  expect(of({ qty: null })).toMatchObject({ found: [], missing: ['qty'] });
  expect(of({ pd_ordered: null, pd_done: 13 })).toMatchObject({ found: [], missing: ['pd_ordered'] });
});

it('asks for the days ordered where neither a column nor the contract tells them', () => {
  const line = without(devops, 'pd_ordered');
  expect(runRule('person-days-overrun', [line])).toMatchObject({ found: [], missing: ['pd_ordered'] });
});

it('counts one day, or none, in the singular', () => {
  expect(told('person-days-overrun', [{ ...devops, pd_ordered: 0, pd_done: 1 }])).toMatchObject([
    {
      fr: [
        expect.stringMatching(/^1 jour\/homme réalisé pour 0 commandé\s: 1 de trop\.$/),
        expect.anything(),
      ],
      en: ['1 person-day done for 0 ordered: 1 too many.', expect.anything()],
    },
  ]);
});
