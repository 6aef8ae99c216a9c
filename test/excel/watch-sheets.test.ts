/** What is told of changes: of whom they are, where the add-in wrote or was to write, and until when. */
import type { CellContent, ChangedBy } from '../../src/core/ports';
import { OwnWrites } from '../../src/excel/own-writes';
import { addSheet, answerSupport, askedFor, noSupportAnswered, openExcel } from './simulated-excel';

const text = (value: string): CellContent => ({ value, format: 'General' });

async function watched(excelApi: string) {
  const excel = openExcel({ excelApi });
  const sheet = addSheet(excel.workbook, 'Suivi', [['a']]);
  const heard: ChangedBy[] = [];
  await excel.port.watch((change) => void ('by' in change && heard.push(change.by)));
  const at = { sheetId: sheet.id, row: 1, column: 1 };
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const edit = () => excel.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'person' });
  /** Events arrive after the call that led to them. */
  const told = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return heard;
  };
  return { ...excel, at, edit, told };
}

describe.each(['1.11', '1.17'])('a change of a cell (ExcelApi %s)', (excelApi) => {
  it('is the add-in’s where it wrote, and the user’s where the user did afterwards', async () => {
    const { port, at, edit, told } = await watched(excelApi);
    await port.replace(at, text('a'), text('b'));
    await told();
    edit();
    expect(await told()).toEqual(['addin', 'user']);
  });

  it('is the user’s after a correction that Excel refused', async () => {
    const { port, at, edit, told } = await watched(excelApi);
    await expect(port.replace(at, text('autre'), text('b'))).rejects.toMatchObject({
      problem: 'cell-changed',
    });
    edit();
    expect(await told()).toEqual(['user']);
  });
});

it('is the user’s while a correction is under way, where Excel says who it was', async () => {
  const { port, at, edit, told } = await watched('1.17');
  const correction = port.replace(at, text('autre'), text('b')).catch(() => undefined);
  edit();
  await correction;
  expect(await told()).toEqual(['user']);
});

it.each(['1.11', '1.17'])('is another person’s where Excel says so (ExcelApi %s)', async (excelApi) => {
  const { workbook, at, told } = await watched(excelApi);
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  workbook.tell({ kind: 'cells', sheetId: at.sheetId, area, author: 'remote' });
  expect(await told()).toEqual(['others']);
});

it('is the user’s where Excel told nothing of a write for long', () => {
  jest.useFakeTimers();
  try {
    const own = new OwnWrites();
    own.expect('s', 'A1');
    jest.advanceTimersByTime(5_001);
    expect(own.take('s', 'A1')).toBe(false);
  } finally {
    jest.useRealTimers();
  }
});

it('is listened to no more: Excel is told so', async () => {
  const { through, asked } = askedFor('unlisten');
  const { port } = openExcel({ through });
  const stop = await port.watch(() => undefined);
  expect(asked()).toBe(0);
  await stop();
  expect(asked()).toBeGreaterThan(0);
});

it('is told of, as a new name and a sheet that goes are, until that is ended', async () => {
  answerSupport(true);
  const { workbook, port } = openExcel({ excelApi: '1.17' });
  const { id: sheetId } = addSheet(workbook, 'Suivi', [['a']]);
  const heard: string[] = [];
  const stop = await port.watch(({ kind }) => void heard.push(kind));
  const everything = async () => {
    const by = { sheetId, author: 'person' } as const;
    workbook.tell({ kind: 'cells', area: { row: 0, column: 0, rows: 1, columns: 1 }, ...by });
    workbook.tell({ kind: 'sheet-renamed', before: 'Suivi', after: 'Commandes', ...by });
    workbook.tell({ kind: 'sheet-deleted', ...by });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return heard.splice(0);
  };
  expect(await everything()).toEqual(['edited', 'renamed', 'deleted']);
  await stop();
  expect(await everything()).toEqual([]);
});

afterEach(noSupportAnswered);
