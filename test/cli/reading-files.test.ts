import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText } from '../../src/cli/files/decode-text';
import { readCsv } from '../../src/cli/files/csv';
import { readWorkbook } from '../../src/cli/files/read-workbook';
import { readNumber } from '../../src/core/sheet/read-number';
import { storedPart } from '../../src/core/stored-part';
import { folder, withParts, workbook } from './workbooks';

const sheet1 = 'xl/worksheets/sheet1.xml';

async function valuesOf(rows: string) {
  const path = join(folder(), 'a.xlsx');
  await withParts(path, [{ name: 'A', rows: [['x']] }], (parts) => ({
    [sheet1]: (parts[sheet1] ?? '').replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  }));
  const { snapshots } = await readWorkbook(path, '/');
  return { values: snapshots[0]?.values, uncalculated: snapshots[0]?.uncalculated };
}

describe('a workbook, read', () => {
  it('gives dates as the serials it stores, in both date systems', async () => {
    const dir = folder();
    const cells = new Map([['0,0', { value: 42744, style: { numFmt: 'dd/mm/yyyy' } }]]);
    for (const [dateSystem, date1904] of [
      ['1900', false],
      ['1904', true],
    ] as const) {
      const path = join(dir, `${dateSystem}.xlsx`);
      await workbook(path, [{ name: 'A', rows: [[42744]], cells }], { dateSystem });
      const { snapshots } = await readWorkbook(path, '/');
      expect(snapshots[0]).toMatchObject({ values: [[42744]], date1904 });
    }
  });

  it('gives an error as its Excel text, a cached result as a value, and a formula without one as a blank', async () => {
    const { values, uncalculated } = await valuesOf(
      '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>1+1</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="b"><v>1</v></c></row>',
    );
    expect(values).toEqual([['#REF!', 2, null, null, true]]);
    expect(uncalculated).toEqual(new Set(['1,3']));
  });

  it('keeps every figure of a number of an order, more than a number can hold included', async () => {
    const numbers = ['123456789012345', '9007199254740991', '9007199254740993', '123456789012345678901234'];
    const cells = numbers.map((number) => `<c><v>${number}</v></c>`).join('');
    const { values } = await valuesOf(
      `<row r="1">${cells}<c t="n" s="0"><v>-12345678901234567</v></c></row>`,
    );
    expect(values).toEqual([[123456789012345, 9007199254740991, ...numbers.slice(2), '-12345678901234567']]);
    const amounts = await valuesOf('<row r="1"><c><v>0.12345678901234567</v></c><c><v>1.5E+20</v></c></row>');
    expect(amounts.values).toEqual([[Number('0.12345678901234567'), 1.5e20]]);
  });

  it('turns the day of a strict workbook into a serial', async () => {
    const { values } = await valuesOf('<row r="1"><c r="A1" t="d"><v>2017-01-09T12:00:00</v></c></row>');
    expect(values).toEqual([[42744.5]]);
    const days = await valuesOf(
      '<row r="1"><c r="A1" t="d"><v>2017-01-09</v></c><c r="B1" t="str"><v>2017-01-09T12:00:00</v></c></row>',
    );
    expect(days.values).toEqual([[42744, '2017-01-09T12:00:00']]);
  });

  it('gives texts with their formats as plain text, without how they are pronounced', async () => {
    const { values } = await valuesOf(
      '<row r="1"><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><t>b </t></r><r><rPr><b/></rPr><t>c</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="s"><v></v></c><c t="str"><f>A1</f><v>a&amp;_x000D_b</v></c></row>',
    );
    expect(values).toEqual([['a', 'b c', null, 'a&\rb']]);
  });

  it('does so with the texts that cells share', async () => {
    const path = join(folder(), 'a.xlsx');
    await withParts(path, [{ name: 'A', rows: [['one', 'two']] }], (parts) => ({
      'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '')
        .replace('<t>one</t>', '<t>a</t><rPh sb="0" eb="1"><t>x</t></rPh>')
        .replace('<t>two</t>', '<r><t>b</t></r><r><t>c</t></r><rPh sb="0" eb="1"><t>y</t></rPh>'),
    }));
    expect((await readWorkbook(path, '/')).snapshots[0]?.values).toEqual([['a', 'bc']]);
  });

  it('takes rows and cells without a place, or out of order, as they come', async () => {
    const { values } = await valuesOf(
      '<row r="3"><c r="C3"><v>3</v></c></row><row><c><v>4</v></c></row><row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
    );
    expect(values).toEqual([
      [null, 1, 2],
      [null, null, null],
      [5, null, 3],
      [4, null, null],
    ]);
  });

  it('keeps hidden rows and sheets, and says that they are hidden', async () => {
    const path = join(folder(), 'a.xlsx');
    await workbook(path, [
      { name: 'A', rows: [['a'], ['b'], ['c']], rowDefs: new Map([[1, { hidden: true }]]) },
      { name: 'B', rows: [['d']], hidden: true },
    ]);
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots.map(({ name, visible }) => [name, visible])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect([...(snapshots[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(snapshots[0]?.values).toEqual([['a'], ['b'], ['c']]);
  });

  it('gives a merged area the value at its top left only', async () => {
    const path = join(folder(), 'a.xlsx');
    await workbook(path, [
      {
        name: 'A',
        rows: [
          ['a', 'hidden', 'b'],
          ['hidden', 'hidden', 'c'],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }],
      },
    ]);
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots[0]?.values).toEqual([
      ['a', null, 'b'],
      [null, null, 'c'],
    ]);
    expect(snapshots[0]?.mergedAreas).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  });

  it('leaves chart sheets out instead of failing on them', async () => {
    const path = join(folder(), 'a.xlsx');
    await withParts(
      path,
      [
        { name: 'Graphique', rows: [['x']] },
        { name: 'B', rows: [['b']] },
      ],
      (parts) => ({
        [sheet1]: null,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          /Type="[^"]*\/worksheet" Target="worksheets\/sheet1.xml"/,
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"',
        ),
      }),
    );
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots.map(({ name }) => name)).toEqual(['B']);
  });

  it('reads the other sheets when one of them cannot be read, and names it', async () => {
    const path = join(folder(), 'a.xlsx');
    await withParts(
      path,
      [
        { name: 'A', rows: [['a']] },
        { name: 'Immense', rows: [['x']] },
      ],
      (parts) => ({
        'xl/worksheets/sheet2.xml': (parts['xl/worksheets/sheet2.xml'] ?? '').replace(
          /<sheetData>.*<\/sheetData>/s,
          '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
      }),
    );
    const { snapshots, unreadable } = await readWorkbook(path, '/');
    expect(snapshots.map(({ name }) => name)).toEqual(['A']);
    expect(unreadable).toEqual([{ name: 'Immense', tooLarge: true }]);
  });

  it('finds its parts whatever their capitals', async () => {
    const path = join(folder(), 'a.xlsx');
    await withParts(path, [{ name: 'A', rows: [['texte']] }], (parts) => ({
      'xl/sharedStrings.xml': null,
      'xl/SharedStrings.xml': parts['xl/sharedStrings.xml'] ?? '',
      '[Content_Types].xml': null,
      '[content_types].xml': parts['[Content_Types].xml'] ?? '',
    }));
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots[0]?.values).toEqual([['texte']]);
  });

  it('takes a sheet whose texts are missing for damaged, not for blank', async () => {
    const path = join(folder(), 'a.xlsx');
    await withParts(
      path,
      [
        { name: 'A', rows: [['texte']] },
        { name: 'B', rows: [[1]] },
      ],
      () => ({ 'xl/sharedStrings.xml': null }),
    );
    const { snapshots, unreadable } = await readWorkbook(path, '/');
    expect(snapshots.map(({ name }) => name)).toEqual(['B']);
    expect(unreadable).toEqual([{ name: 'A', tooLarge: false }]);
    for (const cell of [
      '<c r="A1" t="s"><v>99</v></c>',
      '<c r="A1" t="s" x="y"><v>99</v></c>',
      '<c t="s"><v>x</v></c>',
    ])
      await expect(valuesOf(`<row r="1">${cell}</row>`)).rejects.toMatchObject({ name: 'Refusal' });
  });

  it('gives number formats where one of them is of another currency', async () => {
    const path = join(folder(), 'a.xlsx');
    const cells = new Map([['0,1', { value: 5, style: { numFmt: '[$$-409]#,##0.00' } }]]);
    await workbook(path, [{ name: 'A', rows: [['a', 5]], cells }]);
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots[0]?.formats).toEqual([['General', '[$$-409]#,##0.00']]);
  });

  it('tells the columns all of whose numbers are shown as days, or as amounts', async () => {
    const shown = async (numFmts: readonly (string | undefined)[]) => {
      const path = join(folder(), 'a.xlsx');
      const rows = numFmts.map((_, at) => [null, 42744 + at]);
      const cells = new Map(
        numFmts.map((numFmt, at) => [`${at},1`, { value: 42744 + at, style: numFmt ? { numFmt } : {} }]),
      );
      await workbook(path, [{ name: 'A', rows, cells }]);
      const { snapshots } = await readWorkbook(path, '/');
      return snapshots[0]?.shownAs;
    };
    expect(await shown(['dd/mm/yyyy', 'd-mmm-yy'])).toEqual(new Map([[2, 'day']]));
    expect(await shown(['#,##0.00', '#,##0 "€"'])).toEqual(new Map([[2, 'amount']]));
    expect(await shown(['dd/mm/yyyy', undefined])).toBeUndefined();
  });

  it.each([
    [14, 'day'],
    [17, 'day'],
    [22, 'day'],
    [4, 'amount'],
    [44, 'amount'],
    [2, undefined],
    [20, undefined],
  ])('knows the formats that Excel has built in: %s', async (id, expected) => {
    const path = join(folder(), 'a.xlsx');
    await withParts(path, [{ name: 'A', rows: [[42744]] }], (parts) => ({
      [sheet1]: (parts[sheet1] ?? '').replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData><row><c s="1"><v>42744</v></c></row></sheetData>',
      ),
      'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
    }));
    const { snapshots } = await readWorkbook(path, '/');
    expect(snapshots[0]?.shownAs?.get(1)).toBe(expected);
  });
});

