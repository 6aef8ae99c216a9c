import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { without } from './check-example';
import { runRule } from './run-rule';

const settings = { holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'] } };
const run = (lines: readonly ExampleLine[], more = settings as Partial<typeof settings>) =>
  runRule('order-allocation', lines, { agreement: product, settings: more });

const order = (order_no: string, holder: string | null, more: ExampleLine = {}): ExampleLine => ({
  ...{
    order_no,
    lot: '1',
    uo_code: 'UO 1.3.2',
    qty: 12,
    holder,
    order_date: '2026-05-06',
    amount_ht: 10_000,
  },
  ...{ project: order_no, allocation_ground: null, allocation_letter: null, ...more },
});

it.each([
  ['a letter', { allocation_letter: 'COURRIER-7' }],
  ['a withdrawal', { allocation_ground: 'Désistement d’ALPHA' }],
  ['a turn skipped', { allocation_ground: 'tour sauté, aucun intervenant présenté' }],
])('takes %s for what sent an order out of turn', (_, more) => {
  expect(run([order('BC-1', 'BRAVO', more)]).found).toEqual([]);
  expect(run([order('BC-1', 'BRAVO')]).findings).toHaveLength(1);
});

it('wants more than a turn where a project changes its holder', () => {
  const lines = (more: ExampleLine) => [
    order('BC-1', 'ALPHA', { project: 'Delta' }),
    order('BC-2', 'BRAVO', { project: 'Delta', order_date: '2026-06-01', ...more }),
  ];
  const kinds = (more: ExampleLine) => run(lines(more)).findings.map(({ facts }) => facts['kind']);
  expect(kinds({ allocation_ground: 'tour' })).toEqual(['changed']);
  expect(kinds({ allocation_ground: 'Indisponibilité du titulaire' })).toEqual([]);
});

it('takes the lines of one order, and an order that stands after the other on its day, together', () => {
  const first = { project: 'Delta', allocation_ground: 'tour' };
  const lines = [
    order('BC-2', 'ALPHA', { project: 'Delta', allocation_ground: 'droit de suite' }),
    order('BC-1', 'ALPHA', first),
    order('BC-1', 'ALPHA', first),
  ];
  expect(run(lines).found).toEqual([]);
});

it('says what it lacks: the rank of the holders, a holder, a day, an amount, a column', () => {
  expect(run([order('BC-1', 'BRAVO')], {}).missing).toEqual(['holders']);
  expect(run([order('BC-1', null)]).missing).toEqual(['holder']);
  expect(run([order('BC-1', 'ALPHA', { order_date: null })]).missing).toEqual(['order_date']);
  const unpriced = [
    order('BC-1', 'ALPHA', { amount_ht: null }),
    order('BC-2', 'BRAVO', { order_date: '2026-06-01' }),
  ];
  expect(run(unpriced).missing).toEqual(['amount_ht']);
  const bare = without(without(order('BC-1', 'BRAVO'), 'allocation_ground'), 'allocation_letter');
  expect(run([bare]).missing).toEqual(['allocation_ground']);
});

it('leaves a firm that is no holder of the lot to another rule', () =>
  expect(run([order('BC-1', 'ZOULOU')]).status['lot 1']).toBe('not-applicable'));

it('judges thousands of orders of one project in no time', () => {
  const lines = Array.from({ length: 6_000 }, (_, index) =>
    order(`BC-${index}`, 'ALPHA', { project: 'Delta', allocation_ground: 'droit de suite' }),
  );
  const start = performance.now();
  expect(run(lines).findings).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
