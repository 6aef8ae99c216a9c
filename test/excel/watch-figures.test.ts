import type { FigurePlace } from '../../src/core/ports';
import { addSheet, openExcel } from './simulated-excel';

const area = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function watched() {
  const excel = openExcel();
  const orders = addSheet(excel.workbook, 'Suivi', [['N° BC'], ['BC-001']]);
  await excel.port.addSheets({
    title: 'x',
    sheets: [
      {
        name: 'Par lot',
        table: 'Inserted',
        columns: [
          { title: 'Lot', width: 9 },
          { title: 'Montant', width: 12 },
        ],
        rows: [['1', 10]],
        below: [['Total', 10]],
      },
    ],
  });
  const ours = excel.workbook.sheetByName('Par lot');
  if (!ours) throw new Error('not inserted');
  const heard: FigurePlace[] = [];
  const stop = await excel.port.watchFigures((place) => void heard.push(place));
  await settled();
  return { ...excel, orders, ours, heard, stop };
}

it('tells where the user is and goes on a sheet of ours, with what its row says, until it is ended', async () => {
  const { workbook, ours, heard, stop } = await watched();
  expect(heard).toMatchObject([{ sheet: 'Par lot', column: 0, row: ['Lot', 'Montant'] }]);
  workbook.select(ours, area(1, 1), 'person');
  workbook.select(ours, area(3, 1), 'person');
  await settled();
  expect(heard.at(-1)).toEqual({
    sheet: 'Par lot',
    table: ours.tables[0]?.name,
    cell: { sheetId: ours.id, row: 4, column: 2 },
    column: 1,
    row: ['Total', 10],
  });
  await stop();
  const told = heard.length;
  workbook.select(ours, area(1, 0), 'person');
  await settled();
  expect(heard).toHaveLength(told);
});

it('tells of no other sheet, and of no cell beside the table', async () => {
  const { workbook, orders, ours, heard, host } = await watched();
  const told = heard.length;
  const written = host.writes.length;
  workbook.select(orders, area(1, 0), 'person');
  await settled();
  workbook.select(ours, area(1, 7), 'person');
  await settled();
  expect([heard.length, host.writes.length]).toEqual([told, written]);
});
