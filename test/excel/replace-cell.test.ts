import type { CellContent } from '../../src/core/ports';
import { addSheet, answerSupport, noSupportAnswered, openExcel } from './simulated-excel';

afterEach(noSupportAnswered);

const general = (value: CellContent['value']): CellContent => ({ value, format: 'General' });

function opened(rows: readonly (readonly (string | number | null)[])[], excelApi = '1.11') {
  const excel = openExcel({ excelApi });
  const sheet = addSheet(excel.workbook, 'Suivi', rows);
  const at = (row: number, column: number) => ({ sheetId: sheet.id, row, column });
  return { ...excel, sheet, at };
}

describe('replacing a cell', () => {
  it('changes that cell and no other, and hands back what it held', async () => {
    const { port, sheet, at } = opened([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(await port.contentOf(at(2, 1))).toEqual(general('c'));
    await port.replace(at(2, 1), general('c'), general('x'));
    expect([0, 1].map((row) => [0, 1].map((column) => sheet.cell(row, column).value))).toEqual([
      ['a', 'b'],
      ['x', 'd'],
    ]);
  });

  it.each(['=1+1', '+33', '-x', '@a', "'a", '012', '1-2', '50 %', 'TRUE', '＝1'])(
    'writes %s as the text it is',
    async (text) => {
      const { port, sheet, at } = opened([['a']]);
      await port.replace(at(1, 1), general('a'), general(text));
      expect(sheet.cell(0, 0)).toMatchObject({ value: text });
      expect(sheet.cell(0, 0).formula).toBeUndefined();
    },
  );

  it('gives the cell its format before what it holds', async () => {
    const { port, host, at } = opened([['a']]);
    await port.replace(at(1, 1), general('a'), { value: '012', format: '@' });
    expect(host.writes.map(({ member }) => member)).toEqual(['Range.numberFormat', 'Range.values']);
  });

  it('gives a day the format of a day', async () => {
    const { port, sheet, at } = opened([[null]]);
    await port.replace(at(1, 1), general(''), { value: 42_744, format: 'dd/mm/yyyy' });
    expect(sheet.cell(0, 0)).toMatchObject({ value: 42_744, format: 'dd/mm/yyyy' });
  });

  it('leaves a cell alone that no longer holds what was expected', async () => {
    const { port, sheet, at, host } = opened([['a']]);
    const writes = host.writes.length;
    await expect(port.replace(at(1, 1), general('b'), general('x'))).rejects.toMatchObject({
      problem: 'cell-changed',
    });
    expect(sheet.cell(0, 0).value).toBe('a');
    expect(host.writes).toHaveLength(writes);
  });

  it('never replaces a formula', async () => {
    const { port, sheet, at } = opened([['a', 'b']]);
    sheet.fillIn(0, 0, { value: 2, formula: '=1+1' });
    await expect(port.contentOf(at(1, 1))).rejects.toMatchObject({ problem: 'holds-formula' });
    await expect(port.replace(at(1, 1), general(2), general('x'))).rejects.toMatchObject({
      problem: 'holds-formula',
    });
    expect(sheet.cell(0, 0).formula).toBe('=1+1');
  });

  it('never writes over what a formula elsewhere spills', async () => {
    answerSupport(true);
    const { port, sheet, at } = opened([['a'], ['b']], '1.12');
    sheet.spilled = { row: 0, column: 0, rows: 2, columns: 1 };
    await expect(port.contentOf(at(2, 1))).rejects.toMatchObject({ problem: 'holds-formula' });
    await expect(port.replace(at(2, 1), general('b'), general('x'))).rejects.toMatchObject({
      problem: 'holds-formula',
    });
    expect(sheet.cell(1, 0).value).toBe('b');
  });

  it('says that a sheet is protected, or gone', async () => {
    const { port, sheet, at } = opened([['a']]);
    sheet.isProtected = true;
    await expect(port.replace(at(1, 1), general('a'), general('x'))).rejects.toMatchObject({
      problem: 'protected',
      protection: { what: 'sheets', sheets: ['Suivi'] },
    });
    await expect(port.contentOf({ sheetId: '{gone}', row: 1, column: 1 })).rejects.toMatchObject({
      problem: 'sheet-gone',
    });
  });

  it('says that the workbook is open for reading only: no protection is there to be taken off', async () => {
    const { port, workbook, at } = opened([['a']]);
    workbook.readOnly = true;
    await expect(port.replace(at(1, 1), general('a'), general('x'))).rejects.toMatchObject({
      problem: 'read-only',
    });
  });

  it('writes to the row asked for, though a filter hides others', async () => {
    const { port, sheet, at } = opened([['n'], ['a'], ['b'], ['c']]);
    sheet.hiddenRows.add(1).add(2);
    await port.replace(at(4, 1), general('c'), general('x'));
    expect([1, 2, 3].map((row) => sheet.cell(row, 0).value)).toEqual(['a', 'b', 'x']);
  });
});
