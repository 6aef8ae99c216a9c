/** Sheets as large as Excel lets them be, and cells far larger: read in time, with the answer that a small one gets. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from 'hucre';
import { bordereau, folder, goodLine, header, lotError, withParts, workbook } from '../cli/workbooks';

jest.setTimeout(300_000);

type Told = readonly {
  readonly findings: readonly { readonly rule: string; readonly cell: string }[];
}[];

async function findingsOf(dir: string, file: string) {
  const begun = process.cpuUsage();
  const { status, stdout, stderr } = await bordereau(dir, 'check', file, '--format', 'json');
  const { user } = process.cpuUsage(begun);
  expect([0, 1]).toContain(status);
  const sheets = JSON.parse(stdout) as Told;
  return {
    found: sheets.flatMap(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`)),
    seconds: user / 1_000_000,
    size: stdout.length,
    stderr,
  };
}

/** What a small sheet with the same orders gets. */
async function expected() {
  const dir = folder();
  await workbook(join(dir, 'small.xlsx'), [{ name: 'A', rows: [header, goodLine, lotError] }]);
  return findingsOf(dir, 'small.xlsx');
}

describe('a sheet', () => {
  it('of 16,384 columns with a header each is read as that of seven', async () => {
    const dir = folder();
    const more = Array.from({ length: 16_384 - header.length }, (_, index) => `Colonne ${index}`);
    const rows: CellValue[][] = [[...header, ...more], goodLine, lotError];
    await workbook(join(dir, 'wide.xlsx'), [{ name: 'A', rows }]);
    const { found, seconds } = await findingsOf(dir, 'wide.xlsx');
    expect(found).toEqual((await expected()).found);
    expect(seconds).toBeLessThan(90);
  });

  it('that says it has 1,048,576 rows and 16,384 columns is read by its cells', async () => {
    const dir = folder();
    await withParts(
      join(dir, 'declared.xlsx'),
      [{ name: 'A', rows: [header, goodLine, lotError] }],
      (parts) => {
        const name = 'xl/worksheets/sheet1.xml';
        const sheet = (parts[name] ?? '').replace(/<dimension[^>]*>/, '');
        // Rows that have a height and no cell, the last of all among them.
        const blank = Array.from({ length: 5_000 }, (_, index) => `<row r="${1_043_577 + index}" ht="15"/>`);
        const declared = sheet
          .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
          .replace('</sheetData>', `${blank.join('')}</sheetData>`);
        expect(declared).toContain('<row r="1048576" ht');
        return { [name]: declared };
      },
    );
    const { found, seconds } = await findingsOf(dir, 'declared.xlsx');
    expect(found).toEqual((await expected()).found);
    expect(seconds).toBeLessThan(10);
  });

  it.each([
    ['letters', 'a'],
    ['digits', '7'],
    ['spaces and a letter', ' x'],
    ['a code again and again', 'UO-L2.2.2 + '],
    ['brackets', '(['],
    ['commas', ','],
    ['line breaks', '\n'],
  ])('with cells of a megabyte of %s is read, and says so', async (_, seed) => {
    const dir = folder();
    const long = seed.repeat(Math.ceil(1_000_000 / seed.length));
    const csv = [header, goodLine, header.map(() => long), lotError]
      .map((row) => row.map((cell) => `"${String(cell)}"`).join(';'))
      .join('\r\n');
    writeFileSync(join(dir, 'long.csv'), csv);
    const { found, seconds, size, stderr } = await findingsOf(dir, 'long.csv');
    expect(stderr).toContain('32\u202f767');
    expect(found).toContain('unit-lot B4');
    // The answer quotes cells; it does not copy them into every sentence.
    expect(size).toBeLessThan(1_000_000);
    expect(seconds).toBeLessThan(10);
  });

  it('with a million merged columns beside its cells is read in time', async () => {
    const dir = folder();
    await withParts(
      join(dir, 'merged.xlsx'),
      [{ name: 'A', rows: [header, goodLine, lotError] }],
      (parts) => {
        const name = 'xl/worksheets/sheet1.xml';
        const areas = '<mergeCell ref="XFD1:XFD1048576"/>'.repeat(300_000);
        const far = '<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>';
        return { [name]: (parts[name] ?? '').replace('</sheetData>', far + areas) };
      },
    );
    const { found, seconds } = await findingsOf(dir, 'merged.xlsx');
    expect(found).toContain('unit-lot B3');
    expect(seconds).toBeLessThan(60);
  });
});

describe('a text file', () => {
  const start = [header, goodLine, lotError].map((row) => `${row.join(';')}\r\n`).join('');

  it.each([
    ['letters', 'x'],
    ['digits', '7'],
    ['quotation marks', '"="a""a'],
  ])('with one cell of 80 megabytes of %s is read, and says so', async (_, seed) => {
    const dir = folder();
    const [quote = '', part = ''] = seed.length > 1 ? [seed.slice(0, 3), seed.slice(3)] : ['', seed];
    writeFileSync(
      join(dir, 'one.csv'),
      `${start}${quote}${part.repeat(80_000_000 / part.length)}${quote.slice(0, 1)}`,
    );
    const { found, seconds, stderr } = await findingsOf(dir, 'one.csv');
    expect(stderr).toContain('32\u202f767');
    expect(found).toContain('unit-lot B3');
    expect(seconds).toBeLessThan(20);
  });

  it.each([
    ['delimiters', ';', 41_000_000],
    ['line breaks', '\n', 5_000_001],
    ['blank cells in quotation marks', '"";', 41_000_000],
  ])('of millions of %s is refused', async (_, seed, times) => {
    const dir = folder();
    writeFileSync(join(dir, 'many.csv'), start + seed.repeat(times));
    const { status, stdout, stderr } = await bordereau(dir, 'check', 'many.csv');
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('trop volumineux');
  });

  it('of 30 million letters of another encoding is read', async () => {
    const dir = folder();
    const long = Buffer.alloc(30_000_000, 0xe9);
    writeFileSync(join(dir, 'latin.csv'), Buffer.concat([Buffer.from(start, 'latin1'), long]));
    const { found, seconds } = await findingsOf(dir, 'latin.csv');
    expect(found).toContain('unit-lot B3');
    expect(seconds).toBeLessThan(20);
  });
});
