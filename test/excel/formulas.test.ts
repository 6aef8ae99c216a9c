import type { NewLine } from '../../src/core/formula-port';
import type { Channel } from '../../preview/client/protocol';
import { addSheet, openExcel } from './simulated-excel';

type Rows = Parameters<typeof addSheet>[2];

/** A table from the first cell on. */
const tableOf = (rows: number, columns: number) => ({
  id: 't1',
  name: 'Commandes',
  area: { row: 0, column: 0, rows, columns },
  showHeaders: true,
  showTotals: false,
  style: '',
});

function opened(rows: Rows, options: Parameters<typeof openExcel>[0] = {}) {
  const excel = openExcel(options);
  const sheet = addSheet(excel.workbook, 'Suivi', rows);
  const select = (at: number, across: number, rowCount = 1, columns = 1) =>
    excel.workbook.select(sheet, { row: at - 1, column: across - 1, rows: rowCount, columns }, 'person');
  return { ...excel, sheet, select };
}

/** Answers without the cells of large ranges, as Excel gives them now and then instead of an error. */
const losingCells = (channel: Channel): Channel => ({
  ...channel,
  send: async (batch) =>
    JSON.stringify(JSON.parse(await channel.send(batch)), (_, value: unknown) =>
      Array.isArray(value) && value.length > 200 && Array.isArray(value[0]) ? null : value,
    ),
});

const cost = { text: '=MARCHE.UO_COST("UO-L2.2.2",1,BPU)', isDay: false };

describe('inserting a formula', () => {
  it('goes to the active cell, and nowhere else', async () => {
    const { port, sheet, select } = opened([['a', null]]);
    select(1, 2, 3, 2);
    const target = await port.insertionPoint();
    expect(target).toEqual({ cell: { sheetId: sheet.id, row: 1, column: 2 }, sheet: 'Suivi', held: '' });
    await port.insertFormula(target, cost);
    expect(sheet.cell(0, 1).formula).toBe(cost.text);
    expect(sheet.usedArea(true)).toEqual({ row: 0, column: 0, rows: 1, columns: 2 });
  });

  it('leaves alone a cell that no longer holds what the user was shown', async () => {
    const { port, sheet, select, host } = opened([['a']]);
    select(1, 1);
    const target = await port.insertionPoint();
    expect(target.held).toBe('a');
    sheet.put(0, 0, { value: 'b' });
    const writes = host.writes.length;
    await expect(port.insertFormula(target, cost)).rejects.toMatchObject({ problem: 'cell-changed' });
    expect(host.writes).toHaveLength(writes);
  });

  it('goes to no other cell of its table’s column, which Excel fills by itself', async () => {
    const { port, sheet, select } = opened([['UO', 'Coût'], ['a'], ['b'], ['c']]);
    sheet.tables.push(tableOf(4, 2));
    sheet.put(3, 1, { value: 7, formula: '=3+4' });
    select(2, 2);
    const refused = port.insertFormula(await port.insertionPoint(), cost);
    // What is put back is a formula too: Excel fills the column with that one.
    await expect(refused).rejects.toMatchObject({ problem: 'column-filled' });
    sheet.put(1, 1, { value: null });
    sheet.put(2, 1, { value: null });
    sheet.put(3, 1, { value: null });
    await port.insertFormula(await port.insertionPoint(), cost);
    expect([1, 2, 3].map((row) => sheet.cell(row, 1).formula)).toEqual([cost.text, undefined, undefined]);
  });

  it('gives a day the format of one, and takes the format of text away', async () => {
    const { port, sheet, select } = opened([['x']]);
    sheet.put(1, 0, { value: null, format: '@' });
    select(2, 1);
    await port.insertFormula(await port.insertionPoint(), { text: '=MARCHE.UO_END(A1,B1)', isDay: true });
    expect(sheet.cell(1, 0)).toMatchObject({ formula: '=MARCHE.UO_END(A1,B1)', format: 'dd/mm/yyyy' });
  });
});

