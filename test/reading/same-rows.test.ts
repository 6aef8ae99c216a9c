import { comparedInSteps, comparedWith } from '../../src/core/sheet/same-rows';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { snapshot } from './sheets';

const rows = () => [
  ['a', 1],
  ['b', 2],
  ['c', 3],
];
const origin = { row: 11, column: 5 };
const sheet = (more: Partial<SheetSnapshot> = {}) => snapshot(rows(), { origin, ...more });
const formats = () => rows().map(() => ['@', '0']);

describe('two readings of a sheet', () => {
  it('that hold the same are one: the former', () => {
    const before = sheet({ formats: formats() });
    for (const now of [before, sheet({ formats: formats() })]) {
      const compared = comparedWith(before, now);
      expect(compared?.sheet).toBe(before);
      expect(compared?.rows).toEqual([]);
    }
  });

  it('share the rows that did not change; those that did are told by their place on the sheet', () => {
    const before = sheet();
    const now = sheet({
      values: [
        ['a', 1],
        ['b', 7],
        ['x', 3],
      ],
    });
    const compared = comparedWith(before, now);
    expect(compared?.rows).toEqual([12, 13]);
    expect(compared?.sheet).toEqual(now);
    expect(compared?.sheet.values[0]).toBe(before.values[0]);
    expect(compared?.sheet.values[1]).toBe(now.values[1]);
    expect(compared?.sheet).not.toHaveProperty('formats');
    expect(before).toEqual(sheet());
  });

  it('differ in a row of which only a format changed', () => {
    const before = sheet({ formats: formats() });
    const now = sheet({
      formats: [
        ['@', '0'],
        ['@', '0.00 "$"'],
        ['@', '0'],
      ],
    });
    const compared = comparedWith(before, now);
    expect(compared?.rows).toEqual([12]);
    expect(compared?.sheet).toEqual(now);
    expect(compared?.sheet.formats?.[2]).toBe(before.formats?.[2]);
  });

  it('are not compared where a column shows something else', () => {
    const shown = sheet({ shownAs: new Map([[6, 'day' as const]]) });
    expect(comparedWith(shown, sheet({ shownAs: new Map([[6, 'day' as const]]) }))?.sheet).toBe(shown);
    expect(comparedWith(sheet(), shown)).toBeNull();
  });

  it('differ in a row that became shorter or longer', () => {
    const longer = [
      ['a', 1],
      ['b', 2, null],
      ['c', 3],
    ];
    expect(comparedWith(sheet(), sheet({ values: longer }))?.rows).toEqual([12]);
    expect(comparedWith(sheet({ values: longer }), sheet())?.rows).toEqual([12]);
  });

  it('are compared once, and again with another one', () => {
    const [before, now, later] = [sheet(), sheet({ values: [['z', 1], ...rows().slice(1)] }), sheet()];
    const compared = comparedWith(before, now);
    expect(compared?.rows).toEqual([11]);
    if (!compared) throw new Error('not compared');
    expect(comparedWith(before, compared.sheet)).toBe(compared);
    expect(comparedWith(before, later)?.rows).toEqual([]);
    expect(comparedWith(before, sheet({ values: [...rows().slice(0, 2), ['z', 1]] }))?.rows).toEqual([13]);
  });

  it('are compared some thousand rows at a time', () => {
    const many = (last: string) => snapshot([...Array.from({ length: 6_000 }, () => ['a']), [last]]);
    const steps = comparedInSteps(many('b'), many('c'));
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken += 1;
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(10);
    expect(step.value?.rows).toEqual([6_001]);
  });

  const area = { row: 11, column: 5, rows: 1, columns: 2 };
  it.each<[string, Partial<SheetSnapshot>]>([
    ['it is another sheet', { id: 'other' }],
    ['it has another name', { name: 'other', id: 'BC' }],
    ['it begins elsewhere', { origin: { row: 12, column: 5 } }],
    ['it was hidden', { visible: false }],
    ['it ends elsewhere', { endsAt: 20 }],
    ['it is another table of the sheet', { table: 2 }],
    ['days are counted from 1904', { date1904: true }],
    ['it comes from a text file', { textOnly: true }],
    ['cells were merged', { mergedAreas: [area] }],
    ['a row came', { values: [...rows(), ['d', 4]] }],
    ['a row went', { values: rows().slice(1) }],
    ['a column came', { values: rows().map((row) => [...row, null]) }],
    ['all rows went', { values: [] }],
    ['formats are known', { formats: formats() }],
    ['a row was hidden', { hiddenRows: new Set([12]) }],
  ])('are not compared by rows where %s', (_, more) => {
    expect(comparedWith(sheet(), sheet(more))).toBeNull();
    expect(comparedWith(sheet(more), sheet())).toBeNull();
    const same = sheet(more);
    expect(comparedWith(same, sheet(more))?.sheet).toBe(same);
  });

  it('are not compared by rows where other rows are hidden', () => {
    const hidden = (...numbers: number[]) => sheet({ hiddenRows: new Set(numbers) });
    expect(comparedWith(hidden(11, 12), hidden(11, 13))).toBeNull();
    expect(comparedWith(hidden(11, 12), hidden(12, 11))?.rows).toEqual([]);
  });
});
