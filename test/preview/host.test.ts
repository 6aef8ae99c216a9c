import type { CellValue } from '../../preview/workbook/cell';
import { codeOf, startExcel } from './start-excel';

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe('the preview’s Excel host', () => {
  it('counts no write when only reading, and each one when writing', async () => {
    const { excel, host } = startExcel([['a', 1]]);
    await excel.run(async (context) => {
      const used = active(context).getUsedRangeOrNullObject(true);
      used.load('values,formulas,text,numberFormat,rowHidden');
      context.workbook.customXmlParts.getByNamespace('urn:x').load('items/id');
      await context.sync();
      used.getCell(0, 0).select();
      await context.sync();
    });
    expect(host.writes).toEqual([]);
    await excel.run(async (context) => {
      active(context).getRange('B2').values = [[3]];
      await context.sync();
    });
    expect(host.writes).toEqual([{ member: 'Range.values', where: 'Suivi!B2' }]);
  });

  it('refuses an array of another shape than the range', async () => {
    const { excel, sheet } = startExcel();
    const work = excel.run((context) => {
      active(context).getRange('A1:B2').values = [[1, 2]];
      return context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
    expect(sheet.usedArea(false)).toBeNull();
  });

  it.each<[string, unknown, string | undefined, CellValue, string | undefined]>([
    ['a numeric text becomes a number', '1,234.5', undefined, 1234.5, undefined],
    ['a code keeps its zeros where the format is text', '00123', '@', '00123', '@'],
    ['a code loses its zeros elsewhere', '00123', undefined, 123, undefined],
    ['what looks like a date becomes one, month first', '1/9/2017', undefined, 42744, 'm/d/yyyy'],
    ['an apostrophe keeps text as text', "'=1+1", undefined, '=1+1', undefined],
    ['a percentage is a share', '12%', undefined, 0.12, '0%'],
    ['null leaves the cell alone', null, undefined, 'avant', undefined],
    ['empty text empties the cell', '', undefined, null, undefined],
    ['a French number stays text', '1 234,56', undefined, '1 234,56', undefined],
  ])('reads what is written as if it were typed: %s', async (_, input, format, value, shownAs) => {
    const { excel, sheet } = startExcel([['avant']]);
    await excel.run((context) => {
      const cell = active(context).getRange('A1');
      if (format) cell.numberFormat = [[format]];
      cell.values = [[input]];
      return context.sync();
    });
    expect(sheet.cell(0, 0)).toEqual({ value, ...(shownAs ? { format: shownAs } : {}) });
  });

  it('refuses batches while a cell is being edited, or makes them wait when asked', async () => {
    const { excel, host } = startExcel([[1]]);
    host.cellEditMode = true;
    const read = async (context: Excel.RequestContext) => {
      const range = active(context).getRange('A1').load('values');
      await context.sync();
      return range.values;
    };
    expect(await codeOf(excel.run(read))).toBe('InvalidOperationInCellEditMode');
    const waiting = excel.run({ delayForCellEdit: true }, read);
    const first = await Promise.race([waiting, Promise.resolve('still waiting')]);
    expect(first).toBe('still waiting');
    host.cellEditMode = false;
    expect(await waiting).toEqual([[1]]);
  });

  it('refuses requests and answers beyond the limit of Excel on the web', async () => {
    const wide = Array.from({ length: 50 }, () => Array.from({ length: 20 }, () => 'x'.repeat(20)));
    const { excel } = startExcel(wide, { payloadLimit: 10_000 });
    const read = (address: string) => (context: Excel.RequestContext) => {
      active(context).getRange(address).load('values');
      return context.sync();
    };
    expect(await codeOf(excel.run(read('A1:T50')))).toBe('ResponsePayloadSizeLimitExceeded');
    expect(await codeOf(excel.run(read('A1:T10')))).toBe('none');
    const write = excel.run((context) => {
      active(context).getRange('A1:T50').values = wide;
      return context.sync();
    });
    expect(await codeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('gives no values for whole columns', async () => {
    const { excel } = startExcel([[1]]);
    const values = await excel.run(async (context) => {
      const range = active(context).getRange('A:C').load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([null, 'Suivi!A:C']);
  });

  it('protects sheets, the structure and read-only files', async () => {
    const { excel, sheet, workbook } = startExcel([[1]]);
    const write = (context: Excel.RequestContext) => {
      active(context).getRange('A1').values = [[2]];
      return context.sync();
    };
    sheet.isProtected = true;
    expect(await codeOf(excel.run(write))).toBe('AccessDenied');
    sheet.isProtected = false;
    workbook.structureProtected = true;
    const add = excel.run((context) => {
      context.workbook.worksheets.add('Rapport');
      return context.sync();
    });
    expect(await codeOf(add)).toBe('AccessDenied');
    workbook.readOnly = true;
    expect(await codeOf(excel.run(write))).toBe('AccessDenied');
    expect(sheet.cell(0, 0).value).toBe(1);
  });

  it('refuses members beyond the requirement set it simulates, and those it does not imitate', async () => {
    const { excel } = startExcel([[1]], { excelApi: '1.11' });
    const merged = excel.run((context) => {
      active(context).getRange('A1').getMergedAreasOrNullObject();
      return context.sync();
    });
    expect(await codeOf(merged)).toBe('ApiNotFound');
    const images = excel.run((context) => {
      active(context).getRange('A1').getImage();
      return context.sync();
    });
    expect(await codeOf(images)).toBe('NotImplemented');
  });

  it('reads hidden rows like others and says which they are', async () => {
    const { excel, sheet } = startExcel([[1], [2], [3]]);
    sheet.hiddenRows.add(1);
    const seen = await excel.run(async (context) => {
      const range = active(context).getRange('A1:A3').load('values,rowHidden');
      const rows = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return [range.values, range.rowHidden, rows.value.map(({ rowHidden }) => rowHidden)];
    });
    expect(seen).toEqual([[[1], [2], [3]], null, [false, true, false]]);
  });

  it('shows values as the French Excel would', async () => {
    const { excel, sheet } = startExcel([[42744, 1234.5, true, 0.5]]);
    sheet.fillIn(0, 0, { value: 42744, format: 'dd/mm/yyyy' });
    sheet.fillIn(0, 1, { value: 1234.5, format: '#,##0.00' });
    const text = await excel.run(async (context) => {
      const range = active(context).getRange('A1:D1').load('text');
      await context.sync();
      return range.text[0]?.map((cell) => cell.replace(/\s/g, ' '));
    });
    expect(text).toEqual(['09/01/2017', '1 234,50', 'VRAI', '0,5']);
  });

  it('makes tables, names and sheets, and keeps their names apart', async () => {
    const { excel, workbook } = startExcel([
      ['code', 'prix'],
      ['UO-L1.2', 100],
    ]);
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Prix');
      sheet.getRange('A1:B2').values = [
        ['code', 'prix'],
        ['UO-L1.2', 100],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'PrixBPU';
      context.workbook.names.add('BPU', table.getRange());
      await context.sync();
      const body = context.workbook.names.getItem('BPU').getRange().load('address');
      const column = table.columns.getItem('prix').getDataBodyRange().load('values');
      await context.sync();
      return [body.address, column.values];
    });
    expect(seen).toEqual(['Prix!A1:B2', [[100]]]);
    expect(workbook.names[0]).toMatchObject({ name: 'BPU', formula: '=Prix!$A$1:$B$2' });
    const again = excel.run((context) => {
      context.workbook.worksheets.add('PRIX');
      return context.sync();
    });
    expect(await codeOf(again)).toBe('ItemAlreadyExists');
  });

  it('keeps custom XML parts, and refuses text that is no XML', async () => {
    const { excel, workbook } = startExcel();
    const xml = '<settings xmlns="urn:bordereau:settings:1">{"a":"é &amp; &lt;"}</settings>';
    const read = await excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      const part = context.workbook.customXmlParts
        .getByNamespace('urn:bordereau:settings:1')
        .getOnlyItemOrNullObject();
      const text = part.getXml();
      await context.sync();
      return text.value;
    });
    expect(read).toBe(xml);
    const bad = excel.run((context) => {
      context.workbook.customXmlParts.add('<a><b></a>');
      return context.sync();
    });
    expect(await codeOf(bad)).toBe('InvalidArgument');
    expect(workbook.customXml).toHaveLength(1);
  });

  it('has a deleted sheet refuse everything', async () => {
    const { excel, workbook } = startExcel([[1]]);
    const other = workbook.addSheet('Autre', 'person');
    const work = excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(other.id).getRange('A1');
      await context.sync();
      workbook.removeSheet(other, 'person');
      range.load('values');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('ItemNotFound');
  });

  it('leaves manual calculation pending until it is asked for', async () => {
    const { excel, workbook } = startExcel([[1]]);
    workbook.calculationMode = 'Manual';
    const asked: string[] = [];
    workbook.listen(({ kind }) => asked.push(kind));
    const state = await excel.run(async (context) => {
      active(context).getRange('B1').formulas = [['=A1*2']];
      context.workbook.application.load('calculationState,calculationMode');
      await context.sync();
      return context.workbook.application.calculationState;
    });
    expect(state).toBe('Pending');
    expect(asked).not.toContain('recalculate');
  });

  it('knows the date system through DATE', async () => {
    const { excel, workbook } = startExcel();
    workbook.date1904 = true;
    const value = await excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return date.value;
    });
    expect(value).toBe(35_064);
  });
});