describe('a CSV file, read', () => {
  const csv = (text: string) => readCsv(new TextEncoder().encode(text), 'a.csv', 'a').snapshot.values;

  it.each([
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    [',', 'a,b,c\n1.5,2.5,3.5\n'],
    ['\t', 'a\tb\tc\n1\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('finds out the delimiter %j', (_, text) => {
    expect(csv(text)[0]).toEqual(['a', 'b', 'c']);
    expect(csv(text)[1]).toHaveLength(3);
  });

  it('is not misled by a title with commas above the header', () => {
    expect(csv('Suivi, lot 2, 2017, à jour\nN° BC;UO;Qté\nBC-1;UO-L2.2.2;1,5\n')[1]).toEqual([
      'N° BC',
      'UO',
      'Qté',
    ]);
  });

  it('keeps blank lines and line breaks inside quotes, so that rows keep the numbers Excel gives them', () => {
    expect(csv('a;b\n\n"une\nnote";c\n')).toEqual([
      ['a', 'b'],
      [null, null],
      ['une\nnote', 'c'],
    ]);
  });

  it('obeys the hint of Excel and does not count it as a row', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(csv(`sep=|${end}a|b;c${end}d|e${end}`)).toEqual([
        ['a', 'b;c'],
        ['d', 'e'],
      ]);
  });

  it('reads "1,500" by the decimal sign of the other numbers, and leaves it alone where they do not tell', () => {
    expect(csv('a;b\n1,500;2,5\n')[1]).toEqual([1.5, '2,5']);
    expect(csv('a;b\n1.500;2,5\n')[1]).toEqual([1500, '2,5']);
    expect(csv('a;b\n1,500;2.5\n')[1]).toEqual([1500, '2.5']);
    expect(csv('a;b\n1,500;2\n')[1]).toEqual(['1,500', '2']);
    expect(csv('a;b;c\n1,500;2,5;2.5\n')[1]).toEqual(['1,500', '2,5', '2.5']);
    // An amount with its unit as well.
    const amount = (cell: unknown) => readNumber(cell as string, { of: ['euro'] }).value;
    expect(csv('a;b\n9,216 k€;2,5\n')[1]?.map(amount)).toEqual([9_216, 2.5]);
    expect(csv('a;b\n9,216 k€;12,5 k€\n')[1]?.map(amount)).toEqual([9_216, 12_500]);
    expect(csv('a;b\n9,216\u00a0€ HT;2.5\n')[1]?.map(amount)).toEqual([9_216, 2.5]);
    expect(csv('a;b\n9,216 k€;2.5 €\n')[1]?.map(amount)).toEqual([9_216_000, 2.5]);
    expect(csv('a;b\n9,216 k€;2\n')[1]?.map(amount)).toEqual([null, 2]);
    expect(csv('a;b\n9,216 jours;2,5\n')[1]).toEqual(['9,216 jours', '2,5']);
  });

  const text = 'Libellé;Prix\nCréation d’équipe;5 €\n';
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
    const bytes = new DataView(new ArrayBuffer(units.length * 2));
    units.forEach((unit, index) => bytes.setUint16(index * 2, unit, littleEndian));
    return new Uint8Array(bytes.buffer);
  };
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le with a mark', utf16(true, true)],
    ['utf-16be with a mark', utf16(false, true)],
    ['utf-16le', utf16(true, false)],
    [
      'windows-1252',
      Uint8Array.from(text, (letter) => ({ '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
    ],
  ])('finds out the encoding: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('takes bytes that are no text for what they are', () => {
    expect(decodeText(new Uint8Array([1, 0, 0, 0, 7, 0, 0]))).toBeNull();
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (any) => {
        const values = (() => {
          try {
            return csv(any);
          } catch (error) {
            return error instanceof Error ? error.name : error;
          }
        })();
        expect(Array.isArray(values) || values === 'Refusal').toBe(true);
      }),
    );
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['vide.xlsx', ''],
    ['page.xlsx', '<html><table></table></html>'],
    ['tronque.xlsx', 'PK\u0003\u0004 ce n’est pas une archive'],
    ['ancien.xls', 'x'],
    ['vide.csv', ''],
    ['blancs.csv', '\n\n'],
  ])('%s is refused', async (name, content) => {
    const path = join(folder(), name);
    writeFileSync(path, content);
    await expect(readWorkbook(path, '/')).rejects.toMatchObject({ name: 'Refusal' });
  });

  it('refuses a package whose parts unpack to more than a machine holds', async () => {
    const path = join(folder(), 'a.xlsx');
    await workbook(path, [{ name: 'A', rows: [['x']] }]);
    const bytes = readFileSync(path);
    // Every size in the central directory claims 4 GB.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt32LE(0xfffffff0, at + 24);
    writeFileSync(path, bytes);
    await expect(readWorkbook(path, '/')).rejects.toMatchObject({ name: 'Refusal' });
  });
});

describe('settings stored in a workbook', () => {
  it('are found in the custom part that is ours, among others', async () => {
    const path = join(folder(), 'a.xlsx');
    const text = '{"agreement":"d’un & <autre>"}';
    await withParts(path, [{ name: 'A', rows: [['x']] }], () => ({
      'customXml/item1.xml': '<b:Sources xmlns:b="urn:other">x</b:Sources>',
      'customXml/item2.xml': `<?xml version="1.0" encoding="UTF-8"?>\n${storedPart('settings', text)}`,
    }));
    expect((await readWorkbook(path, '/')).settings).toBe(text);
  });

  it('are none where no part is ours', async () => {
    const path = join(folder(), 'a.xlsx');
    await workbook(path, [{ name: 'A', rows: [['x']] }]);
    expect((await readWorkbook(path, '/')).settings).toBeNull();
  });
});
