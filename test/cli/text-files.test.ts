/** Text files that are not written as they should be: read for what they say, or refused, never read as something else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openQuote } from '../../src/cli/files/csv-quotes';
import { decode } from '../../src/cli/files/decode-text';
import { errorOrText } from '../../src/cli/files/error-texts';
import { readCsv } from '../../src/cli/files/csv';
import { plain } from '../plain';
import { bordereau, folder, header } from './workbooks';

const lines = [
  'BC-001;2;UO-L2.2.2;1;Alpha;09/01/2017;08/04/2017',
  'BC-002;2;UO-L2.2.2;1;Bêta;09/01/2017;08/04/2017',
];

async function check(bytes: string | Uint8Array, ...argv: string[]) {
  const dir = folder();
  writeFileSync(join(dir, 'a.csv'), bytes);
  const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.csv', '--format', 'json', ...argv);
  return { status, stdout, told: plain(stderr) };
}

describe('a quotation mark that is not closed', () => {
  it.each([
    [
      'in a remark, down to the end',
      `${header.join(';')};Remarques\r\n${lines[0]};"à revoir\r\n${lines[1]};\r\n`,
      2,
    ],
    ['before a line', `${header.join(';')}\r\n${lines[0]}\r\n"${lines[1]}\r\n`, 3],
    [
      'down to one that opens another cell',
      `${header.join(';')};R\n${lines[0]};"à revoir\n${lines[1]};"été"\n`,
      2,
    ],
    ['below the hint of Excel', `sep=;\r\n${header.join(';')}\r\n"${lines[0]}\r\n${lines[1]}\r\n`, 3],
  ])('keeps the file from being checked: %s', async (_, text, line) => {
    const { status, stdout, told } = await check(text);
    expect([status, stdout]).toEqual([2, '']);
    expect(told).toMatch(
      new RegExp(`^a\\.csv : le guillemet ouvert en ligne ${line} n’est pas refermé.*exportez`),
    );
    expect((await check(text, '--lang', 'en')).told).toContain(`opened in line ${line} is not closed`);
  });

  it('keeps a price schedule from being used', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.csv'), `${header.join(';')}\n${lines.join('\n')}\n`);
    writeFileSync(join(dir, 'p.csv'), 'UO;Prix HT\n"UO-L2.2.2;41000\n');
    const { status, stderr } = await bordereau(dir, 'check', 'a.csv', '--prices', 'p.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('p.csv');
  });

  it.each([
    'a;"b";c\n',
    'a;"b ""c"" d";e\n',
    'a;"deux\nlignes";c\n',
    'a;"deux\nlignes" ;c\n',
    'a;5" de large;c\nd;6";e\n',
    'a;"Lot 2" suite;c\n',
    '"";"";""\n',
    'a;="0012";c\n',
    'sans guillemet',
    '',
  ])('is none in %j', (text) => {
    expect(openQuote(text, ';')).toBeNull();
  });
});

describe('errors of a French Excel', () => {
  it.each([
    ['#VALEUR!', '#VALUE!'],
    ['#NOM?', '#NAME?'],
    ['#NOM ?', '#NAME?'],
    ['#NOMBRE\u00a0!', '#NUM!'],
    ['#NUL!', '#NULL!'],
    ['#CHAMP!', '#FIELD!'],
    ['#BLOQUÉ!', '#BLOCKED!'],
    ['#BLOQUE!', '#BLOCKED!'],
    ['#INCONNU!', '#UNKNOWN!'],
    ['#CONNEXION!', '#CONNECT!'],
    ['#ÉPARS!', '#SPILL!'],
    ['#EPARS!', '#SPILL!'],
    ['#PROPAGATION!', '#SPILL!'],
    ['#CALC!', '#CALC!'],
    ['#CALCUL!', '#CALC!'],
    [' #REF! ', '#REF!'],
    ['#N/A', '#N/A'],
  ])('%s is %s', (written, error) => {
    expect(errorOrText(written)).toBe(error);
  });

  it.each(['#1', '#URGENT!', 'NOM?', 'le #NOM?', '#', '#NOM? et la suite de la remarque'])(
    '%s is the text it is',
    (text) => {
      expect(errorOrText(text)).toBe(text);
    },
  );

  it('are told where they stand, in any column', async () => {
    const text = `${header.join(';')}\n#NOM?;2;UO-L2.2.2;#VALEUR!;#NUL!;09/01/2017;08/04/2017\n${lines[1]}\n`;
    const { status, stdout } = await check(text);
    expect(status).toBe(1);
    const [sheet] = JSON.parse(stdout) as { findings: { rule: string; cell?: string }[] }[];
    const errors = sheet?.findings.filter(({ rule }) => rule === 'error-value').map(({ cell }) => cell);
    expect(errors?.sort()).toEqual(['A2', 'D2', 'E2']);
  });
});

describe('a text that a tool keeps from Excel', () => {
  const cells = (text: string) => readCsv(new TextEncoder().encode(text), 'a.csv', 'a').snapshot.values;

  it('is the text', () => {
    expect(cells('="0012";"=""0013""";="a ""b""";=""\nx;y;z;t\n')[0]).toEqual([
      '0012',
      '0013',
      'a "b"',
      null,
    ]);
    expect(cells('=1+1;="a"&"b"\n')[0]).toEqual(['=1+1', '="a"&"b"']);
  });

  it('is read like any other cell', async () => {
    const quoted = (line: string) => line.split(';').map((cell) => `="${cell}"`);
    const text = [header.join(';'), ...lines.map((line) => quoted(line).join(';'))].join('\n');
    const { status, stdout } = await check(text);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ rows: { lines: 2 } }]);
  });
});

describe('wrong bytes in utf-8', () => {
  const accented = (text: string) => Buffer.from(text, 'utf8');
  const wrong = Buffer.from([0xe9]);

  it('leave the rest as it is, and are read as windows-1252', () => {
    const bytes = Buffer.concat([accented('é à\r\nç ù\r\nt'), wrong, accented('t\r\nê')]);
    expect(decode(bytes)).toEqual({ text: 'é à\r\nç ù\r\ntét\r\nê', wrongLines: [3] });
  });

  it('do so whatever their number after a byte-order mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), wrong, accented('\nê\n'), wrong]);
    expect(decode(bytes)).toEqual({ text: 'é\nê\né', wrongLines: [1, 3] });
  });

  it.each([
    ['too many of them', Buffer.concat([accented('é à ç'), wrong, accented(' '), wrong])],
    ['none of which is right', Buffer.from('Libell\u00e9 \u00e0', 'latin1')],
  ])('make the text windows-1252: %s', (_, bytes) => {
    expect(decode(bytes)?.text).toBe(new TextDecoder('latin1').decode(bytes));
    expect(decode(bytes)?.wrongLines).toEqual([]);
  });

  it.each([
    ['overlong', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['cut short', [0xe2, 0x82]],
  ])('are told as utf-8 knows them: %s', (_, bytes) => {
    const text = Buffer.concat([accented('é'.repeat(20)), Buffer.from(bytes), accented('\n')]);
    expect(decode(text)?.wrongLines).toEqual([1]);
    expect(decode(text)?.text).toMatch(/^é{20}/);
  });

  it('are told with their line, and the file is checked', async () => {
    const text = `${header.join(';')};Libellé\n${lines[0]};été à côté\n${lines[1]};`;
    const { status, stdout, told } = await check(Buffer.concat([accented(text), wrong]));
    expect(status).toBe(0);
    expect(told).toMatch(/^a\.csv : le fichier est en UTF-8, sauf.*ligne 3.*vérifiez/);
    expect(stdout).toContain('Qté');
  });
});
