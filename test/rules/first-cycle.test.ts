/** Whose turn it is while the holders of a lot get their first orders. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const run = (lines: readonly ExampleLine[]) =>
  runRule('order-allocation', lines, {
    agreement: product,
    settings: { holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'] } },
  });

const order = (order_no: string, holder: string, more: ExampleLine = {}): ExampleLine => ({
  ...{ order_no, project: order_no, lot: '1', uo_code: 'UO 1.3.2', qty: 12, holder, amount_ht: 10_000 },
  ...{ order_date: '2026-05-06', allocation_ground: null, allocation_letter: null, ...more },
});

describe('the first cycle', () => {
  const named = (others: unknown) => (Array.isArray(others) ? others : []);
  const expected = (...lines: readonly ExampleLine[]) =>
    run(
      lines.map((line, index) => ({ ...line, order_date: `2026-05-${String(index + 4).padStart(2, '0')}` })),
    ).findings.map(({ order: of, facts }) => [of, ...named(facts['others'])]);
  const delta = { project: 'Delta' };
  const withdrawal = { allocation_ground: 'désistement d’ALPHA' };

  it.each<[string, readonly ExampleLine[], readonly (readonly string[])[]]>([
    [
      'takes no turn for a project that goes on',
      [
        order('BC-1', 'ALPHA', delta),
        order('BC-2', 'ALPHA', delta),
        order('BC-3', 'BRAVO'),
        order('BC-4', 'CHARLIE'),
      ],
      [],
    ],
    [
      'comes to the next rank after a withdrawal',
      [order('BC-1', 'BRAVO', withdrawal), order('BC-2', 'CHARLIE')],
      [],
    ],
    [
      'does not come back to who was passed over',
      [order('BC-1', 'BRAVO', withdrawal), order('BC-2', 'ALPHA')],
      [['BC-2', 'CHARLIE']],
    ],
    [
      'waits for who was not passed over',
      [order('BC-1', 'ALPHA'), order('BC-2', 'ALPHA'), order('BC-3', 'BRAVO')],
      [['BC-2', 'BRAVO']],
    ],
    [
      'ends with the last rank',
      [
        order('BC-1', 'ALPHA', { amount_ht: 30_000 }),
        order('BC-2', 'CHARLIE', { allocation_letter: 'COURRIER-7' }),
        order('BC-3', 'ALPHA'),
        order('BC-4', 'BRAVO'),
      ],
      [['BC-3', 'BRAVO']],
    ],
    [
      'takes no turn for a project that its holder goes on with from elsewhere',
      [
        order('BC-1', 'BRAVO', { ...delta, allocation_ground: 'droit de suite' }),
        order('BC-2', 'BRAVO', delta),
        order('BC-3', 'ALPHA'),
      ],
      [['BC-1']],
    ],
    [
      'leaves a firm that is no holder of the lot out',
      [order('BC-1', 'ZOULOU'), order('BC-2', 'ALPHA'), order('BC-3', 'BRAVO')],
      [],
    ],
  ])('%s', (_, lines, found) => expect(expected(...lines)).toEqual(found));

  it('takes the orders of one day in whatever rows they stand', () => {
    const ofDay = [order('BC-3', 'CHARLIE'), order('BC-2', 'BRAVO'), order('BC-1', 'ALPHA')];
    expect(run(ofDay).found).toEqual([]);
    expect(run([...ofDay, order('BC-4', 'BRAVO', { order_date: '2026-05-13' })]).found).toEqual([]);
    // Whose turn it was had no order that day.
    const [charlie, bravo] = ofDay as [ExampleLine, ExampleLine];
    for (const rows of [
      [charlie, bravo],
      [bravo, charlie],
    ])
      expect(run(rows).findings.map(({ order: of }) => of)).toEqual(['BC-2']);
  });

  it('is over where the amounts say whose turn it is, in whatever rows the orders of a day stand', () => {
    const cycle = [
      order('BC-1', 'ALPHA', { order_date: '2026-05-04', amount_ht: 30_000 }),
      order('BC-2', 'BRAVO', { order_date: '2026-05-05', amount_ht: 10_000 }),
      order('BC-3', 'CHARLIE', { order_date: '2026-05-06', amount_ht: 20_000 }),
    ];
    const ofDay = [order('BC-4', 'ALPHA'), order('BC-5', 'BRAVO', { amount_ht: 15_000 })];
    const after = ofDay.map((line) => ({ ...line, order_date: '2026-06-03' }));
    expect(run([...cycle, ...after]).found).toEqual([]);
  });

  it('takes one turn for two orders of a new project on one day', () => {
    const lines = [
      order('BC-1', 'ALPHA', delta),
      order('BC-2', 'ALPHA', delta),
      order('BC-3', 'BRAVO', { order_date: '2026-05-13' }),
    ];
    expect(run(lines).found).toEqual([]);
    const written = { ...delta, allocation_ground: 'droit de suite' };
    expect(run([order('BC-0', 'ALPHA', written), ...lines]).found).toEqual([]);
    expect(run([...lines, order('BC-0', 'ALPHA', written)]).found).toEqual([]);
  });
});
