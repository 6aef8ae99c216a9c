import { addSheet, openExcel } from './simulated-excel';

/** What Excel says of the requirement set that tells merged cells. */
function withSupport(supported: boolean): void {
  (globalThis as { Office?: unknown }).Office = {
    context: { requirements: { isSetSupported: () => supported } },
  };
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

describe('merged cells of a sheet', () => {
  const rows = [
    ['N° BC', 'UO'],
    ['BC-1', 'UO-L2.2.2'],
    ['', 'UO-L2.2.1'],
  ];

  it('are told where they stand, by one-based rows and columns', async () => {
    withSupport(true);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    const sheet = addSheet(workbook, 'BC', rows, 4, 3);
    sheet.merges = [{ row: 4, column: 2, rows: 2, columns: 1 }];
    expect((await port.read(sheet.id)).mergedAreas).toEqual([{ row: 5, column: 3, rows: 2, columns: 1 }]);
  });

  it('are none on a sheet without any', async () => {
    withSupport(true);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    expect((await port.read(addSheet(workbook, 'BC', rows).id)).mergedAreas).toEqual([]);
  });

  it('are left out where Excel cannot tell', async () => {
    withSupport(false);
    const { workbook, port } = openExcel({ excelApi: '1.13' });
    expect(await port.read(addSheet(workbook, 'BC', rows).id)).not.toHaveProperty('mergedAreas');
  });
});