const plan = {
  sheet: 'BPU',
  table: 'PrixBPU',
  name: 'BPU',
  columns: [
    { title: 'Code UO', width: 14 },
    { title: 'Prix unitaire HT', width: 18, format: '#,##0.00 €' },
  ],
  rows: [
    ['UO-L1.1', null],
    ['UO-L1.2', null],
  ],
};

describe('the price schedule', () => {
  it('comes on a sheet of its own, as a table, under its name', async () => {
    const { port, workbook } = opened([['a']]);
    expect(await port.addPriceSheet(plan)).toEqual({ sheet: 'BPU' });
    const sheet = workbook.sheetByName('BPU');
    expect(sheet?.cell(2, 0)).toMatchObject({ value: 'UO-L1.2', format: '@' });
    expect(sheet?.cell(2, 1)).toMatchObject({ value: null, format: '#,##0.00 €' });
    expect(sheet?.tables.map(({ name }) => name)).toEqual(['PrixBPU']);
    expect(await port.definedName('BPU')).toBe('=PrixBPU[#All]');
  });

  it('is never made over a name that is there', async () => {
    const { port, workbook, sheet } = opened([['UO-L1.1', 100]]);
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    await port.nameArea('BPU', sheet.id, area);
    expect(await port.definedName('BPU')).toBe('=Suivi!$A$1:$B$1');
    await expect(port.addPriceSheet(plan)).rejects.toMatchObject({ problem: 'name-taken' });
    await expect(port.nameArea('BPU', sheet.id, area)).rejects.toMatchObject({ problem: 'name-taken' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Suivi']);
  });

  it('takes the place of a name whose cells are gone', async () => {
    const { port, workbook, sheet } = opened([['UO-L1.1', 100]]);
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    const lose = () => workbook.names.forEach((name) => (name.formula = '=#REF!'));
    await port.nameArea('BPU', sheet.id, area);
    lose();
    expect(await port.definedName('BPU')).toBeNull();
    await port.nameArea('BPU', sheet.id, area);
    expect(await port.definedName('BPU')).toBe('=Suivi!$A$1:$B$1');
    lose();
    expect(await port.addPriceSheet(plan)).toEqual({ sheet: 'BPU' });
    expect(await port.definedName('BPU')).toBe('=PrixBPU[#All]');
  });

  it('leaves no sheet behind where the structure is protected', async () => {
    const { port, workbook } = opened([['a']]);
    workbook.structureProtected = true;
    await expect(port.addPriceSheet(plan)).rejects.toMatchObject({
      problem: 'protected',
      protection: { what: 'structure' },
    });
    expect(workbook.sheets).toHaveLength(1);
    expect(await port.definedName('BPU')).toBeNull();
  });

  it('takes the range that is selected, and no whole column', async () => {
    const { port, select } = opened([
      ['Code', 'Prix HT'],
      ['UO-L1.1', 100],
    ]);
    select(1, 1, 2, 2);
    expect(await port.selection()).toMatchObject({
      area: { row: 1, column: 1, rows: 2, columns: 2 },
      snapshot: {
        values: [
          ['Code', 'Prix HT'],
          ['UO-L1.1', 100],
        ],
      },
    });
    select(1, 1, 1_048_576, 1);
    await expect(port.selection()).rejects.toMatchObject({ problem: 'too-large' });
  });
});

describe('adding a line', () => {
  const rows: Rows = [
    ['N° BC', 'UO', 'Début'],
    ['BC-1', 'UO-L1.1', 42_744],
  ];
  const lineOf = (sheetId: string, value = '=danger'): NewLine => ({
    sheetId,
    below: 2,
    cells: [
      { column: 2, value, isDay: false },
      { column: 3, value: 42_800, isDay: true },
    ],
  });

  it('writes below the last one; text stays text, a day looks like one', async () => {
    const { port, sheet } = opened(rows);
    expect(await port.appendLine(lineOf(sheet.id))).toMatchObject({ row: 3 });
    expect(sheet.cell(2, 1)).toMatchObject({ value: '=danger' });
    expect(sheet.cell(2, 1).formula).toBeUndefined();
    expect(sheet.cell(2, 2)).toMatchObject({ value: 42_800, format: 'dd/mm/yyyy' });
    expect(sheet.cell(2, 0).value).toBeNull();
  });

  it('counts days as the workbook does, and knows them again', async () => {
    const { port, sheet, workbook } = opened(rows);
    workbook.date1904 = true;
    const appended = await port.appendLine(lineOf(sheet.id));
    expect(sheet.cell(2, 2).value).toBe(42_800 - 1_462);
    await port.takeBackLine(appended);
    expect(sheet.cell(2, 2).value).toBeNull();
  });

  it('writes nothing where the row is not free', async () => {
    const { port, sheet, host } = opened([...rows, ['Total', null, null]]);
    const writes = host.writes.length;
    await expect(port.appendLine(lineOf(sheet.id))).rejects.toMatchObject({ problem: 'row-taken' });
    expect(host.writes).toHaveLength(writes);
  });

  it('writes nothing to a sheet that nobody sees', async () => {
    const { port, sheet, host, workbook } = opened(rows);
    addSheet(workbook, 'Autre', [['x']]);
    sheet.visibility = 'Hidden';
    const writes = host.writes.length;
    await expect(port.appendLine(lineOf(sheet.id))).rejects.toMatchObject({ problem: 'sheet-hidden' });
    expect(host.writes).toHaveLength(writes);
  });

  it.each([
    ['by what is written below it, for a row added to it clashes with those of others', true, 0],
    ['by a row of its own where Excel takes in nothing', false, 1],
  ])('grows the table it belongs to: %s', async (_, tablesGrow, added) => {
    const { port, sheet, workbook, host } = opened(rows);
    workbook.tablesGrow = tablesGrow;
    sheet.tables.push(tableOf(2, 3));
    expect(await port.appendLine(lineOf(sheet.id, 'UO-L1.2'))).toMatchObject({
      row: 3,
      written: { cells: [{ column: 2 }, { column: 3 }] },
    });
    expect(sheet.tables[0]?.area.rows).toBe(3);
    expect([1, 2].map((column) => sheet.cell(2, column).value)).toEqual(['UO-L1.2', 42_800]);
    expect(host.writes.filter(({ member }) => member === 'TableRowCollection.add')).toHaveLength(added);
  });

  it('leaves to the table the columns that it calculates', async () => {
    const { port, sheet } = opened(rows);
    sheet.put(1, 1, { value: 'UO-L1.1', formula: '="UO-"&A2' });
    sheet.tables.push(tableOf(2, 3));
    // Excel fills the column as the table grows.
    const put = sheet.put.bind(sheet);
    sheet.put = (row, column, cell) => {
      put(row, column, cell);
      if (row === 2 && column === 2) put(2, 1, { value: 'UO-', formula: '="UO-"&A3' });
    };
    const { written } = await port.appendLine(lineOf(sheet.id, 'UO-L1.2'));
    expect(written.cells.map(({ column }) => column)).toEqual([3]);
    expect(sheet.cell(2, 1).formula).toBe('="UO-"&A3');
    expect(sheet.cell(2, 2).value).toBe(42_800);
  });

  it('takes the line back, unless someone went on with it', async () => {
    const { port, sheet } = opened(rows);
    const line = lineOf(sheet.id, 'UO-L1.2');
    await port.takeBackLine(await port.appendLine(line));
    expect([1, 2].map((column) => sheet.cell(2, column).value)).toEqual([null, null]);
    const appended = await port.appendLine(line);
    sheet.put(2, 1, { value: 'UO-L1.3' });
    await expect(port.takeBackLine(appended)).rejects.toMatchObject({ problem: 'cell-changed' });
    expect(sheet.cell(2, 1).value).toBe('UO-L1.3');
  });

  it('counts the days of a workbook of 1904 as that does, and takes them back', async () => {
    const { port, sheet, workbook } = opened(rows);
    workbook.date1904 = true;
    const appended = await port.appendLine(lineOf(sheet.id, 'UO-L1.2'));
    expect(sheet.cell(2, 2).value).toBe(42_800 - 1_462);
    await port.takeBackLine(appended);
    expect([1, 2].map((column) => sheet.cell(2, column).value)).toEqual([null, null]);
  });
});

describe('mending formulas', () => {
  const stuck = { value: '#NAME?', formula: '=_xldudf_MARCHE_UO_DAYS("_xldudf_MARCHE_x")+1' };

  it('finds those stuck, sheet by sheet, and enters them again', async () => {
    const { port, sheet, workbook } = opened([['a']]);
    sheet.put(1, 0, stuck);
    sheet.put(2, 0, { value: '#NAME?', formula: '=MARCHE.UO_LOT("UO-L1.1")' });
    sheet.put(3, 0, { value: '#NAME?', formula: '=OTHER.FUNCTION(1)' });
    sheet.put(4, 0, { value: 2, formula: '=MARCHE.UO_LOT("UO-L2.0")' });
    const locked = addSheet(workbook, 'Fermée', [['a']]);
    locked.put(1, 0, stuck);
    locked.isProtected = true;
    expect(await port.stuckFormulas()).toEqual({
      stuck: [
        { sheetId: sheet.id, sheet: 'Suivi', count: 2, protected: false },
        { sheetId: locked.id, sheet: 'Fermée', count: 1, protected: true },
      ],
      unread: [],
    });
    expect(await port.reenterFormulas(sheet.id)).toBe(2);
    expect(sheet.cell(1, 0).formula).toBe('=MARCHE.UO_DAYS("_xldudf_MARCHE_x")+1');
    expect(sheet.cell(3, 0).formula).toBe('=OTHER.FUNCTION(1)');
    await expect(port.reenterFormulas(locked.id)).rejects.toMatchObject({
      problem: 'protected',
      protection: { what: 'sheets', sheets: ['Fermée'] },
    });
    expect(locked.cell(1, 0).formula).toBe(stuck.formula);
  });

  it('leaves the other cells of a table’s column as they were', async () => {
    const { port, sheet } = opened([['UO', 'Lot'], ['UO-L1.1'], ['UO-L1.2'], ['UO-L1.3']]);
    sheet.tables.push(tableOf(4, 2));
    for (const row of [1, 3]) sheet.put(row, 1, { ...stuck, formula: `=MARCHE.UO_LOT(A${row + 1})` });
    expect(await port.reenterFormulas(sheet.id)).toBe(2);
    const formulas = [1, 2, 3].map((row) => sheet.cell(row, 1).formula);
    expect(formulas).toEqual(['=MARCHE.UO_LOT(A2)', undefined, '=MARCHE.UO_LOT(A4)']);
  });

  it('reads a large sheet by blocks, and enters neighbours together', async () => {
    const { port, sheet, host } = opened([['a']]);
    const lot = { value: '#NAME?', formula: '=MARCHE.UO_LOT(A1)' };
    for (let row = 1; row <= 30_000; row += 1) {
      sheet.put(row, 2, lot);
      if (row !== 7) sheet.put(row, 3, lot);
    }
    expect((await port.stuckFormulas()).stuck).toMatchObject([{ count: 59_999 }]);
    const before = host.writes.length;
    expect(await port.reenterFormulas(sheet.id)).toBe(59_999);
    // Above the gap, beside it, and below it by rectangles of a block at most.
    expect(host.writes.length - before).toBe(2 + 3);
    expect([sheet.cell(7, 3).formula, sheet.cell(30_000, 3).formula]).toEqual([undefined, lot.formula]);
  });

  it('asks again for half of what Excel finds too large, and takes an answer without cells for that', async () => {
    for (const options of [{ payloadLimit: 20_000 }, { through: losingCells }]) {
      const { port, sheet } = opened([['a']], options);
      for (let row = 1; row <= 1_000; row += 1)
        sheet.put(row, 0, { value: '#NAME?', formula: '=MARCHE.UO_LOT(A1)' });
      expect((await port.stuckFormulas()).stuck).toMatchObject([{ count: 1_000 }]);
    }
  });

  it('names a sheet that Excel does not give, and examines the others', async () => {
    const { port, sheet, workbook } = opened([['a']], { payloadLimit: 20_000 });
    addSheet(workbook, 'Énorme', [['x'.repeat(30_000), 'y']]);
    const last = addSheet(workbook, 'Dernière', [['z']]);
    for (const one of [sheet, last]) one.put(1, 0, stuck);
    const found = await port.stuckFormulas();
    expect(found.stuck.map((one) => one.sheet)).toEqual(['Suivi', 'Dernière']);
    expect(found.unread).toMatchObject([{ sheet: 'Énorme', refusal: { problem: 'too-large' } }]);
  });

  it('freezes on a copy alone, and only our formulas', async () => {
    const { port, sheet, workbook } = opened([['a']]);
    sheet.put(1, 0, { value: 'CCTP §4.3.4', formula: '=MARCHE.UO_CLAUSE("UO-L2.2.2")' });
    sheet.put(2, 0, { value: 60, formula: '=MARCHE.UO_DAYS("UO-L2.2.2")' });
    sheet.put(3, 0, { value: 61, formula: '=A3+1' });
    // Entered as they stand, they would become a formula and a number.
    for (const [row, value] of ['=1+1', '0012'].entries())
      sheet.put(4 + row, 0, { value, formula: '=MARCHE.UO_LABEL(A1)' });
    expect(await port.freezeCopy('(valeurs)')).toEqual({ sheet: 'Suivi (valeurs)', count: 4 });
    const copy = workbook.sheetByName('Suivi (valeurs)');
    const formulas = [1, 2, 3, 4, 5].map((row) => copy?.cell(row, 0).formula);
    expect(formulas).toEqual([undefined, undefined, '=A3+1', undefined, undefined]);
    const values = [1, 2, 4, 5].map((row) => copy?.cell(row, 0).value);
    expect(values).toEqual(['CCTP §4.3.4', 60, '=1+1', '0012']);
    expect(sheet.cell(2, 0).formula).toBe('=MARCHE.UO_DAYS("UO-L2.2.2")');
  });

  it('copies nothing without formulas of ours, or with one that is stuck', async () => {
    const { port, sheet, workbook } = opened([['a']]);
    await expect(port.freezeCopy('(valeurs)')).rejects.toMatchObject({ problem: 'no-formulas' });
    sheet.put(1, 0, stuck);
    await expect(port.freezeCopy('(valeurs)')).rejects.toMatchObject({ problem: 'stuck-formulas' });
    expect(workbook.sheets).toHaveLength(1);
  });
});

it('what a protected sheet keeps from being written names that sheet', async () => {
  const { port, sheet, select } = opened([['N° BC', 'UO']]);
  sheet.put(1, 0, { value: 60, formula: '=MARCHE.UO_DAYS("UO-L2.2.2")' });
  select(3, 1);
  const target = await port.insertionPoint();
  sheet.isProtected = true;
  const named = { problem: 'protected', protection: { what: 'sheets', sheets: ['Suivi'] } };
  const line: NewLine = {
    sheetId: sheet.id,
    below: 2,
    cells: [{ column: 2, value: 'UO-L1.1', isDay: false }],
  };
  await expect(port.insertFormula(target, cost)).rejects.toMatchObject(named);
  await expect(port.appendLine(line)).rejects.toMatchObject(named);
  await expect(port.freezeCopy('(valeurs)')).rejects.toMatchObject(named);
});
