/** Cells read at once: the same as read tag by tag, whatever stands in the sheet and however it is cut. */
import fc from 'fast-check';
import { PlainCell } from '../../src/cli/files/plain-cell';
import { SheetCells } from '../../src/cli/files/sheet-cells';
import { XmlScan, type XmlListener } from '../../src/cli/files/xml-scan';

const context = {
  sharedStrings: ['', 'a', 'x'.repeat(40_000)],
  formats: ['General', '#,##0 [$€]'],
  shown: [null, 'amount' as const],
  date1904: false,
  room: { letters: Infinity },
};

/** What is read of a sheet cut into pieces of a length; how it was refused, where it was. */
function read(sheet: string, { length, plainly }: { length: number; plainly: boolean }) {
  const cells = new SheetCells(context);
  const listener: XmlListener = plainly
    ? cells
    : {
        elements: cells.elements,
        open: (element, at) => cells.open(element, at),
        close: (element) => cells.close(element),
        text: (...text) => cells.text(...text),
      };
  const bytes = Buffer.from(sheet);
  const scan = new XmlScan(listener);
  try {
    for (let from = 0; from < bytes.length; from += length) scan.push(bytes.subarray(from, from + length));
    scan.end();
  } catch (error) {
    return error;
  }
  const { values, formats, shown, cut, uncalculated, hiddenRows } = cells;
  return {
    values: values.finish(),
    formats: formats.finish(),
    shown: shown.alike(),
    cut,
    uncalculated,
    hiddenRows,
  };
}

const number = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map(String),
  fc.double().map(String),
  fc.constantFrom(
    '',
    '-0',
    '1.',
    '.5',
    ' 7 ',
    '1e3',
    'Infinity',
    '1.5E-3',
    '&#49;',
    '12345678901234567890',
    'x',
  ),
);
const attribute = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom(
    ' t="s"',
    ' s="1"',
    ' s="1" t="s"',
    ' t="s" s="1"',
    ' t="str"',
    ' t="n"',
    " s='1'",
    ' s="x"',
    ' ',
  ),
);
const cell = fc
  .tuple(
    fc.constantFrom('A1', 'B1', 'C2', 'AB3', 'A1', 'b2', 'XFE1', 'AAAA1', 'A0', 'A1048577', 'A', '1', ''),
    attribute,
    number,
    fc.constantFrom('v', 'v', 'v', 'f', 'x:v', 'is'),
  )
  .map(([at, attributes, text, value]) =>
    text === ''
      ? `<c r="${at}"${attributes}/>`
      : `<c r="${at}"${attributes}><${value}>${text}</${value}></c>`,
  );
const usual = fc
  .tuple(
    fc.constantFrom('A1', 'B1', 'C1', 'AB2'),
    fc.constantFrom('', ' s="1"'),
    fc.integer({ min: -9, max: 9 }),
  )
  .map(
    ([at, style, size]) => `<c r="${at}"${style}${size > 0 && size < 4 ? ' t="s"' : ''}><v>${size}</v></c>`,
  );

/** Near the end of the bytes at hand no cell is read at once. */
const more = ' '.repeat(300);

describe('a cell written plainly', () => {
  it('is read at once', () => {
    const bytes = Buffer.from(`<c r="AB12" s="3" t="s"><v>15</v></c>${more}`);
    const plain = new PlainCell();
    const shown = (from: number, to: number) => bytes.toString('latin1', from, to);
    expect(plain.read(bytes, 0)).toBe(bytes.length - more.length);
    expect(shown(plain.reference, plain.referenceEnd)).toBe('AB12');
    expect(shown(plain.style, plain.styleEnd)).toBe('3');
    expect(shown(plain.value, plain.valueEnd)).toBe('15');
    expect(plain.isShared).toBe(true);
  });

  it('is not read at once where the bytes at hand are about to end', () => {
    expect(new PlainCell().read(Buffer.from('<c r="A1"><v>1</v></c>'), 0)).toBe(-1);
  });

  it.each([
    '<c r="A1"><v>1</v></c',
    `<c r="${'A1'.repeat(60)}"><v>1</v></c>`,
    `<c r="A1"><v>${'1'.repeat(120)}</v></c>`,
    '<c r="A1"><f>1</f></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<col r="A1"><v>1</v></c>',
    '<c s="1"><v>1</v></c>',
    '<c r="A1" x="1"><v>1</v></c>',
    '<c r="A1"><v>1</v><x/></c>',
  ])('is not taken for one where it is cut or written otherwise: %s', (sheet) => {
    expect(new PlainCell().read(Buffer.from(sheet + more), 0)).toBe(-1);
  });
});

describe('a sheet', () => {
  const rows = (cells: readonly string[]) =>
    `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData>${more}<c r="Z9"><v>9</v></c></worksheet>`;

  it('is the same read cell by cell as tag by tag, and wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: usual }, cell), { maxLength: 6 }),
        fc.integer({ min: 1, max: 1_000 }),
        (cells, length) => {
          const sheet = rows(cells);
          const whole = read(sheet, { length: sheet.length, plainly: false });
          expect(read(sheet, { length: sheet.length, plainly: true })).toEqual(whole);
          expect(read(sheet, { length, plainly: true })).toEqual(whole);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is the same where one of its letters is another', () => {
    const sheet = rows([
      '<c r="A1" s="1" t="s"><v>1</v></c>',
      '<c r="B1"><v>42.5</v></c>',
      '<c r="C1" s="1"/>',
    ]);
    fc.assert(
      fc.property(
        fc.nat({ max: sheet.length - 1 }),
        fc.constantFrom(...' <>/="\'crstvA1.&x'),
        (at, letter) => {
          const changed = sheet.slice(0, at) + letter + sheet.slice(at + 1);
          expect(read(changed, { length: 1_000, plainly: true })).toEqual(
            read(changed, { length: 1_000, plainly: false }),
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
