/** A column of which a few lines are put in the place of what they were. */
import type { ColumnData, ToldOfCell } from '../../src/core/orders/column-data';
import { pick, withLines } from '../../src/core/orders/column-edits';
import type { Fill } from '../../src/core/orders/fill-down';
import { columnOf } from './sheets';

const mapped = { column: columnOf('qty'), header: 'Qté', index: 4 };
const fill: Fill = { source: 'above', row: 3, column: 4, value: 7 };

interface Said {
  readonly unreadable?: readonly number[];
  readonly filled?: readonly number[];
  readonly told?: readonly (readonly [ToldOfCell, readonly number[]])[];
}

function column(values: ColumnData['values'], { unreadable, filled = [], told }: Said = {}): ColumnData {
  return {
    ...{ mapped, values },
    unreadable: new Set(unreadable),
    filled: new Map(filled.map((line) => [line, fill] as const)),
    told: new Map(told),
  };
}

/** What is told of which lines, in the order in which it is told. */
const toldOf = ({ told }: ColumnData) => [...told];

describe('a column whose lines are as they were', () => {
  it.each<[string, ColumnData, number[], ColumnData]>([
    ['values', column([1, 2, 3]), [0, 2], column([1, 3])],
    ['blanks', column([1, null]), [1], column([null])],
    ['what is unreadable', column([1, null], { unreadable: [1] }), [1], column([null], { unreadable: [0] })],
    [
      'what is told of others',
      column([1, 2, 3], { told: [['number-as-text', [0, 2]]] }),
      [1],
      column([2], { told: [['number-as-text', []]] }),
    ],
    ['what is filled down to others', column([1, 7], { filled: [1] }), [0], column([1])],
  ])('is the very one: %s', (_, data, indexes, fresh) => {
    expect(withLines(data, indexes, fresh)).toBe(data);
  });
});

describe('a column of which a line changed', () => {
  it.each<[string, ColumnData, ColumnData]>([
    ['its value', column([1, 2]), column([3])],
    [
      'that nobody can say what it means, where it was blank',
      column([1, null]),
      column([null], { unreadable: [0] }),
    ],
    ['that it is blank now', column([1, null], { unreadable: [1] }), column([null])],
    ['that its value is filled down', column([1, 7]), column([7], { filled: [0] })],
    ['that its value is its own', column([1, 7], { filled: [1] }), column([7])],
    ['that its figure is a text', column([1, 2]), column([2], { told: [['number-as-text', [0]]] })],
    ['that its figure is one', column([1, 2], { told: [['number-as-text', [1]]] }), column([2])],
  ])('says so: %s', (_, data, fresh) => {
    const now = withLines(data, [1], fresh);
    expect(now).not.toBe(data);
    // Of that line it says what was read, and of the other what it said.
    expect(pick(now, [1])).toEqual({ ...fresh, told: new Map() });
    expect(pick(now, [0])).toEqual(pick(data, [0]));
    const lines = (told: ColumnData['told'], line: number) =>
      [...told].flatMap(([what, at]) => (at.includes(line) ? [what] : []));
    expect(lines(now.told, 1)).toEqual(lines(fresh.told, 0));
  });
});

describe('what is told of the cells', () => {
  it('is told by line from the top', () => {
    const data = column([1, 2, 3, 4], { told: [['number-as-text', [0, 3]]] });
    const now = withLines(data, [1, 2], column([5, 6], { told: [['number-as-text', [0, 1]]] }));
    expect(toldOf(now)).toEqual([['number-as-text', [0, 1, 2, 3]]]);
  });

  it('comes in the order of the first lines, whichever changed last', () => {
    const data = column([1, 2, null], {
      told: [
        ['number-as-text', [1]],
        ['unreadable-number', [2]],
      ],
    });
    const first = withLines(data, [0], column([null], { unreadable: [0], told: [['error-value', [0]]] }));
    expect(toldOf(first).map(([what]) => what)).toEqual([
      'error-value',
      'number-as-text',
      'unreadable-number',
    ]);
    const later = withLines(data, [1], column([2]));
    expect(toldOf(later)).toEqual([['unreadable-number', [2]]]);
  });

  it('of one cell: that its figure is a text, then that it is filled down', () => {
    const data = column([1, 7, 2, 7], { filled: [3], told: [['filled-down', [3]]] });
    const both = column([7], {
      filled: [0],
      told: [
        ['number-as-text', [0]],
        ['filled-down', [0]],
      ],
    });
    expect(toldOf(withLines(data, [1], both))).toEqual([
      ['number-as-text', [1]],
      ['filled-down', [1, 3]],
    ]);
  });
});
