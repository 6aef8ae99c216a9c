import { byAgreement, inWorkbookOrder } from '../../src/core/orders/by-agreement';
import { rowKey, tableFinder, tableKey } from '../../src/core/orders/order-table';
import type { Agreement } from '../../src/core/agreement/schema';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, snapshot } from './sheets';

/** A table of two rows and two columns that begins in a cell. */
const table = (name: string, row: number, column: number) => ({
  snapshot: snapshot(
    [
      [1, 2],
      [3, 4],
    ],
    { name, origin: { row, column } },
  ),
});

describe('the tables of a workbook', () => {
  const [alone, upper, lower] = [table('A', 1, 1), table('B', 1, 1), table('B', 11, 3)];

  it('are told apart by their sheet and the cell they begin in', () => {
    const others = [table('B', 11, 1), table('B', 1, 3)];
    expect(new Set([alone, upper, lower, ...others].map(tableKey)).size).toBe(5);
    expect(tableKey(table('B', 11, 3))).toBe(tableKey(lower));
    expect(rowKey({ tableKey: tableKey(lower), row: 12 })).not.toBe(
      rowKey({ tableKey: tableKey(lower), row: 11 }),
    );
  });

  it.each([
    ['A', 1, 1, alone],
    ['A', 50, 50, alone],
    ['B', 1, 1, upper],
    ['B', 2, 2, upper],
    ['B', 11, 3, lower],
    ['B', 12, 4, lower],
    // What no table holds is the first one's.
    ['B', 10, 3, upper],
    ['B', 13, 3, upper],
    ['B', 11, 2, upper],
    ['B', 11, 5, upper],
    ['C', 1, 1, undefined],
  ])('of sheet %s at row %i, column %i', (sheetId, row, column, found) => {
    expect(tableFinder([alone, upper, lower])({ sheetId, row, column })).toBe(found);
  });

  it('are checked together by their agreement, the first one’s first', () => {
    const other = { ...agreement, id: 'autre' };
    const tables: { snapshot: SheetSnapshot; agreement?: Agreement }[] = [
      { ...alone, agreement: other },
      upper,
      { ...lower, agreement: other },
      { ...table('C', 1, 1), agreement },
    ];
    const parts = byAgreement(tables, agreement);
    expect(parts).toEqual([
      { agreement: other, sheets: [tables[0], tables[2]] },
      { agreement, sheets: [tables[1], tables[3]] },
    ]);
    const made = parts.flatMap(({ sheets }) => sheets.map((sheet) => ({ sheet })));
    const unknown = { sheet: table('D', 1, 1) };
    expect(inWorkbookOrder(tables, [unknown, ...made], ({ sheet }) => sheet)).toEqual([
      ...tables.map((sheet) => ({ sheet })),
      unknown,
    ]);
  });
});
