import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { exportXlsx } from '../../preview/workbook/export-xlsx';
import { formulaFromFile, formulaToFile, moveFormula } from '../../preview/workbook/file-formula';
import { importXlsx } from '../../preview/workbook/import-xlsx';

const stored = '<settings xmlns="urn:bordereau:settings:1">{"version":1,"agreement":"sgmap-2016"}</settings>';

function sampleFile(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Suivi BC',
        rows: [
          ['N° BC', 'Date', 'Qté', 'Coût'],
          ['BC-001', new Date(Date.UTC(2017, 0, 9)), 2, null],
          ['BC-002', null, 3, null],
        ],
        cells: new Map([
          ['1,1', { value: new Date(Date.UTC(2017, 0, 9)), style: { numFmt: 'dd/mm/yyyy' } }],
          [
            '1,3',
            {
              formula: '_xldudf_MARCHE_UO_COST("UO-L1.2",C2,BPU)',
              formulaResult: 82_000,
              style: { numFmt: '#,##0.00' },
            },
          ],
          [
            '0,0',
            {
              value: 'N° BC',
              style: {
                font: { bold: true },
                fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'DDEBF7' } },
              },
            },
          ],
        ]),
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
        freezePane: { rows: 1 },
        rowDefs: new Map([[2, { hidden: true }]]),
        columns: [{ width: 20 }],
        tables: [
          {
            name: 'Suivi',
            range: 'A1:D3',
            columns: ['N° BC', 'Date', 'Qté', 'Coût'].map((name) => ({ name })),
          },
        ],
      },
      { name: 'Prix', rows: [['UO-L1.2', 41_000]], hidden: true },
    ],
    namedRanges: [{ name: 'BPU', range: 'Prix!$A$1:$B$1' }],
  });
}

describe('workbook files', () => {
  it('opens values, formulas with results, formats, layout, tables and names', async () => {
    const { model } = await importXlsx(await sampleFile(), 'suivi.xlsx');
    const [sheet, prices] = model.sheets;
    expect(sheet?.cell(1, 1)).toEqual({ value: 42_744, format: 'dd/mm/yyyy' });
    expect(sheet?.cell(1, 3)).toMatchObject({ value: 82_000, formula: '=MARCHE.UO_COST("UO-L1.2",C2,BPU)' });
    expect(sheet?.cell(0, 0).style).toMatchObject({ bold: true, fill: '#DDEBF7' });
    expect(sheet?.merges).toEqual([{ row: 4, column: 0, rows: 1, columns: 3 }]);
    expect(sheet?.frozen.rows).toBe(1);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
    expect(sheet?.columnWidths.get(0)).toBe(20);
    expect(sheet?.tables[0]).toMatchObject({
      name: 'Suivi',
      area: { row: 0, column: 0, rows: 3, columns: 4 },
    });
    expect(prices?.visibility).toBe('Hidden');
    expect(model.names[0]).toMatchObject({ name: 'BPU', formula: '=Prix!$A$1:$B$1' });
  });

  it('writes what changed and leaves the rest as it was', async () => {
    const opened = await importXlsx(await sampleFile(), 'suivi.xlsx');
    const [sheet] = opened.model.sheets;
    sheet?.put(1, 2, { value: 4 });
    sheet?.put(2, 3, { value: 123, formula: '=MARCHE.UO_COST("UO-L1.2",C3,BPU)' });
    opened.model
      .addSheet('Rapport', 'addin')
      .put(0, 0, { value: '=texte', style: { bold: true, fill: '#FFEB9C' } });
    const again = await importXlsx(await exportXlsx(opened), 'suivi.xlsx');
    expect(again.model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Suivi BC', 'Visible'],
      ['Prix', 'Hidden'],
      ['Rapport', 'Visible'],
    ]);
    const [first, prices, report] = again.model.sheets;
    expect(first?.cell(1, 2).value).toBe(4);
    expect(first?.cell(2, 3)).toMatchObject({ value: 123, formula: '=MARCHE.UO_COST("UO-L1.2",C3,BPU)' });
    expect(first?.cell(1, 1)).toEqual({ value: 42_744, format: 'dd/mm/yyyy' });
    expect(first?.cell(1, 3)).toMatchObject({ value: 82_000, format: '#,##0.00' });
    expect(first?.tables[0]?.name).toBe('Suivi');
    expect(first?.frozen.rows).toBe(1);
    expect([...(first?.hiddenRows ?? [])]).toEqual([2]);
    expect(prices?.cell(0, 1).value).toBe(41_000);
    expect(report?.cell(0, 0)).toMatchObject({ value: '=texte', style: { bold: true, fill: '#FFEB9C' } });
    expect(again.model.names[0]).toMatchObject({ name: 'BPU' });
  });

  it('keeps custom XML parts with their relationships, through two round trips', async () => {
    const opened = await importXlsx(await sampleFile(), 'suivi.xlsx');
    opened.model.customXml.push({ id: '{5F2C0A7E-0000-4000-8000-000000000001}', xml: stored });
    const once = await exportXlsx(opened);
    const twice = await exportXlsx(await importXlsx(once, 'suivi.xlsx'));
    const { model } = await importXlsx(twice, 'suivi.xlsx');
    expect(model.customXml).toEqual([{ id: '{5F2C0A7E-0000-4000-8000-000000000001}', xml: stored }]);
    const entries = unzipSync(twice);
    const text = (path: string) => strFromU8(entries[path] ?? new Uint8Array());
    expect(text('xl/_rels/workbook.xml.rels')).toContain('../customXml/item1.xml');
    expect(text('[Content_Types].xml').match(/customXml\/itemProps/g)).toHaveLength(1);
    expect(text('customXml/itemProps1.xml')).toContain('urn:bordereau:settings:1');
  });

  it('takes a deleted stored part out of the file', async () => {
    const opened = await importXlsx(await sampleFile(), 'suivi.xlsx');
    opened.model.customXml.push({ id: '{1}', xml: stored });
    const reopened = await importXlsx(await exportXlsx(opened), 'suivi.xlsx');
    reopened.model.customXml.length = 0;
    expect((await importXlsx(await exportXlsx(reopened), 'suivi.xlsx')).model.customXml).toEqual([]);
  });
});

describe('formulas of files', () => {
  it('translates custom and newer functions both ways', () => {
    expect(formulaFromFile('_xldudf_MARCHE_UO_COST(A1)+_xlfn.XLOOKUP(B1,C:C,D:D)')).toBe(
      '=MARCHE.UO_COST(A1)+XLOOKUP(B1,C:C,D:D)',
    );
    expect(formulaToFile('=MARCHE.UO_COST(A1)')).toBe('_xldudf_MARCHE_UO_COST(A1)');
  });

  it('moves relative references of shared formulas only', () => {
    expect(moveFormula('A1*$B1+C$2+"A1"+\'A1\'!D4+SUM(A1:B2)+LOG10(A1)+T[A1]', 2, 1)).toBe(
      'B3*$B3+D$2+"A1"+\'A1\'!E6+SUM(B3:C4)+LOG10(B3)+T[A1]',
    );
  });
});
