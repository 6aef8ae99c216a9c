import { directChannel } from '../../preview/client/direct';
import { createExcel } from '../../preview/client/excel';
import { Host } from '../../preview/host/host';
import { WorkbookModel } from '../../preview/workbook/workbook-model';
import { HostError } from '../../src/core/ports';
import { createWorkbookPort } from '../../src/excel/workbook-port';
import { photograph } from '../excel/photograph';
import { microsoftExcel } from './microsoft-excel';

const rows = [
  ['N° BC', 'Code UO', 'Qté'],
  ['BC-001', 'UO-L2.2.2', 2],
  ['BC-002', '=1', null],
] as const;

const clients = {
  'our client': (host: Host) => createExcel(Promise.resolve(directChannel(host))) as unknown as typeof Excel,
  'Microsoft’s library': microsoftExcel,
};

describe.each(Object.entries(clients))('the Excel adapter over %s', (_, client) => {
  function open() {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet('Suivi', 'person');
    workbook.addSheet('Vide', 'person');
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => value !== null && sheet.fillIn(row + 1, column, { value })),
    );
    const host = new Host(workbook);
    Reflect.set(globalThis, 'Excel', client(host));
    return { workbook, sheet, host, port: createWorkbookPort() };
  }

  it('lists the sheets with the size of what they hold', async () => {
    const { port } = open();
    const sheets = await port.sheets();
    expect(
      sheets.map(({ name, rows: height, columns, visible }) => [name, height, columns, visible]),
    ).toEqual([
      ['Suivi', 3, 3, true],
      ['Vide', 0, 0, true],
    ]);
  });

  it('reads a sheet from where it starts, hidden rows told, and writes nothing', async () => {
    const { port, sheet, host } = open();
    sheet.hiddenRows.add(3);
    const [info] = await port.sheets();
    const snapshot = await port.read(info?.id ?? '');
    expect(snapshot.origin).toEqual({ row: 2, column: 1 });
    expect(snapshot.values[1]).toEqual(['BC-001', 'UO-L2.2.2', 2]);
    expect([...snapshot.hiddenRows]).toEqual([4]);
    expect(host.writes).toEqual([]);
  });

  it('activates the sheet of a cell, then selects it', async () => {
    const { port, workbook } = open();
    const sheets = await port.sheets();
    await port.select({ sheetId: sheets[1]?.id ?? '', row: 7, column: 4 });
    expect(workbook.activeSheet.name).toBe('Vide');
    expect(workbook.selection.area).toMatchObject({ row: 6, column: 3 });
  });

  it('stores the user’s choices in the workbook and reads them back', async () => {
    const { port } = open();
    expect(await port.loadStored('settings')).toBeNull();
    await port.saveStored('settings', '{"agreement":"a & b <c>"}');
    expect(await port.loadStored('settings')).toBe('{"agreement":"a & b <c>"}');
  });

  it('adds sheets of its own: texts, days, formulas and links, as a table', async () => {
    const { port, workbook, sheet } = open();
    const names = await port.addSheets({
      title: 'Contrôle',
      sheets: [
        {
          name: 'Vide',
          table: 'Findings',
          columns: ['Cellule', 'Message', 'Jour', 'Total'].map((title) => ({ title, width: 10 })),
          rows: Array.from({ length: 500 }, () => [
            { link: { sheetId: sheet.id, row: 3, column: 1 }, text: 'A3' },
            '=1+1',
            { day: 42_744 },
            { formula: '=SUM(C2:C3)' },
          ]),
        },
      ],
    });
    expect(names).toEqual(['Vide (2)']);
    const added = workbook.sheetByName('Vide (2)');
    expect(added?.tables).toMatchObject([
      { name: 'BordereauReportFindings', area: { rows: 501, columns: 4 } },
    ]);
    expect([0, 1, 2, 3].map((column) => added?.cell(500, column))).toMatchObject([
      { formula: '=HYPERLINK("#\'Suivi\'!A3","A3")' },
      { value: '=1+1', format: '@' },
      { value: 42_744, format: 'dd/mm/yyyy' },
      { formula: '=SUM(C2:C3)' },
    ]);
    expect(added?.cell(500, 1).formula).toBeUndefined();
    expect(added?.frozen.rows).toBe(1);
    expect(added?.print).toMatchObject({ orientation: 'Landscape', titleRows: { row: 0, rows: 1 } });
  });

  it('takes back what it added when a sheet is refused', async () => {
    const { port, workbook } = open();
    const columns = [{ title: 'Cellule', width: 10 }];
    const refused = port.addSheets({
      title: 'Contrôle',
      sheets: [
        { name: 'Un', table: 'Un_', columns, rows: [['a']] },
        { name: 'Deux', table: 'pas un nom', columns, rows: [['a']] },
      ],
    });
    await expect(refused).rejects.toMatchObject({ problem: 'unknown' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Suivi', 'Vide']);
  });

  it('writes a sheet of ours anew, and puts it back with its look where what completes it is refused', async () => {
    const { port, workbook } = open();
    const planned = (mark: number) => ({
      name: 'Projets',
      table: 'Projects',
      columns: [
        { title: 'Projet', width: 10 },
        { title: '01/2017', width: 3, upright: true },
      ],
      rows: [['Alpha', { mark, shade: 'BDD7EE' }]],
    });
    await port.addSheets({ title: 'x', sheets: [planned(1)] });
    const standing = await port.ownSheet({ sheet: 'Projets' });
    if (!standing) throw new Error('not added');
    workbook.sheetByName('Projets')?.restyle(1, 0, { fill: '#FFFF00', horizontal: 'center' });
    const before = photograph(workbook);
    const confirm = () => Promise.reject(new HostError('protected', 'saveStored'));
    await expect(port.rewriteSheet(standing, planned(2), { confirm })).rejects.toMatchObject({
      problem: 'protected',
    });
    expect(photograph(workbook)).toEqual(before);
    await port.rewriteSheet(standing, planned(2));
    expect(workbook.sheetByName('Projets')?.cell(1, 1)).toMatchObject({
      value: 2,
      style: { fill: '#BDD7EE' },
    });
  });

  it('says that a sheet is gone', async () => {
    const { port } = open();
    await expect(port.read('{no-such-sheet}')).rejects.toMatchObject({ problem: 'sheet-gone' });
  });
});
