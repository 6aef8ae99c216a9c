import { areaOf, partOf } from '../../src/core/sheet/part-of-sheet';
import { sheetOfCells } from '../../src/core/sheet/snapshot';
import { snapshot } from './sheets';

const sheet = snapshot(
  [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ],
  { origin: { row: 11, column: 5 } },
);
const formats = sheet.values.map((row) => row.map((cell) => `format of ${String(cell)}`));
const middle = { row: 12, column: 6, rows: 1, columns: 1 };

describe('a part of a sheet', () => {
  it('has the cells of its area, where they stand', () => {
    expect(areaOf(sheet)).toEqual({ row: 11, column: 5, rows: 3, columns: 3 });
    expect(partOf({ ...sheet, formats }, { row: 12, column: 6, rows: 2, columns: 2 })).toEqual({
      ...sheet,
      origin: { row: 12, column: 6 },
      values: [
        ['e', 'f'],
        ['h', 'i'],
      ],
      formats: [
        ['format of e', 'format of f'],
        ['format of h', 'format of i'],
      ],
    });
    expect(areaOf(snapshot([]))).toMatchObject({ rows: 0, columns: 0 });
  });

  it('goes over the whole width where its area does', () => {
    expect(partOf(sheet, { row: 12, column: 5, rows: 1, columns: 3 }).values).toEqual([['d', 'e', 'f']]);
  });

  it('ends where another part follows below, and nowhere before', () => {
    expect(partOf(sheet, middle).endsAt).toBe(12);
    expect(partOf(sheet, { ...middle, rows: 2 })).not.toHaveProperty('endsAt');
  });

  it('says nothing of formats and merged cells that the host did not tell', () => {
    const part = partOf(sheet, middle);
    expect(part).not.toHaveProperty('formats');
    expect(part).not.toHaveProperty('mergedAreas');
  });

  it('has the merged cells that lie within it, to the last row and column', () => {
    const area = { row: 12, column: 6, rows: 3, columns: 3 };
    const within = [
      { ...area, rows: 2, columns: 2 },
      { row: 13, column: 7, rows: 2, columns: 2 },
    ];
    const across = [
      { ...area, row: 11, rows: 2 },
      { ...area, column: 5, columns: 2 },
      { ...area, row: 13 },
      { ...area, column: 7 },
    ];
    const wider = { ...snapshot([[1]]), origin: { row: 11, column: 5 } };
    expect(partOf({ ...wider, mergedAreas: [...within, ...across] }, area).mergedAreas).toEqual(within);
  });
});

describe('cells without a workbook', () => {
  it('are a sheet in view from A1 on, whose days count from 1900', () => {
    expect(sheetOfCells('line', [['a', 1]])).toEqual({
      id: 'line',
      name: 'line',
      origin: { row: 1, column: 1 },
      values: [['a', 1]],
      visible: true,
      hiddenRows: new Set(),
      date1904: false,
    });
  });
});
