/** Several files in one command: what an option names in one of them, and files that are one. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../plain';
import { bordereau, folder, workbook } from './workbooks';

const orders = (header: string, unit = 'UO-L2.2.2', price = '49500') =>
  `N° BC;Lot;${header};Qté;Projet;Prix unitaire HT\nBC-1;2;${unit};1;Alpha;${price}\n`;

function files(contents: Readonly<Record<string, string>>): string {
  const dir = folder();
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(dir, name), text);
  return dir;
}

async function check(dir: string, ...argv: string[]) {
  const { status, stdout, stderr } = await bordereau(dir, 'check', ...argv, '--format', 'json');
  const checks = stdout === '' ? [] : (JSON.parse(stdout) as { file: string }[]);
  return { status, stdout, checked: checks.map(({ file }) => file), told: plain(stderr).trim() };
}

describe('a header named with --map', () => {
  it('need stand in one of the files only', async () => {
    const dir = files({ 'a.csv': orders('UO'), 'b.csv': orders('Code presta') });
    for (const given of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ])
      expect(await check(dir, ...given, '--map', 'uo_code=Code presta')).toMatchObject({
        status: 0,
        checked: given,
        told: '',
      });
  });

  it('that none of them has is told once, with those there are, whatever else is wrong with some', async () => {
    const dir = files({ 'a.csv': orders('UO'), 'b.csv': orders('Code presta'), 'c.csv': 'x;y\n1;2\n' });
    const { status, stdout, told } = await check(
      dir,
      ...['a.csv', 'b.csv', 'c.csv', 'd.csv', '--map', 'uo_code=Code prest'],
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(told.split('\n')).toEqual([
      expect.stringMatching(/^d\.csv : ce fichier n’existe pas/),
      expect.stringMatching(
        /^« a\.csv », « b\.csv » et « c\.csv » : aucune colonne n’a pour en-tête « Code prest ».*« UO »/,
      ),
    ]);
  });

  it('leaves a file without orders told for what it is where another has the header', async () => {
    const dir = files({ 'b.csv': orders('Code presta'), 'c.csv': 'x;y\n1;2\n' });
    const { status, checked, told } = await check(dir, 'b.csv', 'c.csv', '--map', 'uo_code=Code presta');
    expect([status, checked]).toEqual([2, ['b.csv']]);
    expect(told).toMatch(/^c\.csv : aucun tableau de commandes reconnu[^\n]*$/);
  });

  it('is the only one of its field', async () => {
    const dir = files({ 'a.csv': orders('UO') });
    const { status, told } = await check(dir, 'a.csv', '--map', 'uo_code=Lot', '--map', 'uo_code=UO');
    expect([status, told]).toEqual([2, expect.stringMatching(/« uo_code » \(« Lot » et « UO »\)/)]);
    expect((await check(dir, 'a.csv', '--map', 'uo_code=UO', '--map', 'uo_code=uo')).status).toBe(0);
  });
});

describe('prices', () => {
  const bpu = {
    name: 'BPU',
    rows: [
      ['UO', 'Prix HT'],
      ['UO-L2.2.2', 41000],
    ],
  };

  it('of a sheet need be in one of the files; of the others it is told that they were not compared', async () => {
    const dir = files({ 'b.csv': orders('UO') });
    const [head = '', line = ''] = orders('UO').split('\n');
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [head.split(';'), line.split(';')] }, bpu]);
    const both = await check(dir, 'b.csv', 'a.xlsx', '--prices', 'BPU');
    expect(both).toMatchObject({ status: 1, checked: ['b.csv', 'a.xlsx'] });
    expect(both.told).toMatch(/^b\.csv : « BPU » n’y donne aucun prix[^\n]*$/);
    const none = await check(dir, 'b.csv', 'a.xlsx', '--prices', 'Tarifs');
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.told).toMatch(/^« b\.csv » et « a\.xlsx » : il n’y a pas de feuille « Tarifs »[^\n]*$/);
  });

  it('of a file may be those of one agreement only, and are named as they were typed', async () => {
    const dir = files({
      'a.csv': orders('UO'),
      'b.csv': orders('UO', 'UO 1.3.2'),
      'p.csv': 'UO;Prix HT\nUO-L2.2.2;41000\n',
    });
    const both = await check(dir, 'b.csv', 'a.csv', '--prices', 'p.csv');
    expect(both).toMatchObject({ status: 1, checked: ['b.csv', 'a.csv'] });
    expect(both.told).toMatch(/^b\.csv : « p\.csv » n’y donne aucun prix[^\n]*$/);
    mkdirSync(join(dir, 'prix'));
    writeFileSync(join(dir, 'prix/Q.CSV'), 'UO;Prix HT\nX;41000\n');
    const none = await check(dir, 'a.csv', 'b.csv', '--prices', 'prix/Q.CSV');
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.told).toMatch(/^prix\/Q\.CSV : aucune ligne[^\n]*$/);
  });

  it('that are a workbook in spite of their name are told as such', async () => {
    const dir = files({ 'a.csv': orders('UO') });
    await workbook(join(dir, 'p.csv'), [bpu]);
    expect((await check(dir, 'a.csv', '--prices', 'p.csv')).told).toMatch(/p\.csv : c’est un classeur Excel/);
  });
});

describe('a file given twice', () => {
  it('is read once, whatever it is called', async () => {
    const dir = files({ 'a.csv': orders('UO') });
    symlinkSync('a.csv', join(dir, 'b.csv'));
    const given = ['a.csv', './a.csv', 'b.csv'];
    expect(await check(dir, ...given)).toMatchObject({ status: 0, checked: ['a.csv'] });
    const { status, stdout, stderr } = await bordereau(
      dir,
      ...['summary', ...given, '--by', 'lot', '--format', 'csv'],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('\r\n2;1;1;');
    expect(plain(stderr).trim().split('\n')).toEqual(
      ['./a.csv', 'b.csv'].map(
        (name) => `${name} : c’est le même fichier que a.csv, il n’est lu qu’une fois.`,
      ),
    );
  });
});

describe('the lock file of an open workbook', () => {
  it('is told for what it is, and the rest is checked', async () => {
    const dir = files({ 'a.csv': orders('UO'), '~$a.xlsx': '\u0005agent' });
    const { status, checked, told } = await check(dir, '~$a.xlsx', 'a.csv');
    expect([status, checked]).toEqual([2, ['a.csv']]);
    expect(told).toMatch(/^~\$a\.xlsx : c’est le fichier témoin d’un classeur ouvert[^\n]*$/);
  });
});
