/** Several order tables on one sheet: each is read by its own header, and every cell keeps its address. */
import { rules } from '../../src/catalogue';
import { checkWorkbook, type SheetCheck } from '../../src/core/checking/check-workbook';
import { outdatedBy } from '../../src/core/checking/outdated';
import { readOrders } from '../../src/core/orders/read-orders';
import { readAreas } from '../../src/core/sheet/read-areas';
import type { CellRef, CellValue } from '../../src/core/sheet/snapshot';
import { header, lines, reordered } from './awkward-lines';
import { agreement, fieldsOf, orderTables, settings } from './sheets';

const below = [7, 3, 0, 5, 4, 2, 8, 6, 1];

const upper = [header, ...lines.slice(0, 2)];
const lower = [header, ...lines.slice(1)].map((row) => reordered(row, below));
const gap = [[], ['Commandes de 2018']];

type Grid = readonly (readonly CellValue[])[];

function checked(sheets: readonly { readonly name: string; readonly rows: Grid }[]): readonly SheetCheck[] {
  const said = settings();
  const tables = sheets.flatMap(({ name, rows }) => orderTables(rows, { id: name, name }));
  return checkWorkbook({
    sheets: readOrders(tables, { agreement, settings: said }),
    agreement,
    rules,
    settings: said,
    asOf: 43000,
  });
}

/** Rule, severity, cells and what is told of each finding, the cells of a second sheet where they stand on the first. */
function told(checks: readonly SheetCheck[], moved: number) {
  const place = (cell: CellRef | null) =>
    cell && [cell.sheetId === 'B' ? cell.row + moved : cell.row, cell.column];
  return checks.flatMap(({ findings }, table) =>
    findings.map(({ rule, severity, at, related, order, project }) =>
      JSON.stringify([table, rule, severity, place(at), related.map(place), order, project]),
    ),
  );
}

describe('two order tables one below the other', () => {
  const apart = checked([
    { name: 'A', rows: upper },
    { name: 'B', rows: lower },
  ]);
  const together = checked([{ name: 'A', rows: [...upper, ...gap, ...lower] }]);

  it('have the findings of the same lines on two sheets, in their own cells', () => {
    const findings = told(together, 0);
    expect(findings.length).toBeGreaterThan(5);
    expect(findings).toEqual(told(apart, upper.length + gap.length));
    expect(together.map(({ coverage }) => coverage)).toEqual(apart.map(({ coverage }) => coverage));
  });

  it('point into the second table', () => {
    const [, second] = together;
    expect(second?.sheet).toMatchObject({ headerRow: 6, snapshot: { table: 2, name: 'A' } });
    expect(second?.findings.find(({ rule }) => rule === 'unit-lot')?.at).toMatchObject({
      row: 7,
      column: below.indexOf(2) + 1,
    });
  });

  it('say that an order stands in both, and that the other table is on the same sheet', () => {
    const twice = together
      .flatMap(({ findings }) => findings)
      .find(({ rule }) => rule === 'order-on-two-sheets');
    expect(twice).toMatchObject({ at: { row: 7, column: 3 }, facts: { sheets: [], rows: [7] } });
  });

  it('lose to a change what stands in the table it was made in', () => {
    const change = { kind: 'edited', sheetId: 'A', areas: readAreas('B7'), by: 'user' } as const;
    const outdated = outdatedBy([change], { checks: together, beside: [] });
    const all = together.flatMap(({ findings }) => findings);
    const rows = [...(outdated?.findings ?? [])].map((place) => all[place]?.at?.row);
    expect(outdated?.cells.size).toBe(1);
    expect(rows).toContain(7);
    expect(rows).not.toContain(8);
  });
});

describe('tables of a sheet', () => {
  const named = (rows: Grid) =>
    orderTables(rows).map(({ headerRow, snapshot }) => [headerRow, snapshot.table]);

  it.each<[string, Grid, unknown]>([
    ['one table is the sheet', upper, [[1, undefined]]],
    ['a header printed again goes on with its table', [...upper, [], ...upper], [[1, undefined]]],
    [
      'three layouts are three tables',
      [...upper, ...lower, ...upper],
      [
        [1, 1],
        [4, 2],
        [8, 3],
      ],
    ],
    [
      'a fuller header below leaves the upper one its lines',
      [...upper.map((row) => row.slice(0, 5)), ...lower],
      [
        [1, 1],
        [4, 2],
      ],
    ],
    [
      'a summary below is no table of orders',
      [...upper, [], ['UO', 'Qté', 'Montant HT'], ['Lot 1', 2, 3]],
      [[1, undefined]],
    ],
    [
      'a summary above leaves the orders theirs',
      [['Lot', 'Qté', 'Montant HT'], ['Total', 2, 3], [], ...upper],
      [[4, undefined]],
    ],
    [
      'side by side, parted by a blank column',
      upper.map((row, at) => [...row, null, ...(lower[at] ?? [])]),
      [
        [1, 1],
        [1, 2],
      ],
    ],
  ])('%s', (_, rows, expected) => expect(named(rows)).toEqual(expected));

  it('side by side are read each by its own columns', () => {
    const [left, right] = orderTables(upper.map((row, at) => [...row, null, ...(lower[at] ?? [])]));
    expect(left?.columns).toHaveLength(header.length);
    expect(right?.columns).toHaveLength(header.length);
    expect(right?.columns.map(({ index }) => index)).toEqual(
      below.map((_column, at) => header.length + 2 + at),
    );
  });

  it('are told apart in what the user chose for their columns', () => {
    const rows = [...upper.map((row) => [...row, 'x']), ...lower.map((row) => [...row, 'x'])];
    rows[0] = [...header, 'Remarque'];
    rows[3] = [...reordered(header, below), 'Remarque'];
    const chosen = orderTables(rows, {}, [
      { name: 'BC', table: 2, columns: [{ header: 'Remarque', field: 'person' }] },
    ]);
    expect(chosen.map((table) => fieldsOf(table).person)).toEqual([undefined, 'Remarque']);
  });

  it('side by side stay two whatever the user chose for their columns', () => {
    const remarked = (row: readonly CellValue[], at: number) => [...row, at === 0 ? 'Remarque' : 'x'];
    const rows = upper.map((row, at) => [...remarked(row, at), null, ...remarked(lower[at] ?? [], at)]);
    const chosen = [{ header: 'Remarque', field: 'person' }];
    const people = (...tables: readonly number[]) =>
      orderTables(
        rows,
        {},
        tables.map((table) => ({ name: 'BC', table, columns: chosen })),
      ).map((table) => fieldsOf(table).person);
    expect(people(1)).toEqual(['Remarque', undefined]);
    expect(people(2)).toEqual([undefined, 'Remarque']);
    expect(people(1, 2)).toEqual(['Remarque', 'Remarque']);
  });

  it('stay apart when the user leaves the unit of one out', () => {
    const choices = [{ name: 'BC', table: 2, columns: [{ header: 'UO', field: null }] }];
    expect(() => orderTables([...upper, ...lower], {}, choices)).toThrow('no orders');
    const [first] = orderTables([...upper, ...lower], {}, [{ name: 'BC', table: 3, columns: [] }]);
    expect(first?.snapshot.values).toHaveLength(upper.length);
  });
});
