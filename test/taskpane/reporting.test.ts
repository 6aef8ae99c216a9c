import { fr } from '../../src/languages/fr';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { addSheet, openExcel } from '../excel/simulated-excel';
import { fakeWorkbook, ordersWithAWrongLot, soundOrders, type FakeWorkbook } from './fake-workbook';

const used = { ...engine, rules: [unitLot] };

async function opened(workbook: FakeWorkbook) {
  const session = createSession(workbook, used);
  await session.open();
  return session;
}

describe('the report', () => {
  it('checks first where nothing was checked, and is the terminal’s, with links to the cells', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    await session.report(fr);
    expect(session.state().result?.run).toBe(1);
    const [plan] = workbook.added;
    expect(plan?.sheets.map(({ name }) => name)).toEqual([
      'Constats',
      'Couverture',
      'Articles',
      'Points ambigus',
      'Dérogations',
      'Contrôle',
    ]);
    const lot = plan?.sheets[0]?.rows.find((row) => row.includes('unit-lot'));
    expect(lot?.[1]).toMatchObject({ link: { sheetId: 'Suivi BC', row: 5, column: 3 }, text: 'C5' });
    expect(plan?.sheets.at(-1)?.rows[0]).toEqual(['Fichier', 'suivi.xlsx']);
    expect(session.state().reporting).toMatchObject({ step: 'written' });
  });

  it('is the same for the same workbook, which is read again all the same', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const session = await opened(workbook);
    await session.report(fr);
    await session.report(fr);
    expect(workbook.added[1]).toEqual(workbook.added[0]);
    expect(session.state().result?.run).toBe(2);
  });

  it('checks again what has changed since', async () => {
    const session = await opened(fakeWorkbook([soundOrders]));
    await session.report(fr);
    session.setAsOf(43_000);
    await session.report(fr);
    expect(session.state().result).toMatchObject({ run: 2, asOf: 43_000 });
  });

  it.each(['protected', 'read-only', 'too-large'] as const)('tells of a refusal: %s', async (problem) => {
    const workbook = fakeWorkbook([soundOrders]);
    workbook.refuse.set('addSheets', problem);
    const session = await opened(workbook);
    await session.report(fr);
    expect(session.state().reporting).toMatchObject({ step: 'failed', problem: { kind: problem } });
    workbook.refuse.clear();
    await session.report(fr);
    expect(session.state().reporting.step).toBe('written');
  });

  it('is not written where the check was cancelled or failed', async () => {
    const workbook = fakeWorkbook([soundOrders]);
    const session = await opened(workbook);
    const reporting = session.report(fr);
    session.cancel('check');
    await reporting;
    expect(session.state().checking.step).toBe('cancelled');
    expect(session.state().reporting.step).toBe('idle');
    expect(workbook.added).toEqual([]);
  });
});

describe('the sheets of a report', () => {
  it('are never taken for orders by the checks that follow, and a second report stands beside the first', async () => {
    const { workbook, port } = openExcel();
    addSheet(workbook, ordersWithAWrongLot.name, ordersWithAWrongLot.rows);
    const session = createSession(port, used);
    await session.open();
    await session.report(fr);
    const told = () =>
      session.state().result?.checks.map(({ findings, coverage }) => ({ findings, coverage }));
    const first = told();
    const count = workbook.sheets.length;
    await session.check();
    expect(told()).toEqual(first);
    const { opening } = session.state();
    expect(opening.step === 'ready' && opening.workbook.snapshots.map(({ name }) => name)).toEqual([
      'Suivi BC',
    ]);
    await session.report(fr);
    expect(workbook.sheets.slice(count).map(({ name }) => name)).toEqual([
      'Constats (2)',
      'Couverture (2)',
      'Articles (2)',
      'Points ambigus (2)',
      'Dérogations (2)',
      'Contrôle (2)',
    ]);
    const cells = (name: string) =>
      [...(workbook.sheetByName(name)?.cells() ?? [])].map(({ cell }) => cell.value);
    expect(cells('Constats (2)')).toEqual(cells('Constats'));
  });
});
