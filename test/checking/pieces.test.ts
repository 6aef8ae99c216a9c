/** How the lines of a workbook are cut, and which rules run at all. */
import type { PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Check } from '../../src/core/checking/examine';
import { isPackOn } from '../../src/core/checking/packs';
import { Pieces } from '../../src/core/checking/pieces';
import type { NarrowScope } from '../../src/core/checking/rule';
import type { OrderLine } from '../../src/core/orders/order-line';

interface Line {
  readonly row: number;
  readonly order?: string | null;
  readonly project?: string | null;
}

/** The rows of each piece, and the shares told on the way. */
function cut(scope: NarrowScope, linesAtOnce: number, lines: readonly Line[]) {
  const read = lines.map(
    ({ row, order = null, project = null }) => ({ row, orderKey: order, projectKey: project }) as OrderLine,
  );
  const steps = new Pieces({ book: { lines: read }, sheets: [] } as unknown as Check, linesAtOnce).of(scope);
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { shares, pieces: step.value.map((piece) => piece().lines.map(({ row }) => row)) };
    shares.push(step.value);
  }
}
const rowsOf = (...rows: number[]): readonly Line[] => rows.map((row) => ({ row }));

describe('lines judged by themselves', () => {
  it.each<[string, number, readonly number[], readonly (readonly number[])[]]>([
    ['no more than are judged at once', 3, [4, 5, 6], [[4, 5, 6]]],
    ['more', 2, [4, 5, 6, 7, 8], [[4, 5], [6, 7], [8]]],
    [
      'parts of one row, which stay together',
      2,
      [4, 5, 5, 5, 6, 7],
      [
        [4, 5, 5, 5],
        [6, 7],
      ],
    ],
    ['parts of the last row', 2, [4, 5, 5], [[4, 5, 5]]],
    ['none', 2, [], [[]]],
  ])('%s', (_, linesAtOnce, rows, expected) => {
    expect(cut('line', linesAtOnce, rowsOf(...rows)).pieces).toEqual(expected);
  });
});

describe('lines judged by what they belong to', () => {
  const lines: readonly Line[] = [
    { row: 1, order: 'A', project: 'x' },
    { row: 2, order: 'B', project: 'y' },
    { row: 3, order: null, project: 'x' },
    { row: 4, order: 'A', project: null },
    { row: 5, order: 'C', project: 'y' },
    { row: 6, order: null, project: 'z' },
  ];

  it('stay with those of their order or project, those without one together', () => {
    expect(cut('order', 2, lines).pieces).toEqual([
      [1, 2, 4],
      [3, 5, 6],
    ]);
    expect(cut('project', 2, lines).pieces).toEqual([
      [1, 2, 3, 5],
      [4, 6],
    ]);
    expect(cut('order', 1, lines).pieces).toEqual([[1, 4], [2], [3, 6], [5]]);
  });

  it('are gone through in steps of as many as are judged at once', () => {
    expect(cut('order', 2, lines).shares).toEqual([0, 2 / 6, 4 / 6]);
    expect(cut('order', 6, lines)).toEqual({ shares: [], pieces: [[1, 2, 3, 4, 5, 6]] });
  });
});

describe('a pack of rules', () => {
  const prices = {} as PriceSchedule;
  const on = { settings: { finance: { enabled: true } } } as Parameters<typeof isPackOn>[1];
  const off = { settings: { finance: { enabled: false } } } as Parameters<typeof isPackOn>[1];

  it('runs where the settings ask for it, or prices are given', () => {
    expect(
      [on, off, { ...off, prices }, { ...off, prices: null }].map((asked) => isPackOn('finance', asked)),
    ).toEqual([true, false, true, false]);
  });

  it('is no matter for a rule of none', () => {
    expect(isPackOn(undefined, off)).toBe(true);
  });
});
