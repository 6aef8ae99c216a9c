/** Whether a table is known to be recognised as it was after an edit, without looking at all of it again. */
import { tablesAsBefore } from '../../src/core/orders/same-table';
import { recogniseOrderTables } from '../../src/core/orders/tables-of-sheet';
import { comparedWith } from '../../src/core/sheet/same-rows';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, columns, snapshot } from './sheets';

const options = { columns, agreements: [agreement] };
const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Montant HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 48000];
const lines = Array.from({ length: 150 }, () => line);

type Edit = readonly [row: number, column: number, value: CellValue];

function withEdits(before: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const values = before.values.map((cells) => [...cells]);
  for (const [row, column, value] of edits) {
    const cells = values[row - before.origin.row];
    if (cells) cells[column - before.origin.column] = value;
  }
  return { ...before, values };
}

/** Whether the tables are known as they are now; if so, they must be what recognising them gives. */
function known(before: SheetSnapshot, edits: readonly Edit[]): boolean {
  const tables = recogniseOrderTables(before, options);
  const compared = comparedWith(before, withEdits(before, edits));
  if (!compared) throw new Error('another sheet');
  const after = tablesAsBefore(before, tables, compared);
  if (after === null) return false;
  const told = (of: typeof tables) =>
    of.map((table) => [
      table.snapshot,
      'headerRow' in table && table.headerRow,
      table.columns?.map(({ column, index }) => [column.field, index]),
    ]);
  expect(told(after)).toEqual(told(recogniseOrderTables(compared.sheet, options)));
  return true;
}

describe('a table after an edit', () => {
  const sheet = snapshot([header, ...lines]);

  it('of nothing is the very one it was', () => {
    const tables = recogniseOrderTables(sheet, options);
    expect(tablesAsBefore(sheet, tables, { sheet, rows: [] })).toBe(tables);
  });

  it('is known where the first thirty rows and a hundred cells of the column stand above', () => {
    expect(known(sheet, [[131, 3, 2]])).toBe(true);
    expect(known(sheet, [[130, 3, 2]])).toBe(false);
    expect(known(sheet, [[2, 3, 2]])).toBe(false);
    expect(
      known(sheet, [
        [140, 3, 2],
        [131, 4, 'Beta'],
        [150, 5, null],
      ]),
    ).toBe(true);
    expect(
      known(sheet, [
        [140, 3, 2],
        [130, 3, 2],
      ]),
    ).toBe(false);
    expect(
      known(sheet, [
        [140, 3, 2],
        [130, 4, 'Beta'],
      ]),
    ).toBe(false);
    expect(known(snapshot([header, ...lines.slice(0, 20)]), [[20, 3, 2]])).toBe(false);
  });

  it('counts rows and cells that are filled', () => {
    const gaps = snapshot([header, ...lines.slice(0, 9), [], [], ...lines]);
    expect(known(gaps, [[133, 3, 2]])).toBe(true);
    expect(known(gaps, [[132, 3, 2]])).toBe(false);
    const blank = withEdits(sheet, [[60, 3, null]]);
    expect(known(blank, [[132, 3, 2]])).toBe(true);
    expect(known(blank, [[131, 3, 2]])).toBe(false);
    expect(known(blank, [[131, 5, 2]])).toBe(true);
  });

  it('is known by its own rows and columns wherever it stands', () => {
    const moved = { ...sheet, origin: { row: 11, column: 3 } };
    expect(known(moved, [[141, 5, 2]])).toBe(true);
    expect(known(moved, [[140, 5, 2]])).toBe(false);
    expect(known(moved, [[145, 4, 'UO-L2.2.1']])).toBe(false);
  });

  it('is looked at again where a unit changed, or a row that may head a table', () => {
    expect(known(sheet, [[145, 2, 'UO-L2.2.1']])).toBe(false);
    const words: Edit[] = [
      [145, 3, 'un'],
      [145, 5, 'rien'],
    ];
    expect(known(sheet, words)).toBe(false);
    expect(known(withEdits(sheet, words), [[145, 3, 1]])).toBe(false);
    const gap: Edit = [145, 5, null];
    expect(known(sheet, [[145, 3, 'un'], gap])).toBe(false);
  });

  it('or where the cell is of no column of its own', () => {
    const prices = [null, 'Code UO', 'PU HT'];
    const beside = snapshot([
      [...header, ...prices],
      ...lines.map((cells) => [...cells, null, 'UO-L1.1', 1]),
    ]);
    expect(known(beside, [[145, 8, 2]])).toBe(false);
    expect(known(beside, [[145, 3, 2]])).toBe(true);
  });

  it('or where nothing but its units and figures tell it from a summary', () => {
    const figures = snapshot([header.slice(1), ...lines.map((cells) => cells.slice(1))]);
    expect(known(figures, [[145, 2, 2]])).toBe(false);
  });

  it('or where there are several, or none', () => {
    const reversed = (cells: readonly CellValue[]) => [...cells].reverse();
    expect(known(snapshot([header, ...lines, reversed(header), reversed(line)]), [[145, 3, 2]])).toBe(false);
    expect(known(snapshot([['Notes'], ...lines.map((_, index) => [index])]), [[145, 1, 2]])).toBe(false);
  });

  it('or where it was recognised on another reading of the sheet', () => {
    const tables = recogniseOrderTables({ ...sheet }, options);
    const compared = comparedWith(sheet, withEdits(sheet, [[145, 3, 2]]));
    expect(compared && tablesAsBefore(sheet, tables, compared)).toBeNull();
  });
});
