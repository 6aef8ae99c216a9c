import { HostError } from '../../src/core/ports';
import type { PlanCell, PlanSheet } from '../../src/core/reporting/plan';
import { photograph } from './photograph';
import { addSheet, openExcel } from './simulated-excel';

const planned = (...rows: (readonly PlanCell[])[]): PlanSheet => ({
  name: 'Par lot',
  table: 'Inserted',
  columns: [
    { title: 'Lot', width: 9 },
    { title: 'Montant', width: 12, format: '#,##0.00' },
  ],
  rows,
  below: [['Total', { formula: `=SUM(B2:B${rows.length + 1})` }]],
});

const first = planned(['1', 10], ['=2', { formula: '=1+1' }]);

async function inserted() {
  const excel = openExcel();
  const orders = addSheet(excel.workbook, 'Suivi', [['N° BC'], ['BC-001']]);
  await excel.port.addSheets({ title: 'x', sheets: [first] });
  const standing = await excel.port.ownSheet({ sheet: 'Par lot' });
  const sheet = excel.workbook.sheetByName('Par lot');
  if (!standing || !sheet) throw new Error('not inserted');
  const again = () => excel.port.ownSheet({ table: standing.table });
  return { ...excel, orders, standing, sheet, again };
}

describe('a sheet of our own, written anew', () => {
  it('is the same when nothing changed, and after a name of the user’s', async () => {
    const { port, standing, sheet, again } = await inserted();
    expect(await port.rewriteSheet(standing, first)).toEqual(standing);
    sheet.name = 'Mes lots';
    expect(await again()).toEqual({ ...standing, sheet: 'Mes lots' });
  });

  it('holds the new rows alone, under the table of the same name', async () => {
    const { port, standing, sheet, orders } = await inserted();
    await port.rewriteSheet(standing, planned(['3', 30]));
    expect([1, 2, 3, 4, 5].map((row) => sheet.cell(row, 0).value)).toEqual(['3', null, 'Total', null, null]);
    expect(sheet.tables).toMatchObject([{ name: standing.table, area: { rows: 2, columns: 2 } }]);
    expect(orders.touched.size).toBe(0);
  });

  it('is refused where it changed meanwhile, or holds no table of ours', async () => {
    const { port, standing, sheet, again } = await inserted();
    sheet.fillIn(1, 1, { value: 11 });
    await expect(port.rewriteSheet(standing, first)).rejects.toMatchObject({ problem: 'cell-changed' });
    expect(sheet.cell(1, 1).value).toBe(11);
    sheet.tables.splice(0);
    await expect(port.rewriteSheet(standing, first)).rejects.toMatchObject({ problem: 'sheet-gone' });
    expect(await again()).toBeNull();
  });

  it('is put back as it was when it fails, or is cancelled, midway', async () => {
    const { port, standing, sheet, again } = await inserted();
    const many = planned(...Array.from({ length: 9_000 }, (_, row) => [`${row} ${'é'.repeat(80)}`, row]));
    const signal = { aborted: false };
    const onProgress = () => (signal.aborted = true);
    await expect(port.rewriteSheet(standing, many, { signal, onProgress })).rejects.toMatchObject({
      problem: 'cancelled',
    });
    expect(await again()).toEqual(standing);
    expect(sheet.tables).toMatchObject([{ name: standing.table, area: { rows: 3, columns: 2 } }]);
    expect(sheet.cell(2, 0)).toMatchObject({ value: '=2', format: '@' });
    expect(sheet.cell(2, 1)).toMatchObject({ formula: '=1+1', format: '#,##0.00' });
  });

  it('is put back with its look, and what the user made of it, where what completes it is refused', async () => {
    const { port, workbook, standing, sheet } = await inserted();
    sheet.restyle(1, 1, { fill: '#FFFF00', bold: true, horizontal: 'center', vertical: 'center' });
    sheet.restyle(0, 0, { color: '#FF0000', turned: 90, fontSize: 14 });
    sheet.columnWidths.set(1, 33);
    sheet.rowHeights.set(0, 40);
    for (const table of sheet.tables) table.style = 'TableStyleLight9';
    const before = photograph(workbook);
    const confirm = () => Promise.reject(new HostError('read-only', 'saveStored'));
    await expect(port.rewriteSheet(standing, planned(['3', 30]), { confirm })).rejects.toMatchObject({
      problem: 'read-only',
    });
    expect(photograph(workbook)).toEqual(before);
  });
});
