/** How the order tables of a sheet are told apart: which part of it is a table of its own, and in what order they stand. */
import { agreements } from '../../src/agreements';
import { recogniseOrderTables, type TablesOptions } from '../../src/core/orders/tables-of-sheet';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, columns, snapshot } from './sheets';

type Row = readonly CellValue[];

const header: Row = ['N° BC', 'UO', 'Qté', 'Projet'];
const line: Row = ['BC-1', 'UO-L2.2.2', 1, 'Alpha'];
const reversed = (row: Row) => [...row].reverse();
const upper = [header, line];
const lower = upper.map(reversed);

/** Where each table begins, how large it is and where its header is; `null` for what heads no orders. */
function tables(rows: readonly Row[], more: Partial<SheetSnapshot> = {}, said: Partial<TablesOptions> = {}) {
  const found = recogniseOrderTables(snapshot(rows, more), { columns, agreements: [agreement], ...said });
  return found.map((table) => {
    const { origin, values, table: number } = table.snapshot;
    const size = [values.length, values[0]?.length];
    return 'headerRow' in table ? [number, origin.row, origin.column, ...size, table.headerRow] : null;
  });
}

const beside = (left: readonly Row[], right: readonly Row[]) =>
  left.map((row, index) => [...row, null, ...(right[index] ?? [])]);

describe('tables one below the other', () => {
  it('begin with the captions of their header and end before those of the next', () => {
    const rows = [['2017'], ...upper, line, ['Commandes'], ['de 2018'], ...lower];
    expect(tables(rows)).toEqual([
      [1, 1, 1, 4, 4, 2],
      [2, 5, 1, 4, 4, 7],
    ]);
    expect(tables(rows, { origin: { row: 11, column: 3 } })).toEqual([
      [1, 11, 3, 4, 4, 12],
      [2, 15, 3, 4, 4, 17],
    ]);
  });

  it.each([[[agreement]], [agreements]])('keep a line right above the next header, of %#', (known) => {
    const words: Row = ['BC-A', 'UO-L2.2.2', null, 'Alpha'];
    expect(tables([...upper, words, ...lower], {}, { agreements: known })).toEqual([
      [1, 1, 1, 3, 4, 1],
      [2, 4, 1, 2, 4, 4],
    ]);
  });

  it('are other tables where other columns stand under half of the headings', () => {
    const swapped = ['N° BC', 'UO', 'Projet', 'Qté'];
    expect(tables([...upper, [], swapped, ['BC-2', 'UO-L2.2.2', 'Alpha', 1]])).toHaveLength(2);
  });

  const summary = [
    ['Lot', 'Bénéficiaire', 'Titulaire', 'Montant HT', 'Montant TTC', 'TVA'],
    ['1', 'SGMAP', 'Atelier', 100, 120, 20],
  ];

  it('are found above a table whose headings say more', () => {
    expect(tables([...upper, [], ...summary])).toEqual([[undefined, 1, 1, 5, 6, 1]]);
  });

  it('stand side by side below one that is as wide as both', () => {
    const wide = [
      ['N° BC', 'UO', 'Qté', 'Projet', 'Statut', 'Date début', 'Date fin', 'Montant HT', 'Titulaire'],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 'soldé', 42744, 42800, 100, 'Atelier'],
    ];
    expect(tables([...wide, [], ...beside(lower, upper)]).map((table) => table?.slice(0, 3))).toEqual([
      [1, 1, 1],
      [2, 4, 1],
      [3, 4, 5],
    ]);
  });

  it('go on below another table, which is none of orders', () => {
    const rows = [...upper, [], ['Lot', 'Montant', 'Qté', 'UO'], ['Lot 1', 3, 4, null], [], ...lower];
    expect(tables(rows)).toEqual([
      [1, 1, 1, 6, 4, 1],
      [2, 7, 1, 2, 4, 7],
    ]);
  });

  it('are one where the columns are the same and half of the headings are', () => {
    const below = (...heads: string[]) => tables([...upper, [], heads, line]).length;
    expect(below('N° BC', 'UO', 'Quantité commandée', 'Start-up')).toBe(1);
    expect(below('N° BC', 'Code UO', 'Nb UO', 'Start-up')).toBe(2);
    const more = [
      ...upper.map((row) => [...row, null]),
      [],
      ['N° BC', 'UO', 'Nb UO', 'Start-up', 'Note'],
      line,
    ];
    expect(tables(more)).toHaveLength(2);
  });

  it('are a form where there are hundreds of them', () => {
    const found = (count: number) =>
      tables(Array.from({ length: count }, (_, index) => (index % 2 === 0 ? upper : lower)).flat());
    expect(found(200)).toHaveLength(200);
    expect(found(201)).toEqual([[undefined, 1, 1, 402, 4, 1]]);
  });
});

