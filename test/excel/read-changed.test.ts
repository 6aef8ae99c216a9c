/** Reading a sheet again where Excel told what changed: the same cells as reading all of it, for far fewer answers. */
import type { CellArea } from '../../src/core/sheet/snapshot';
import type { CellValue } from '../../preview/workbook/cell';
import type { SheetModel } from '../../preview/workbook/sheet-model';
import { addSheet, answerSupport, noSupportAnswered, openExcel } from './simulated-excel';

beforeEach(() => answerSupport(true));
afterEach(noSupportAnswered);

const columns = 30;
const rowsOf = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? row : `c${column}`)),
  );

/** One-based, as a change is told. */
const cell = (row: number, column: number): CellArea => ({ row, column, rows: 1, columns: 1 });

/** A sheet from B3 on that was read before, and what it takes to read it again. */
async function readBefore(rows = 5_000) {
  const excel = openExcel({ excelApi: '1.17' });
  const sheet = addSheet(excel.workbook, 'Suivi', rowsOf(rows), 3, 2);
  const before = await excel.port.read(sheet.id);
  const again = async (...changed: CellArea[]) => {
    const { syncs } = excel.host;
    const shares: number[] = [];
    const onProgress = (share: number) => void shares.push(share);
    const read = await excel.port.read(sheet.id, { since: { sheet: before, changed }, onProgress });
    return { read, syncs: excel.host.syncs - syncs, shares };
  };
  const whole = () => excel.port.read(sheet.id);
  return { ...excel, sheet, before, again, whole };
}

/** Changes a cell by its one-based place, and says nothing of it. */
function put(sheet: SheetModel, row: number, column: number, value: CellValue, formula?: string): void {
  sheet.put(row - 1, column - 1, { value, ...(formula ? { formula } : {}) });
}

/** Rows that are no longer the arrays they were. */
function freshRows(before: readonly unknown[], read: readonly unknown[]): number[] {
  return read.flatMap((row, at) => (row === before[at] ? [] : [at]));
}

/** Exchanges: the date system, the sheet, its used cells, formulas; one for each block of cells. */
const asked = 4;

describe('a sheet read again', () => {
  it('takes no cell anew where none changed', async () => {
    const { before, again } = await readBefore();
    const { read, syncs } = await again();
    expect(read).toEqual(before);
    expect(freshRows(before.values, read.values)).toEqual([]);
    expect(syncs).toBe(asked);
  });

  it('takes the changed cells anew, in one exchange, and keeps the rows of all others', async () => {
    const { sheet, before, again, whole } = await readBefore();
    put(sheet, 4, 5, 'autre');
    put(sheet, 900, 2, null);
    put(sheet, 900, 31, 7);
    const { read, syncs, shares } = await again(cell(4, 5), cell(900, 2), cell(900, 31));
    expect(read).toEqual(await whole());
    expect(freshRows(before.values, read.values)).toEqual([1, 897]);
    expect(read.values[897]?.slice(0, 2)).toEqual([null, 'c1']);
    expect(syncs).toBe(asked + 1);
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('leaves the reading before as it was', async () => {
    const { sheet, before, again } = await readBefore(20);
    const was = structuredClone(before.values);
    put(sheet, 4, 5, 'autre');
    await again(cell(4, 5));
    expect(before.values).toEqual(was);
  });

  it('takes no cell anew of which nobody told', async () => {
    const { sheet, before, again } = await readBefore();
    put(sheet, 4, 5, 'autre');
    expect((await again()).read.values).toEqual(before.values);
  });

  it('takes the results of formulas anew, whether they were told of or not', async () => {
    const { sheet, again, whole } = await readBefore();
    for (let row = 10; row < 40; row += 1) put(sheet, row, 7, row, '=A1');
    put(sheet, 12, 8, 'seule', '=B1');
    const { read, syncs } = await again();
    expect(read).toEqual(await whole());
    expect(read.values[7]?.[5]).toBe(10);
    expect(syncs).toBe(asked + 2);
  });

  it('takes rows that came at the end anew', async () => {
    const { sheet, again, before, whole } = await readBefore();
    put(sheet, 5_003, 2, 'neuve');
    put(sheet, 5_005, 31, 'neuve aussi');
    const { read } = await again();
    expect(read).toEqual(await whole());
    expect(freshRows(before.values, read.values)).toEqual([5_000, 5_001, 5_002]);
    expect(read.values[5_001]).toEqual(new Array(columns).fill(null));
  });

  it('asks by blocks for more cells than one answer carries', async () => {
    const { sheet, again } = await readBefore(50_000);
    for (let row = 3; row < 50_003; row += 1) put(sheet, row, 4, row);
    const { read, syncs } = await again(cell(3, 9), { row: 1, column: 4, rows: 1_048_576, columns: 1 });
    expect(read.values.map((row) => row[2])).toEqual(Array.from({ length: 50_000 }, (_, at) => at + 3));
    expect(syncs).toBe(asked + 1 + 3);
  });

  it('leaves out what changed beside the cells in use', async () => {
    const { before, again } = await readBefore();
    const { read, syncs } = await again(cell(1, 1), cell(9_000, 2), {
      row: 3,
      column: 40,
      rows: 9,
      columns: 1,
    });
    expect(read).toEqual(before);
    expect(syncs).toBe(asked);
  });
});

describe('a sheet is read whole', () => {
  it.each<[string, (sheet: SheetModel) => void]>([
    ['where a row went', (sheet) => put(sheet, 5_002, 2, null) ?? clearRow(sheet, 5_002)],
    ['where a column came', (sheet) => put(sheet, 3, 32, 'neuve')],
    ['where it begins elsewhere', (sheet) => put(sheet, 2, 2, 'neuve')],
    ['where rows are hidden', (sheet) => void sheet.hiddenRows.add(40)],
    ['where it is protected', (sheet) => void (sheet.isProtected = true)],
    ['where results spill', (sheet) => void (sheet.spilled = { row: 9, column: 9, rows: 3, columns: 1 })],
    ['where a pivot table stands', (sheet) => void (sheet.pivotTables = 1)],
    [
      'where most cells may have changed',
      (sheet) => {
        for (let row = 3; row < 5_003; row += 1)
          for (let column = 13; column < 31; column += 1) put(sheet, row, column, 1, '=A1');
      },
    ],
    [
      'where formulas stand in too many places',
      (sheet) => {
        for (let row = 4; row < 1_000; row += 2) put(sheet, row, 5, 1, '=A1');
      },
    ],
  ])('%s', async (_, change) => {
    const { sheet, again, whole } = await readBefore();
    put(sheet, 1_002, 12, 'sans le dire');
    change(sheet);
    const { read } = await again();
    expect(read.values.flat()).toContain('sans le dire');
    expect(read).toEqual(await whole());
  });

  it('where Excel is too old to tell', async () => {
    const { sheet, again, whole } = await readBefore();
    answerSupport(false);
    put(sheet, 1_002, 12, 'sans le dire');
    const { read } = await again();
    expect(read).toEqual({ ...(await whole()), mergedAreas: [] });
  });

  it('where Excel refuses to say where formulas stand', async () => {
    const { sheet, again, host } = await readBefore();
    put(sheet, 1_002, 12, 'sans le dire');
    Reflect.set(host, 'excelApi', '1.8');
    const { read } = await again();
    expect(read.values[999]?.[10]).toBe('sans le dire');
  });
});

function clearRow(sheet: SheetModel, row: number): void {
  for (let column = 2; column < 2 + columns; column += 1) put(sheet, row, column, null);
}
