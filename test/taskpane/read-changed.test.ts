/** Which cells a check asks Excel for: all of them when the user asks, those that changed when it starts by itself. */
import type { KnownReading, SheetChange, WorkbookPort } from '../../src/core/ports';
import { fr } from '../../src/languages/fr';
import { rule as unitLot } from '../../src/rules/unit-lot';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { CellValue } from '../../preview/workbook/cell';
import { addSheet, answerSupport, askedFor, noSupportAnswered, openExcel } from '../excel/simulated-excel';
import { pause, useOwnClock } from './own-clock';

const header = ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Remarques'];
const rows: CellValue[][] = [
  header,
  ...Array.from({ length: 300 }, (_, at): CellValue[] => [`BC-${at}`, 'UO-L2.2.2', '2', 'Alpha', 1, null]),
];

/** Long enough for a check to start by itself and end. */
const settled = () => pause(2_400);

useOwnClock();
beforeEach(() => answerSupport(true));
afterEach(noSupportAnswered);

/** A workbook that was checked on the user's request, and checks itself from now on. */
async function checked({ waits = true, merges = false } = {}) {
  const { through, asked } = askedFor('getMergedAreasOrNullObject');
  const excel = openExcel({ excelApi: '1.17', through });
  const sheet = addSheet(excel.workbook, 'Suivi', rows);
  if (merges) sheet.merges = [{ row: 40, column: 3, rows: 2, columns: 1 }];
  const known: (KnownReading | undefined)[] = [];
  let hear: (change: SheetChange) => void = () => undefined;
  let answer: () => void = () => undefined;
  const answered = waits ? null : new Promise<void>((resolve) => (answer = resolve));
  const port: WorkbookPort = {
    ...excel.port,
    watch: async (listener) => {
      const stop = await excel.port.watch((hear = listener));
      await answered;
      return stop;
    },
    read: (id, options = {}) => {
      known.push(options.since);
      return excel.port.read(id, options);
    },
  };
  const session = createSession(port, { ...engine, rules: [unitLot, unitSpelling] });
  await session.open();
  // Excel has answered that it will tell of changes.
  if (waits) await pause(50);
  await session.check();
  answer();
  session.setAutomatic(true);
  known.length = 0;
  /** By zero-based row and column; `tells`: Excel says so. */
  const edit = (row: number, column: number, value: CellValue, tells = true) => {
    sheet.put(row, column, { value });
    const area = { row, column, rows: 1, columns: 1 };
    if (tells) excel.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'person' });
  };
  const found = () =>
    (session.state().result?.checks ?? []).flatMap(({ findings }) =>
      findings.map(({ rule, at }) => [rule, at?.row] as const),
    );
  const askedBefore = asked();
  const merged = () => asked() - askedBefore;
  return { ...excel, port, session, sheet, known, edit, found, hear, merged };
}

