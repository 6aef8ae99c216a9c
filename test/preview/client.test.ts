import { codeOf, startExcel } from './start-excel';

describe('the preview’s Excel client', () => {
  it('brings back what was loaded, in one exchange', async () => {
    const { excel, sent } = startExcel([['UO-L1.2', 2]]);
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B1');
      sheet.load('name');
      range.load(['values', 'address']);
      await context.sync();
      return [sheet.name, range.address, range.values];
    });
    expect(read).toEqual(['Suivi', 'Suivi!A1:B1', [['UO-L1.2', 2]]]);
    expect(sent).toHaveLength(1);
  });

  it('sends nothing when nothing was asked', async () => {
    const { excel, sent } = startExcel();
    await excel.run((context) => context.sync());
    expect(sent).toHaveLength(0);
  });

  it('keeps the order in which things were asked', async () => {
    const { excel } = startExcel([[1]]);
    const seen = await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      const before = cell.getOffsetRange(0, 0).load('values');
      cell.values = [[2]];
      const after = cell.getOffsetRange(0, 0).load('values');
      await context.sync();
      return [before.values, after.values];
    });
    expect(seen).toEqual([[[1]], [[2]]]);
  });

  it('refuses to read what was not loaded, or not yet synchronised', async () => {
    const { excel } = startExcel([[1]]);
    const never = excel.run((context) =>
      Promise.resolve(context.workbook.worksheets.getActiveWorksheet().getRange('A1').values),
    );
    const early = excel.run((context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      return Promise.resolve(range.values);
    });
    expect(await codeOf(never)).toBe('PropertyNotLoaded');
    expect(await codeOf(early)).toBe('PropertyNotLoaded');
  });

  it('refuses a misspelt member, read or assigned, and an assignment to a read-only one', async () => {
    const { excel, host } = startExcel([[1]]);
    const withRange = (act: (range: object) => void) =>
      excel.run((context) => {
        act(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
        return Promise.resolve();
      });
    await expect(withRange((range) => Reflect.get(range, 'vlaues'))).rejects.toThrow('no member "vlaues"');
    await expect(withRange((range) => Reflect.set(range, 'vlaues', [[2]]))).rejects.toThrow(
      'no member "vlaues"',
    );
    await expect(withRange((range) => Reflect.set(range, 'address', 'B2'))).rejects.toThrow('read-only');
    await expect(withRange((range) => Reflect.get(range, 'toString'))).rejects.toThrow('no member');
    expect(host.writes).toEqual([]);
  });

  it('says of a null object only that it is one', async () => {
    const { excel } = startExcel([[1]]);
    const seen = await excel.run(async (context) => {
      const gone = context.workbook.worksheets.getItemOrNullObject('Absente');
      const used = gone.getUsedRangeOrNullObject(true);
      const here = context.workbook.worksheets.getItemOrNullObject('suivi');
      gone.load('name');
      await context.sync();
      return [gone.isNullObject, used.isNullObject, here.isNullObject];
    });
    expect(seen).toEqual([true, true, false]);
  });

  it('does not know before the exchange whether an object is there', async () => {
    const { excel } = startExcel();
    const early = excel.run((context) =>
      Promise.resolve(context.workbook.worksheets.getItemOrNullObject('Absente').isNullObject),
    );
    expect(await codeOf(early)).toBe('PropertyNotLoaded');
  });

  it('gives the items of a collection as objects that can be used', async () => {
    const { excel, workbook } = startExcel([[1]]);
    workbook.addSheet('Prix', 'person');
    const seen = await excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const range = sheets.items[1]?.getRange('A1');
      if (range) range.values = [['code']];
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(seen).toEqual(['Suivi', 'Prix']);
    expect(workbook.sheets[1]?.cell(0, 0).value).toBe('code');
  });

  it('reads through objects inside objects', async () => {
    const { excel } = startExcel([[1]]);
    const colour = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.format.fill.color = '#ff0000';
      range.load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });
    expect(colour).toBe('#FF0000');
  });

  it('gives results of methods after the exchange and not before', async () => {
    const { excel } = startExcel();
    const count = await excel.run(async (context) => {
      const result = context.workbook.worksheets.getCount();
      expect(() => result.value).toThrow('not been loaded yet');
      await context.sync();
      return result.value;
    });
    expect(count).toBe(1);
  });

  it('refuses objects of another context, and dates, which would arrive as text', async () => {
    const { excel } = startExcel([[1]]);
    let other: Excel.Range | undefined;
    await excel.run((context) => {
      other = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      return Promise.resolve();
    });
    const mixed = excel.run((context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      if (other) range.getIntersection(other);
      return context.sync();
    });
    const dated = excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[new Date(0)]];
      return context.sync();
    });
    expect(await codeOf(mixed)).toBe('InvalidRequestContext');
    expect(await codeOf(dated)).toBe('InvalidArgument');
  });

  it('delivers events until the handler is removed, and none for silent writes', async () => {
    const { excel, workbook, sheet } = startExcel([[1]]);
    const heard: string[] = [];
    const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
    const handle = await excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    const edit = () =>
      workbook.tell({
        kind: 'cells',
        sheetId: sheet.id,
        area: { row: 1, column: 1, rows: 1, columns: 1 },
        author: 'person',
      });
    edit();
    await tick();
    await excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[5]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await tick();
    handle.remove();
    await handle.context.sync();
    edit();
    await tick();
    expect(heard).toEqual(['B2 Local']);
  });
});
