import { addSheet, answerSupport, askedFor, noSupportAnswered, openExcel } from './simulated-excel';

afterEach(noSupportAnswered);

describe('merged cells of a sheet', () => {
  const rows = [
    ['N° BC', 'UO'],
    ['BC-1', 'UO-L2.2.2'],
    ['', 'UO-L2.2.1'],
  ];

  it('are told where they stand, by one-based rows and columns', async () => {
    answerSupport(true);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    const sheet = addSheet(workbook, 'BC', rows, 4, 3);
    sheet.merges = [{ row: 4, column: 2, rows: 2, columns: 1 }];
    expect((await port.read(sheet.id)).mergedAreas).toEqual([{ row: 5, column: 3, rows: 2, columns: 1 }]);
  });

  it('are none on a sheet without any', async () => {
    answerSupport(true);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    expect((await port.read(addSheet(workbook, 'BC', rows).id)).mergedAreas).toEqual([]);
  });

  it('are left out where Excel cannot tell', async () => {
    answerSupport(false);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    expect(await port.read(addSheet(workbook, 'BC', rows).id)).not.toHaveProperty('mergedAreas');
  });

  it('are not asked for again where the sheet was read before: that empties the list of what can be undone', async () => {
    answerSupport(true);
    const { through, asked } = askedFor('getMergedAreasOrNullObject');
    const { workbook, port } = openExcel({ excelApi: '1.17', through });
    const sheet = addSheet(workbook, 'BC', rows, 4, 3);
    sheet.merges = [{ row: 4, column: 2, rows: 2, columns: 1 }];
    const before = await port.read(sheet.id);
    expect(asked()).toBe(1);
    for (const changed of [[], null]) {
      const again = await port.read(sheet.id, { since: { sheet: before, changed } });
      expect(again).toEqual(before);
    }
    sheet.hiddenRows.add(5);
    await port.read(sheet.id, { since: { sheet: before, changed: [] } });
    expect(asked()).toBe(1);
  });
});
