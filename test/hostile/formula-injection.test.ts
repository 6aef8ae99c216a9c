/**
 * What people type in an order sheet goes into files and sheets of ours: no text of theirs may become a formula there,
 * whatever it begins with. OWASP's list of first characters, with the full-width forms that Excel reads alike.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { harmless } from '../../src/cli/output/csv';
import { bordereau, folder, header, workbook } from '../cli/workbooks';
import { addSheet, openExcel } from '../excel/simulated-excel';

jest.setTimeout(300_000);

const first = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", '|', '\0', ' =', '"='];
const calls = ['HYPERLINK("http://x","y")', "cmd|' /C calc'!A0", '1+1', 'A1', '"),1+1,("', "'!A1", ')'];
/** "=1+1", "＝A1", and texts nobody thought of after the same beginnings. */
const hostile = fc
  .tuple(fc.constantFrom(...first), fc.oneof(fc.constantFrom(...calls), fc.string({ maxLength: 20 })))
  .map(([start, rest]) => start + rest);

/** What a spreadsheet that normalises full-width forms, as Excel does in Asian editions, may calculate. */
const wouldCalculate = (text: string) => /^[=+\-@\t\r\n\0|]/.test(text.normalize('NFKC'));

/** A sheet whose every text is the hostile one, or bears it where only a number would fit. */
async function hostileSheet(path: string, texts: readonly string[]) {
  const at = (index: number) => texts[index % texts.length] ?? '';
  const rows = texts.map((text, row) => [text, at(row + 1), at(row + 2), text, text, at(row + 3), text]);
  // Lines with a known unit are order lines, with findings on their hostile neighbours.
  const orders = texts.map((text) => [text, text, 'UO-L2.2.2', 1, text, 42_744, 42_700]);
  await workbook(path, [{ name: 'A', rows: [header, ...orders, ...rows] }]);
}

const sheetOf = fc.array(hostile, { minLength: 3, maxLength: 6 });

/** Most of these stand at the start of no name as we tell it: what no sheet brings about today is kept from it as well. */
it.each(first.filter(wouldCalculate))(
  'a field of a .csv that begins with %j is kept from being a formula',
  (sign) => {
    expect(harmless(`${sign}1+1`)).toBe(`'${sign}1+1`);
    expect(harmless(`x${sign}`)).toBe(`x${sign}`);
  },
);

it('a number of ours is left as it is', () => {
  expect(harmless(-1)).toBe(-1);
});

describe('the text of a cell', () => {
  it('never begins a formula in the .csv of a check or of a summary', async () => {
    let fields = 0;
    await fc.assert(
      fc.asyncProperty(sheetOf, async (texts) => {
        const dir = folder();
        await hostileSheet(join(dir, 'a.xlsx'), texts);
        const outputs = [
          await bordereau(dir, 'check', 'a.xlsx', '--format', 'csv'),
          await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project,order_no', '--format', 'csv'),
        ];
        for (const { stdout, status } of outputs) {
          expect([0, 1]).toContain(status);
          const cells = parseCsv(stdout, { delimiter: ';' }).flat().map(String);
          fields += cells.length;
          // A negative number is one of ours: texts of people are never shown bare.
          expect(cells.filter((cell) => wouldCalculate(cell) && !/^-\d+(?:\.\d+)?$/.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
    expect(fields).toBeGreaterThan(1_000);
  });

  it('never begins a formula in a .csv as the name of a file does', async () => {
    const dir = folder();
    for (const name of ['=1+1.xlsx', '@SUM(A1).xlsx'])
      await workbook(join(dir, name), [{ name: '=1', rows: [header, ['BC-1', 2, 'UO-L2.2.2', 1, 'Alpha']] }]);
    for (const argv of [
      ['check', '=1+1.xlsx', '@SUM(A1).xlsx'],
      ['summary', '=1+1.xlsx', '@SUM(A1).xlsx', '--by', 'project'],
    ]) {
      const { stdout } = await bordereau(dir, ...argv, '--format', 'csv');
      const cells = parseCsv(stdout, { delimiter: ';' }).flat().map(String);
      expect(cells.some((cell) => cell.includes('=1+1.xlsx'))).toBe(true);
      expect(cells.filter(wouldCalculate)).toEqual([]);
    }
  });

  it('stays a text in the workbook of a report, also inside our own formulas', async () => {
    let formulas = 0;
    await fc.assert(
      fc.asyncProperty(sheetOf, async (texts) => {
        const dir = folder();
        await hostileSheet(join(dir, 'a.xlsx'), texts);
        await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
        await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project,order_no', '--report', 's.xlsx');
        for (const file of ['r.xlsx', 's.xlsx'])
          for (const [name, part] of Object.entries(unzipSync(readFileSync(join(dir, file))))) {
            if (!name.startsWith('xl/worksheets/sheet')) continue;
            for (const [, formula = ''] of new TextDecoder().decode(part).matchAll(/<f[^>]*>([^<]*)<\/f>/g)) {
              formulas += 1;
              expect(callsOf(formula)).toEqual(callsOf(formula).filter((called) => ours.has(called)));
            }
          }
      }),
      { numRuns: 30 },
    );
    expect(formulas).toBeGreaterThan(100);
  });

  it('stays a text in a sheet that the add-in writes', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { port, workbook: written } = openExcel({});
        addSheet(
          written,
          text
            .replace(/[\\/?*[\]:']/g, '')
            .trim()
            .slice(0, 31) || 'BC',
          [['x']],
        );
        const columns = [{ title: text, width: 9 }];
        await port.addSheets({ title: text, sheets: [{ name: text, table: 'T', columns, rows: [[text]] }] });
        const sheet = written.sheets.at(-1);
        for (const row of [0, 1]) expect(sheet?.cell(row, 0).formula).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

const ours = new Set(['HYPERLINK', 'SUM', 'SUMIFS', 'SUBTOTAL', 'IF', 'ROUND', 'ABS', 'COUNTIFS']);

/** The functions a formula calls, with what stands in quotes left out. */
function callsOf(escaped: string): string[] {
  const formula = escaped
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '').replace(/'(?:[^']|'')*'!/g, '');
  return [...(bare.match(/[A-Z.]+(?=\()/g) ?? []), ...(bare.match(/[|"'!]/g) ?? [])];
}
