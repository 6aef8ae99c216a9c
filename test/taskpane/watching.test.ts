import { rule as unitLot } from '../../src/rules/unit-lot';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { addSheet, answerSupport, noSupportAnswered, openExcel } from '../excel/simulated-excel';
import type { HostOptions } from '../../preview/host/host';
import type { Author } from '../../preview/workbook/changes';
import type { CellValue } from '../../preview/workbook/cell';
import { pause, useOwnClock } from './own-clock';

const used = { ...engine, rules: [unitLot, unitSpelling] };
const rows = [
  ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Remarques'],
  ['BC-001', 'UO-L2.2.2', '1', 'Alpha', 1, null],
  ['BC-002', 'uo l2-2-2', '2', 'Beta', 1, null],
  ['BC-003', 'UO-L2.2.1', '2', 'Gamma', 1, null],
];

/** A checked workbook, and what people do in it. */
async function checked(options: HostOptions = {}) {
  const excel = openExcel(options);
  const sheet = addSheet(excel.workbook, 'Suivi', rows);
  addSheet(excel.workbook, 'Notes', [['libre']]);
  const session = createSession(excel.port, used);
  await session.open();
  await session.check();
  let checks = 0;
  let last = session.state().result;
  session.subscribe(() => {
    if (session.state().result !== last) checks += 1;
    last = session.state().result;
  });
  const edit = (row: number, column: number, value: CellValue, author: Author = 'person') => {
    sheet.put(row, column, { value });
    const area = { row, column, rows: 1, columns: 1 };
    excel.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author });
  };
  const marked = () => [...(session.state().behind?.findings ?? [])].length;
  return { ...excel, sheet, session, edit, marked, checksSince: () => checks };
}

useOwnClock();
afterEach(noSupportAnswered);

