/** What the page of formulas writes into checked sheets is read again, as after a correction. */
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { judge } from '../../src/taskpane/formulas/candidate';
import { completeSettings } from '../../src/core/checking/settings';
import { fr } from '../../src/languages/fr';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { addSheet, openExcel } from '../excel/simulated-excel';
import type { Session } from '../../src/taskpane/session/session';

const used = { ...engine, rules: [unitLot] };
const rows = [
  ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Remarques'],
  ['BC-001', 'UO-L2.2.2', '2', 'Alpha', 1, null],
  ['BC-002', 'UO-L2.2.2', '2', 'Beta', 1, null],
];

async function opened({ check = true } = {}) {
  const excel = openExcel({ excelApi: '1.17' });
  const sheet = addSheet(excel.workbook, 'Suivi', rows);
  addSheet(excel.workbook, 'Notes', [['libre']]);
  const session = createSession(excel.port, used);
  await session.open();
  if (check) await session.check();
  return { ...excel, sheet, session };
}

/** The line that "may I order this?" would write now. */
async function nextLine(session: Session) {
  await session.readIfChanged();
  const { opening } = session.state();
  if (opening.step !== 'ready') throw new Error('not open');
  const { workbook } = opening;
  const [unit] = workbook.agreement.units.filter(({ code }) => code === 'UO-L2.2.2');
  if (!unit) throw new Error('no unit');
  const answer = await judge(
    { unit, quantity: 1, ordered: 42_744, start: null, end: null, project: 'Gamma', startups: null },
    {
      engine: used,
      workbook,
      settings: completeSettings({ version: 1, agreement: workbook.agreement.id }),
      asOf: 42_744,
      signal: { aborted: false },
    },
  );
  if (!answer?.place) throw new Error('no line');
  return answer.place.line;
}

const linesOf = (session: Session) => session.state().result?.checks[0]?.sheet.lines.length;

describe('a line that the add-in adds', () => {
  it('is among those checked, and the next one goes below it', async () => {
    const { session, sheet } = await opened();
    const before = linesOf(session);
    await session.formulas.appendLine(await nextLine(session));
    const second = await nextLine(session);
    expect(second.below).toBe(4);
    expect(linesOf(session)).toBe((before ?? 0) + 1);
    await session.formulas.appendLine(second);
    await session.readIfChanged();
    expect(sheet.cell(4, 1).value).toBe('UO-L2.2.2');
    expect(linesOf(session)).toBe((before ?? 0) + 2);
    await session.close();
  });

  it('is gone from the result when taken back', async () => {
    const { session } = await opened();
    const before = linesOf(session);
    const appended = await session.formulas.appendLine(await nextLine(session));
    await session.formulas.takeBackLine(appended);
    expect((await nextLine(session)).below).toBe(3);
    expect(linesOf(session)).toBe(before);
    await session.close();
  });

  it('takes its row where nothing was checked yet, and starts no check', async () => {
    const { session } = await opened({ check: false });
    await session.formulas.appendLine(await nextLine(session));
    expect((await nextLine(session)).below).toBe(4);
    expect(session.state().result).toBeNull();
    await session.close();
  });

  it('is in the check that follows one under way when it was written', async () => {
    const { session } = await opened();
    const before = linesOf(session);
    const line = await nextLine(session);
    const checking = session.check();
    await session.formulas.appendLine(line);
    await checking;
    await session.readIfChanged();
    expect(linesOf(session)).toBe((before ?? 0) + 1);
    await session.close();
  });
});

describe('a formula that the add-in writes', () => {
  const insert = async (session: Session, sheetId: string, row: number, column: number) => {
    const target = { cell: { sheetId, row, column }, sheet: '', held: '' };
    await session.formulas.insertFormula(target, { text: '=1+1', isDay: false });
    await session.readIfChanged();
    return session.state().result?.run;
  };

  it('is checked in a column that is, and elsewhere is none of its business', async () => {
    const { session, sheet, workbook } = await opened();
    sheet.put(2, 4, { value: null });
    expect(await insert(session, sheet.id, 3, 6)).toBe(1);
    expect(await insert(session, workbook.sheetByName('Notes')?.id ?? '', 2, 1)).toBe(1);
    expect(await insert(session, sheet.id, 3, 5)).toBe(2);
    await session.close();
  });

  it('is checked again when it was mended', async () => {
    const { session, sheet } = await opened();
    sheet.put(2, 4, { value: '#NAME?', formula: '=MARCHE.UO_LOT("UO-L1.1")' });
    await session.formulas.reenterFormulas(sheet.id);
    await session.readIfChanged();
    expect(session.state().result?.run).toBe(2);
    await session.close();
  });
});

it('a price sheet that the add-in adds is read where prices are compared', async () => {
  const { session, port, workbook } = await opened();
  const plan = {
    sheet: 'BPU',
    table: 'PrixBPU',
    name: 'BPU',
    columns: [
      { title: 'Code UO', width: 14 },
      { title: 'Prix unitaire HT', width: 18 },
    ],
    rows: [['UO-L2.2.2', null]],
  };
  await port.saveStored(
    'settings',
    JSON.stringify({ version: 1, agreement: 'sgmap-2016', finance: { enabled: true } }),
  );
  await session.open();
  await session.check();
  await session.formulas.addPriceSheet(plan);
  await session.readIfChanged();
  const sheetId = workbook.sheetByName('BPU')?.id ?? '';
  expect(session.state().result?.beside.map((beside) => beside.sheetId)).toEqual([sheetId]);
  // The report still says what it is of.
  await session.report(fr);
  expect(session.state().reporting.step).toBe('written');
  await session.close();
});
