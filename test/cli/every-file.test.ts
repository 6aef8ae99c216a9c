/**
 * Files of all sorts: each ends with a status and a sentence, in time, and is left as it was. Whoever has a folder of
 * odd files names it with ODD_FILES; without one, the files made here are what counts.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { bordereau, folder, goodLine, header } from './workbooks';

jest.setTimeout(600_000);
const mostMs = 30_000;

const odd = process.env.ODD_FILES;

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

async function check(file: string) {
  const before = createHash('sha256').update(readFileSync(file)).digest('hex');
  const start = performance.now();
  const { status, stdout, stderr } = await bordereau(folder(), 'check', file);
  const ms = performance.now() - start;
  const after = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { status, stdout, stderr, inTime: ms < mostMs, unchanged: before === after };
}

const stack = /\n\s+at |Error:|undefined|\[object/;

/** A workbook whose one sheet is the given XML. */
function packed(sheet: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="BC" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

const open = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const close = '</sheetData></worksheet>';

async function madeHere(): Promise<Readonly<Record<string, Uint8Array>>> {
  const sound = await writeXlsx({ sheets: [{ name: 'BC', rows: [header, goodLine] }] });
  const entities = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;
  return {
    'empty.xlsx': new Uint8Array(),
    'empty.csv': new Uint8Array(),
    'text.xlsx': strToU8('N° BC;UO\nBC-1;UO-L2.2.2'),
    'truncated.xlsx': sound.slice(0, Math.floor(sound.length / 2)),
    'headless.xlsx': sound.slice(0, 40),
    'spoilt.xlsx': sound.map((byte, index) => (index > 200 && index % 97 === 0 ? byte ^ 0xff : byte)),
    'zip.xlsx': zipSync({ 'readme.txt': strToU8('no workbook') }),
    'old.xls': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'old-named-new.xlsx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'binary.csv': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'entities.xlsx': packed(`${entities}${open}<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>${close}`),
    'blanks.xlsx': packed(`${open}${' '.repeat(50_000_000)}${close}`),
    'deep.xlsx': packed(`${open}${'<row>'.repeat(200_000)}${close}`),
    'far.xlsx': packed(`${open}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${close}`),
    'unclosed.xlsx': packed(`${open}<row r="1"><c r="A1"><v>1`),
  };
}

describe('every file', () => {
  it('that is no workbook, or a trap, ends with one sentence that says what to do', async () => {
    const here = folder();
    for (const [name, bytes] of Object.entries(await madeHere())) {
      const file = join(here, name);
      writeFileSync(file, bytes);
      const ended = await check(file);
      expect([name, ended.status, ended.inTime, ended.unchanged]).toEqual([name, 2, true, true]);
      expect(ended.stdout).toBe('');
      expect(ended.stderr.trim().split('\n')).toHaveLength(1);
      expect(ended.stderr).not.toMatch(stack);
      expect(ended.stderr).toContain(name);
    }
  });

  if (odd)
    it('of the folder of odd files ends with 0, 1 or 2 in time, without a stack trace, unchanged', async () => {
      for (const file of filesUnder(odd)) {
        const ended = await check(file);
        expect([file, [0, 1, 2].includes(ended.status), ended.inTime, ended.unchanged]).toEqual([
          file,
          true,
          true,
          true,
        ]);
        expect(`${file} ${ended.stderr}`).not.toMatch(stack);
        if (ended.status === 2) expect([file, ended.stderr.trim().split('\n').length]).toEqual([file, 1]);
      }
    });
});