describe('a check whose cells change afterwards', () => {
  it('marks the findings of an edited cell within a second, and no others', async () => {
    const { session, edit, marked } = await checked();
    expect(session.state().result?.checks[0]?.findings).toHaveLength(2);
    edit(1, 2, '2');
    await pause(900);
    expect(marked()).toBe(1);
    expect(session.state().behind?.cells.size).toBe(1);
    await session.check();
    expect(session.state().behind).toBeNull();
    expect(session.state().result?.checks[0]?.findings).toHaveLength(1);
    await session.close();
  });

  it('is noticed on going to a cell whose change Excel told nothing of', async () => {
    const { session, sheet, marked } = await checked();
    const go = async (row: number, column: number) => {
      await session.visit('one', { sheetId: sheet.id, row, column });
      await pause(300);
      return marked();
    };
    expect([await go(2, 3), await go(2, 6), await go(9, 9)]).toEqual([0, 0, 0]);
    sheet.put(1, 2, { value: '2' });
    expect(await go(2, 3)).toBe(1);
    await session.close();
  });

  it('is none where a cell stands for the one it is merged with', async () => {
    answerSupport(true);
    const { session, sheet, marked } = await checked({ excelApi: '1.17' });
    sheet.put(2, 2, { value: null });
    sheet.merges.push({ row: 1, column: 2, rows: 2, columns: 1 });
    await session.check();
    await session.visit('one', { sheetId: sheet.id, row: 3, column: 3 });
    await pause(300);
    expect(marked()).toBe(0);
    await session.close();
  });

  it('goes on under the new name of its sheet, which is no change to what was found', async () => {
    answerSupport(true);
    const { session, workbook, sheet } = await checked({ excelApi: '1.17' });
    const rename = (name: string) => {
      const before = sheet.name;
      sheet.name = name;
      workbook.tell({ kind: 'sheet-renamed', sheetId: sheet.id, before, after: name, author: 'person' });
    };
    rename('Suivi 2018');
    await pause(400);
    const { result, opening, behind } = session.state();
    expect(behind).toBeNull();
    expect(result?.checks[0]?.sheet.snapshot.name).toBe('Suivi 2018');
    expect(result?.checks[0]?.findings).toHaveLength(2);
    if (opening.step !== 'ready') throw new Error('not read');
    expect(opening.workbook.orders[0]?.snapshot.name).toBe('Suivi 2018');
    expect(opening.workbook.parts[0]?.sheets[0]).toBe(opening.workbook.orders[0]);
    expect(opening.workbook.orders[0]?.snapshot).toBe(opening.workbook.snapshots[0]);
    const checking = session.check();
    rename('Suivi 2019');
    await checking;
    await pause(100);
    expect(session.state().result?.checks[0]?.sheet.snapshot.name).toBe('Suivi 2019');
    expect(session.state().result?.checks[0]?.findings).toHaveLength(2);
    await session.close();
  });

  it('says nothing of a cell that was not checked', async () => {
    const { session, edit, workbook } = await checked();
    edit(1, 5, 'vu');
    const notes = workbook.sheetByName('Notes');
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    workbook.tell({ kind: 'cells', sheetId: notes?.id ?? '', area, author: 'person' });
    await pause(400);
    expect(session.state().behind).toBeNull();
    await session.close();
  });

  it.each(['1.11', '1.17'])('takes its own correction for no change (ExcelApi %s)', async (excelApi) => {
    const { session, checksSince } = await checked({ excelApi });
    session.setAutomatic(true);
    const at = session.state().result?.checks[0]?.findings.findIndex(({ rule }) => rule === unitSpelling.id);
    const finding = session.state().result?.checks[0]?.findings[at ?? -1];
    if (!finding) throw new Error('no finding to correct');
    await session.fix(String(at), finding);
    expect(session.state().fixed).not.toBeNull();
    await pause(2_200);
    expect(session.state().behind).toBeNull();
    expect(checksSince()).toBe(1);
    await session.close();
  });

  it('takes a report of its own for no change', async () => {
    const { session } = await checked();
    const { fr } = await import('../../src/languages/fr');
    await session.report(fr);
    await pause(400);
    expect(session.state().behind).toBeNull();
    await session.close();
  });

  it('checks by itself where that was chosen: once for many edits, and never in a circle', async () => {
    const { session, edit, checksSince, host } = await checked();
    session.setAutomatic(true);
    for (let round = 0; round < 20; round += 1) edit(1, 2, round % 2 ? '1' : '2');
    edit(1, 2, '2');
    await pause(2_500);
    expect(checksSince()).toBe(1);
    expect(session.state().behind).toBeNull();
    const { syncs } = host;
    await pause(2_500);
    expect([checksSince(), host.syncs]).toEqual([1, syncs]);
    expect(host.writes).toEqual([]);
    await session.close();
  });

  it('marks what others change, and leaves it to the user when to check that', async () => {
    const { session, edit, marked, checksSince } = await checked();
    session.setAutomatic(true);
    edit(1, 2, '2', 'remote');
    await pause(2_200);
    expect([marked(), checksSince()]).toEqual([1, 0]);
    await session.close();
  });

  it('waits by itself, without a word, for someone typing in a cell', async () => {
    const { session, edit, checksSince, host } = await checked();
    session.setAutomatic(true);
    let told = false;
    session.subscribe(() => (told ||= session.state().waitsForEditing));
    edit(1, 2, '2');
    host.cellEditMode = true;
    await pause(2_200);
    expect([told, checksSince(), session.state().checking.step]).toEqual([false, 0, 'idle']);
    host.cellEditMode = false;
    await pause(2_200);
    expect([told, checksSince()]).toEqual([false, 1]);
    await session.close();
  });

  it('says that a checked sheet was deleted, and ends cleanly when checked again', async () => {
    const { session, workbook, sheet } = await checked();
    workbook.removeSheet(sheet, 'person');
    await pause(400);
    expect(session.state().behind?.gone).toEqual(['Suivi']);
    await session.check();
    expect(session.state()).toMatchObject({ checking: { step: 'idle' }, result: null, behind: null });
    await session.close();
  });

  it('keeps what was edited while the check was reading marked', async () => {
    const { session, edit, marked } = await checked();
    const checking = session.check();
    edit(1, 2, '1');
    await checking;
    await pause(400);
    expect(marked()).toBe(1);
    await session.close();
  });

  it('hears nothing any more once closed', async () => {
    const { session, edit } = await checked();
    await session.close();
    edit(1, 2, '2');
    await pause(400);
    expect(session.state().behind).toBeNull();
  });
});

describe('a sheet deleted while it is being read', () => {
  it('ends the check with a clear word, and the next one works', async () => {
    const { session, workbook, sheet } = await checked();
    const checking = session.check();
    workbook.removeSheet(sheet, 'person');
    await checking;
    expect(session.state()).toMatchObject({ checking: { step: 'idle' }, result: null });
    addSheet(workbook, 'Suivi', rows);
    await session.check();
    expect(session.state().checking.step).toBe('idle');
    expect(session.state().result?.checks).toHaveLength(1);
    await session.close();
  });
});
