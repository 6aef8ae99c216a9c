/** Sheets as large as Excel lets them be, and cells far larger: read in time, with the answer that a small one gets. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from 'hucre';
import { bordereau, folder, goodLine, header, lotError, withParts, workbook } from '../cli/workbooks';

jest.setTimeout(300_000);

interface Told {
  readonly sheets: readonly { readonly findings: readonly { readonly rule: string; readonly cell: string }[] }[];
}

async function findingsOf(dir: string, file: string) {
  const begun = process.cpuUsage();
  const { status, stdout, stderr } = await bordereau(dir, 'check', file, '--format', 'json');
  const { user } = process.cpuUsage(begun);
  expect([0, 1]).toContain(status);
  expect(stderr).toBe('');
  const { sheets } = JSON.parse(stdout) as Told;
  return {
    found: sheets.flatMap(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`)),
    seconds: user / 1_000_000,
    size: stdout.length,
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
    expect(seconds).toBeLessThan(20);
  });

  it('that says it has 1,048,576 rows and 16,384 columns is read by its cells', async () => {
    const dir = folder();
    await withParts(join(dir, 'declared.xlsx'), [{ name: 'A', rows: [header, goodLine, lotError] }], (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const sheet = (parts[name] ?? '').replace(/<dimension[^>]*>/, '');
      const last = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>';
      const declared = sheet
        .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
        .replace('</sheetData>', last);
      expect(declared).toContain('XFD1048576" t=');
      return { [name]: declared };
    });
    const ended = await bordereau(dir, 'check', 'declared.xlsx', '--format', 'json');
    console.log(ended.status, ended.stderr, ended.stdout.length);
  });

  it.each([
    ['letters', 'a'],
    ['digits', '7'],
    ['spaces and a letter', ' x'],
    ['a code again and again', 'UO-L2.2.2 + '],
    ['brackets', '(['],
    ['commas', ','],
    ['line breaks', '\n'],
  ])('with cells of a megabyte of %s says so, in little', async (_, seed) => {
    const dir = folder();
    const long = seed.repeat(Math.ceil(1_000_000 / seed.length));
    const csv = [header, goodLine, header.map(() => long), lotError]
      .map((row) => row.map((cell) => `"${String(cell)}"`).join(';'))
      .join('\r\n');
    writeFileSync(join(dir, 'long.csv'), csv);
    const { found, seconds, size } = await findingsOf(dir, 'long.csv');
    expect(found).toContain('unit-lot B4');
    console.log(seed, seconds, size, found);
  });
});
