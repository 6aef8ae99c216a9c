import { a1, columnLetters, columnNumber } from '../../src/core/sheet/address';
import { readAreas } from '../../src/core/sheet/read-areas';

describe('the address of a cell', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  it('is its column and its row', () => expect(a1({ row: 7, column: 28 })).toBe('AB7'));
});

const wholeRows = (row: number, rows: number) => ({ row, column: 1, rows, columns: 16_384 });

describe('the address of a change', () => {
  it.each([
    ['C7', [{ row: 7, column: 3, rows: 1, columns: 1 }]],
    [' C7 ', [{ row: 7, column: 3, rows: 1, columns: 1 }]],
    ['Suivi!$A$1:$B$2', [{ row: 1, column: 1, rows: 2, columns: 2 }]],
    ['AB123:AB1048576', [{ row: 123, column: 28, rows: 1_048_454, columns: 1 }]],
    ['C7:C8', [{ row: 7, column: 3, rows: 2, columns: 1 }]],
    ['C7:D7', [{ row: 7, column: 3, rows: 1, columns: 2 }]],
    ['3:5', [wholeRows(3, 3)]],
    ['7', [wholeRows(7, 1)]],
    ['B:B', [{ row: 1, column: 2, rows: 1_048_576, columns: 1 }]],
    [
      'A1,C3',
      [
        { row: 1, column: 1, rows: 1, columns: 1 },
        { row: 3, column: 3, rows: 1, columns: 1 },
      ],
    ],
  ])('%j is told in rows and columns', (address, areas) => expect(readAreas(address)).toEqual(areas));

  it.each([
    "'Suivi, lot 1'!$A$1:$B$2",
    '',
    'A1:',
    ':A1',
    'A1:B2:C3',
    'B2:B1',
    'B2:A2',
    'C0',
    'ABCD1',
    '#REF!',
  ])('%j is none', (address) => expect(readAreas(address)).toBeNull());
});