describe('tables side by side', () => {
  /** The header of each table, and the columns it has to itself. */
  const sides = (rows: readonly Row[], more: Partial<SheetSnapshot> = {}) =>
    recogniseOrderTables(snapshot(rows, more), { columns, agreements: [agreement] }).map((table) => [
      'headerRow' in table && table.headerRow,
      table.columns?.map(({ index }) => index),
    ]);

  it('stand from the left to the right, the fuller one wherever it is', () => {
    const fuller = [
      [...header, 'Début'],
      [...line, 42744],
    ];
    expect(sides(beside(upper, fuller))).toEqual([
      [1, [1, 2, 3, 4]],
      [1, [6, 7, 8, 9, 10]],
    ]);
    expect(sides(beside(fuller, upper), { origin: { row: 3, column: 2 } })).toEqual([
      [3, [2, 3, 4, 5, 6]],
      [3, [8, 9, 10, 11]],
    ]);
  });

  it('three of them, and two by two', () => {
    expect(sides(beside(beside(upper, upper), lower))).toEqual([
      [1, [1, 2, 3, 4]],
      [1, [6, 7, 8, 9]],
      [1, [11, 12, 13, 14]],
    ]);
    expect(sides([...beside(upper, lower), [], ...beside(lower, upper)])).toEqual([
      [1, [1, 2, 3, 4]],
      [1, [6, 7, 8, 9]],
      [4, [1, 2, 3, 4]],
      [4, [6, 7, 8, 9]],
    ]);
  });

  const lines = Array.from({ length: 12 }, () => line);
  const blank: Row = [null, null, null, null];
  /** Rows of the same width, from so many rows further down, as many as in the longer table. */
  const further = (by: number, rows: readonly Row[]) =>
    Array.from({ length: lines.length + 1 }, (_, index) => rows[index - by] ?? blank);

  it('need not begin on the same row', () => {
    expect(sides(beside([header, ...lines], further(3, upper)))).toEqual([
      [1, [1, 2, 3, 4]],
      [4, [6, 7, 8, 9]],
    ]);
  });

  it('are two also where a third begins further down, to their right', () => {
    const two = beside([header, ...lines], further(0, upper));
    expect(sides(beside(two, further(8, upper)))).toEqual([
      [1, [1, 2, 3, 4]],
      [1, [6, 7, 8, 9]],
      [9, [11, 12, 13, 14]],
    ]);
  });

  it('are not cut by one that stands below both', () => {
    const below = [[...header, 'Début', 'Titulaire'], ...lines.map((cells) => [...cells, 42744, 'DEVCO'])];
    const pair = beside(upper, upper);
    const right = below.map((cells) => [null, null, null, null, null, null, null, ...cells]);
    expect(sides([...pair, [], ...right])).toEqual([
      [1, [1, 2, 3, 4]],
      [1, [6, 7, 8, 9]],
      [4, [8, 9, 10, 11, 12, 13]],
    ]);
  });

  it('are one that begins or ends with what makes a table of orders', () => {
    const parts = [
      ['UO', 'Qté', 'Projet', 'N° BC', 'Statut'],
      ['UO-L2.2.2', 1, 'Alpha', 'BC-1', 'soldé'],
    ];
    expect(tables(parts)).toEqual([[undefined, 1, 1, 2, 5, 1]]);
    expect(tables(parts.map(reversed))).toEqual([[undefined, 1, 1, 2, 5, 1]]);
    const listed = [
      ['UO', null, 'N° BC', 'Qté', 'UO', 'Projet'],
      ['UO-L1.1', null, ...['BC-1', 1, 'UO-L2.2.2', 'Alpha']],
    ];
    expect(tables(listed)).toEqual([[undefined, 1, 1, 2, 6, 1]]);
  });

  it('are one where what stands beside it heads no orders', () => {
    const prices = [
      ['Code UO', 'PU HT'],
      ['UO-L1.1', 30000],
    ];
    expect(tables(beside(upper, prices))).toEqual([[undefined, 1, 1, 2, 7, 1]]);
  });
});

describe('what the user said of the tables', () => {
  it('is of the table it was said of, the first where none is named', () => {
    const rows = [...upper.map((row) => [...row, 'Note']), ...lower.map((row) => [...row, 'Note'])];
    const fields = (table?: number) =>
      recogniseOrderTables(snapshot(rows), {
        columns,
        agreements: [agreement],
        choices: [
          { name: 'BC', ...(table ? { table } : {}), columns: [{ header: 'Note', field: 'person' }] },
        ],
      }).map((found) => found.columns?.some(({ column }) => column.field === 'person'));
    expect(fields()).toEqual([true, false]);
    expect(fields(1)).toEqual([true, false]);
    expect(fields(2)).toEqual([false, true]);
    expect(fields(3)).toEqual([false, false]);
  });

  it('is the agreement of one of them', () => {
    const other = { ...agreement, id: 'autre' };
    const found = recogniseOrderTables(snapshot([...upper, ...lower]), {
      ...{ columns, agreements: [agreement, other], preferred: agreement.id },
      choices: [{ name: 'BC', table: 2, columns: [], agreement: 'autre' }],
    });
    expect(found.map((table) => 'headerRow' in table && table.agreement?.id)).toEqual([
      agreement.id,
      'autre',
    ]);
  });

  it('makes a second table of one whose headings say nothing', () => {
    const unknown = [
      ['Réf', 'UO', 'Combien', null],
      ['BC-1', 'UO-L2.2.2', 1, null],
    ];
    const said = [
      { header: 'Réf', field: 'order_no' },
      { header: 'Combien', field: 'qty' },
    ];
    const choices = [{ name: 'BC', table: 2, columns: said }];
    expect(tables([...upper, [], ...unknown])).toHaveLength(1);
    expect(tables([...upper, [], ...unknown], {}, { choices })).toHaveLength(2);
  });

  it('makes a table of one whose headings say nothing', () => {
    const unknown = [
      ['Réf', 'UO', 'Combien'],
      ['BC-1', 'UO-L2.2.2', 1],
    ];
    expect(tables(unknown)).toEqual([null]);
    const said = [
      { header: 'Réf', field: 'order_no' },
      { header: 'Combien', field: 'qty' },
    ];
    expect(tables(unknown, {}, { choices: [{ name: 'BC', columns: said }] })).toEqual([
      [undefined, 1, 1, 2, 3, 1],
    ]);
    expect(tables(unknown, {}, { mapping: { order_no: 'Réf', qty: 'Combien' } })).toHaveLength(1);
  });
});
