/** The prices a check compared with stand on a sheet of their own, which is edited as the others are. */
import type { CellValue } from '../../preview/workbook/cell';
import type { SheetModel } from '../../preview/workbook/sheet-model';
import type { ReadOptions, WorkbookPort } from '../../src/core/ports';
import { rowsOfSheet, type ReportPlan } from '../../src/core/reporting/plan';
import { fr } from '../../src/languages/fr';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { rule as unitPrice } from '../../src/rules/unit-price';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { addSheet, answerSupport, noSupportAnswered, openExcel } from '../excel/simulated-excel';
import { pause, useOwnClock } from './own-clock';

const orders = [
  ['N° BC', 'Code UO', 'Lot', 'Qté', 'Prix unitaire HT', 'Date de commande'],
  ['BC-001', 'UO-L2.2.2', '1', 1, 48_000, 42_744],
  ['BC-002', 'UO-L2.2.2', '2', 1, 50_000, 42_744],
];
const prices = [
  ['Code UO', 'Prix unitaire HT'],
  ['UO-L2.2.1', 4_000],
  ['UO-L2.2.2', 48_000],
];

const settled = () => pause(2_400);

useOwnClock();
beforeEach(() => answerSupport(true));
afterEach(noSupportAnswered);

async function checked() {
  const excel = openExcel({ excelApi: '1.17' });
  addSheet(excel.workbook, 'Suivi', orders);
  const schedule = addSheet(excel.workbook, 'BPU', prices);
  await excel.port.saveStored(
    'settings',
    JSON.stringify({ version: 1, agreement: 'sgmap-2016', finance: { enabled: true } }),
  );
  const reads: { readonly sheet: string; readonly since: ReadOptions['since'] }[] = [];
  const reports: ReportPlan[] = [];
  const port: WorkbookPort = {
    ...excel.port,
    async read(id, options = {}) {
      const read = await excel.port.read(id, options);
      reads.push({ sheet: read.name, since: options.since });
      return read;
    },
    addSheets(plan, options) {
      reports.push(plan);
      return excel.port.addSheets(plan, options);
    },
  };
  const session = createSession(port, { ...engine, rules: [unitLot, unitPrice] });
  await session.open();
  await pause(50);
  await session.check();
  reads.length = 0;
  const put = (sheet: SheetModel, row: number, column: number, value: CellValue, tells = true) => {
    sheet.put(row - 1, column - 1, { value });
    const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
    if (tells) excel.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'person' });
  };
  const found = () =>
    (session.state().result?.checks ?? []).flatMap(({ findings }) =>
      findings.map(({ rule, at }) => [rule, at?.row] as const),
    );
  return { ...excel, session, schedule, put, found, reads, reports };
}

describe('a price that changes after the check', () => {
  it('makes the result one to check again, with the findings that rest on prices', async () => {
    const { session, schedule, put, found } = await checked();
    expect(found()).toEqual([
      [unitLot.id, 2],
      [unitPrice.id, 3],
    ]);
    put(schedule, 3, 2, 50_000);
    await pause(400);
    expect([...(session.state().behind?.cells ?? [])]).toEqual([`${schedule.id} 3 2`]);
    expect([...(session.state().behind?.findings ?? [])]).toEqual([1]);
    await session.check();
    expect(session.state().behind).toBeNull();
    expect(found()).toEqual([
      [unitLot.id, 2],
      [unitPrice.id, 2],
    ]);
    await session.close();
  });

  it('starts the check that was chosen to start by itself, which reads that price again', async () => {
    const { session, schedule, put, found, reads } = await checked();
    session.setAutomatic(true);
    put(schedule, 3, 2, 50_000);
    await settled();
    expect(reads.find(({ sheet }) => sheet === 'BPU')?.since?.changed).toEqual([
      { row: 3, column: 2, rows: 1, columns: 1 },
    ]);
    expect(found()).toContainEqual([unitPrice.id, 2]);
    expect(session.state().behind).toBeNull();
    await session.close();
  });

  it('counts only while prices are compared', async () => {
    const { session, schedule, put } = await checked();
    await session.save({ version: 1, agreement: 'sgmap-2016' }, false);
    await session.check();
    put(schedule, 3, 2, 50_000);
    await pause(400);
    expect(session.state().behind).toBeNull();
    await session.close();
  });
});

it('a report tells the prices as they are, though Excel told of no change', async () => {
  const { session, schedule, put, reads, reports } = await checked();
  await session.report(fr);
  put(schedule, 3, 2, 50_000, false);
  await session.report(fr);
  expect(reads.map(({ sheet, since }) => [sheet, since])).toEqual([
    ['Suivi', undefined],
    ['BPU', undefined],
    ['Suivi', undefined],
    ['BPU', undefined],
  ]);
  const told = reports.map((plan) => JSON.stringify(plan.sheets[0] ? rowsOfSheet(plan.sheets[0]) : []));
  expect(told[0]).toMatch(/50\s000,00\s€\s; le bordereau des prix indique 48\s000,00/);
  expect(told[1]).toMatch(/48\s000,00\s€\s; le bordereau des prix indique 50\s000,00/);
  await session.close();
});
