/** Workbooks whose package was made to harm: paths that lead out, links elsewhere, entities that grow, parts that lie. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bordereau, folder, goodLine, header, lotError, withParts } from '../cli/workbooks';

jest.setTimeout(120_000);

type Change = (parts: Record<string, string>) => Readonly<Record<string, string | null>>;

const first = 'xl/worksheets/sheet1.xml';
const relationships = 'xl/_rels/workbook.xml.rels';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const changed =
  (part: string, before: string | RegExp, after: string | ((found: string) => string)): Change =>
  (parts) => {
    const text = parts[part] ?? '';
    const other = text.replace(before, typeof after === 'string' ? () => after : after);
    if (other === text) throw new Error(`${part} is not as this test expects it.`);
    return { [part]: other };
  };

/** Something again and again, before a mark. */
const many = (part: string, mark: string, what: string, times: number) =>
  changed(part, mark, what.repeat(times) + mark);

async function check(change: Change) {
  const dir = join(folder(), 'in', 'here');
  mkdirSync(dir, { recursive: true });
  await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine, lotError] }], change);
  const ran = await bordereau(dir, 'check', 'a.xlsx');
  return { ...ran, around: [dir, dirname(dir), dirname(dirname(dir))].map((path) => readdirSync(path)) };
}

const asEver = () => check(() => ({}));

describe('a workbook', () => {
  it.each<[string, Change]>([
    [
      'with parts whose paths lead out of it',
      () => ({
        '../../out.txt': 'x',
        '..\\..\\other.txt': 'x',
        '/tmp/out.txt': 'x',
        'xl/../../out.xml': '<x/>',
        'C:\\out.txt': 'x',
      }),
    ],
    [
      'with links to other workbooks',
      (parts) => ({
        ...changed(
          relationships,
          '</Relationships>',
          `<Relationship Id="rOut" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
        )(parts),
        'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><externalBook r:id="rId1"/></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="http://127.0.0.1:9/other.xlsx" TargetMode="External"/></Relationships>`,
      }),
    ],
    [
      'with an entity of a file',
      changed(
        first,
        /(<\?xml[^>]*\?>)?/,
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    ],
  ])('%s is read as without', async (_, change) => {
    expect(await check(change)).toEqual(await asEver());
  });

  it.each<[string, Change]>([
    [
      'whose sheet lies outside',
      changed(relationships, /Target="[^"]*sheet1\.xml"/, 'Target="../../../../etc/passwd"'),
    ],
    [
      'whose sheet is on another machine',
      changed(
        relationships,
        /Target="[^"]*sheet1\.xml"/,
        'Target="http://127.0.0.1:9/s.xml" TargetMode="External"',
      ),
    ],
    ['whose sheet never ends', changed(first, '</sheetData>', `<c ${'a'.repeat(2_000_000)}`)],
    ['whose sheet is cut short', changed(first, /<\/sheetData>.*/s, '')],
    [
      'whose merged areas lie over each other',
      changed(
        first,
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
      ),
    ],
    ['whose sheet is itself', changed(relationships, /Target="[^"]*sheet1\.xml"/, 'Target="workbook.xml"')],
    // Excel and we could each look at another one.
    ['with two sheets of one name', (parts) => ({ 'xl/Worksheets/Sheet1.xml': parts[first] ?? '' })],
    [
      'whose sheets are one part a thousand times',
      changed('xl/workbook.xml', /<sheet [^>]*\/>/, (sheet) => sheet.repeat(1_000)),
    ],
    ['with a row before the first', changed(first, '<row r="3"><c r="A3"', '<row r="-3"><c')],
    ['with a row of no number', changed(first, '<row r="3"><c r="A3"', '<row r="x"><c')],
    ['with a row after the last', changed(first, '<row r="3"><c r="A3"', '<row r="1048577"><c')],
    ['with a cell in no row', changed(first, '<sheetData>', '<sheetData><c><v>1</v></c>')],
    ['with too many formulas without a result', many(first, '</sheetData>', '<c><f/></c>', 2_000_001)],
    ['with too many merged areas', many(first, '</worksheet>', '<mergeCell ref="Z9"/>', 2_000_001)],
    [
      'whose cells share one long text tens of thousands of times',
      (parts) => ({
        ...changed('xl/sharedStrings.xml', '<t>BC-001</t>', `<t>${'long '.repeat(6_553)}</t>`)(parts),
        ...many(first, '</sheetData>', '<row><c t="s"><v>7</v></c></row>', 31_000)(parts),
      }),
    ],
    ['with too many styles', many('xl/styles.xml', '</cellXfs>', '<xf/>', 100_001)],
    ['with too long a list of sheets', many('xl/workbook.xml', '</workbook>', ' ', 64_000_001)],
    ['with too many shared texts', many('xl/sharedStrings.xml', '</sst>', '<si/>', 20_000_001)],
  ])('%s is refused, in one sentence', async (_, change) => {
    const { status, stdout, stderr, around } = await check(change);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('a.xlsx');
    expect(stderr).not.toMatch(/root:|\n\s+at /);
    expect(around).toEqual((await asEver()).around);
  });

  it('whose sheet is a thousand times what the package says of it is refused before it is unpacked', async () => {
    const dir = folder();
    const path = join(dir, 'a.xlsx');
    const filler = `<!-- ${' '.repeat(500)} -->`.repeat(200_000);
    await withParts(path, [{ name: 'A', rows: [header, goodLine] }], (parts) => ({
      [first]: (parts[first] ?? '').replace('<sheetData>', `${filler}<sheetData>`),
    }));
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      if (bytes.readUInt32LE(at + 24) > 1_000_000) bytes.writeUInt32LE(10_000, at + 24);
    writeFileSync(path, bytes);
    const before = process.memoryUsage().rss;
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx');
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });
});