describe('the cells a check asks for', () => {
  it('are those that changed where it starts by itself, and it finds what is wrong with them', async () => {
    const { session, known, edit, found } = await checked();
    edit(7, 2, '1');
    await settled();
    expect(known.map((since) => since?.changed)).toEqual([[{ row: 8, column: 3, rows: 1, columns: 1 }]]);
    expect(found()).toEqual([[unitLot.id, 8]]);
    edit(7, 2, '2');
    edit(9, 1, 'uo l2-2-2');
    await settled();
    expect(known.map((since) => since?.changed?.length)).toEqual([1, 2]);
    expect(found()).toEqual([[unitSpelling.id, 10]]);
    await session.close();
  });

  it('are all of them where the user asks', async () => {
    const { session, known, edit, found } = await checked();
    edit(7, 2, '1', false);
    edit(9, 2, '1');
    await settled();
    expect(found()).toEqual([[unitLot.id, 10]]);
    await session.check();
    expect(known.at(-1)).toBeUndefined();
    expect(found()).toEqual([
      [unitLot.id, 8],
      [unitLot.id, 10],
    ]);
    await session.close();
  });

  it('are all of them before a report is written, whatever was checked before', async () => {
    const { session, known, edit, found } = await checked();
    edit(7, 2, '1', false);
    edit(9, 2, '1');
    await settled();
    expect(session.state().result?.readWhole).toBe(false);
    await session.report(fr);
    expect(known.at(-1)).toBeUndefined();
    expect(found()).toHaveLength(2);
    expect(session.state()).toMatchObject({ reporting: { step: 'written' }, result: { readWhole: true } });
    await session.close();
  });

  it('are all of them where rows came or went', async () => {
    const { session, known, edit, hear, sheet, found } = await checked();
    edit(7, 2, '1', false);
    hear({ kind: 'edited', sheetId: sheet.id, areas: null, by: 'user' });
    await settled();
    expect(known.map((since) => since?.changed)).toEqual([null]);
    expect(found()).toEqual([[unitLot.id, 8]]);
    await session.close();
  });

  it('are also those the add-in wrote itself, which is no news and starts no check', async () => {
    const { session, known, edit, port, sheet, found } = await checked();
    const content = (value: string) => ({ value, format: 'General' });
    await port.replace({ sheetId: sheet.id, row: 10, column: 3 }, content('2'), content('1'));
    await settled();
    expect([known.length, session.state().behind]).toEqual([0, null]);
    edit(20, 2, '1');
    await settled();
    expect(known.map((since) => since?.changed?.map(({ row }) => row))).toEqual([[10, 21]]);
    expect(found()).toEqual([
      [unitLot.id, 10],
      [unitLot.id, 21],
    ]);
    await session.close();
  });

  it('are all of them as long as nobody listened from the beginning of the last reading on', async () => {
    const { session, known, edit, found } = await checked({ waits: false });
    edit(7, 2, '1', false);
    edit(9, 2, '1');
    await settled();
    expect(known.map((since) => since?.changed)).toEqual([null]);
    expect(session.state().result?.readWhole).toBe(true);
    expect(found()).toHaveLength(2);
    await session.close();
  });
});

describe('merged cells, which cost the user what they could undo', () => {
  it('are asked for where the user asks, and never by a check that starts by itself', async () => {
    const { session, edit, found, merged } = await checked({ merges: true });
    edit(7, 2, '1');
    await settled();
    expect([found(), merged()]).toEqual([[[unitLot.id, 8]], 0]);
    await session.check();
    expect(merged()).toBe(1);
    await session.close();
  });

  it('may stand elsewhere once rows came: the check is left to the user, and goes on saying so', async () => {
    const { session, edit, hear, sheet, known, merged } = await checked({ merges: true });
    edit(7, 2, '1');
    hear({ kind: 'edited', sheetId: sheet.id, areas: null, by: 'user' });
    await settled();
    expect([known.length, merged()]).toEqual([0, 0]);
    expect(session.state()).toMatchObject({ checking: { step: 'idle' }, behind: { moved: true } });
    await session.check();
    expect(session.state().behind).toBeNull();
    await session.close();
  });

  it('of a new sheet are not known: the check is left to the user', async () => {
    const { session, edit, workbook, known, merged } = await checked();
    addSheet(workbook, 'Autre', [['neuve']]);
    edit(7, 2, '1');
    await settled();
    expect([known.length, merged(), session.state().behind?.findings.size]).toEqual([0, 0, 0]);
    await session.close();
  });

  it('are not asked for after a correction, which the user may want to undo', async () => {
    const { session, edit, found, merged } = await checked({ merges: true });
    edit(9, 1, 'uo l2-2-2');
    await session.check();
    const before = merged();
    const finding = session.state().result?.checks[0]?.findings[0];
    if (!finding) throw new Error('no finding to correct');
    await session.fix('0', finding);
    expect([found(), merged() - before]).toEqual([[], 0]);
    expect(session.state().result?.readWhole).toBe(true);
    await session.close();
  });
});
