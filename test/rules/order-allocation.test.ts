import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { without } from './check-example';
import { withLot } from './changed-agreements';
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

it('is cited at the letter where the sheet has no column for the ground', () => {
  const bare = without(order('BC-1', 'BRAVO'), 'allocation_ground');
  expect(run([bare]).findings.map(({ at }) => at?.column)).toEqual([9]);
});

it('takes any ground it does not know for one, but not for a change of holder by turn', () => {
  expect(run([order('BC-1', 'BRAVO', { allocation_ground: 'Décision du 4 mai' })]).found).toEqual([]);
});

it('is an error, and a pass, where no other buyer orders under the contract', () => {
  const alone = withLot(
    product,
    '1',
    (lot) =>
      ({
        ...lot,
        allocation: lot.allocation && { ...lot.allocation, countsBeyond: false },
      }) as typeof lot,
  );
  const of = (holder: string, agreement: typeof product) => {
    const { found, status } = runRule('order-allocation', [order('BC-1', holder)], { agreement, settings });
    return [found.map(([severity]) => severity), status['lot 1']];
  };
  expect([of('BRAVO', alone), of('BRAVO', product)]).toEqual([
    [['error'], 'checked'],
    [['warning'], 'checked'],
  ]);
  expect([of('ALPHA', alone), of('ALPHA', product)]).toEqual([
    [[], 'checked'],
    [[], 'partly'],
  ]);
});

it('needs the project that is gone on with, and the column of the reasons in the lot that asks for them', () => {
  const goingOn = { project: null, allocation_ground: 'droit de suite' };
  expect(run([order('BC-1', 'ALPHA', goingOn)]).missing).toEqual(['project']);
  const lines = ['2026-05-06', '2026-06-03'].map((order_date, index) =>
    order(`BC-${index}`, 'DELTA', {
      ...{ lot: '2', project: 'Golf', order_date },
      allocation_ground: index === 0 ? null : 'droit de suite',
    }),
  );
  expect(run(lines).missing).toEqual(['need_justification']);
});

it('judges undated orders last, which cannot be judged', () => {
  const lines = [
    order('BC-3', 'BRAVO', { order_date: null }),
    order('BC-1', 'ALPHA', { order_date: '2026-05-06' }),
    order('BC-2', 'BRAVO', { order_date: '2026-05-13' }),
  ];
  expect(run(lines)).toMatchObject({ found: [], missing: ['order_date'] });
});
