import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from '../../src/agreements';
import { storedPart } from '../../src/core/stored-part';
import { agence } from '../agreement/agreements';
import { bordereau, folder, goodLine, header, settingsPart, withParts, workbook } from './workbooks';

const rows = [
  ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date commande', 'J/H commandés'],
  ['C-01', 'B', 'P-DV01', 1, 'Alpha', 45_838, 20],
  ['C-02', 'B', 'P-DV01', 1, 'Alpha', 45_839, 20],
];
const agreementPart = (text: string) => ({ 'customXml/item7.xml': storedPart('agreement', text) });

interface Check {
  readonly agreement: { readonly id: string };
  readonly findings: readonly { readonly rule: string; readonly clause: string; readonly cell: string }[];
}
const checksOf = (stdout: string) => JSON.parse(stdout) as readonly Check[];

describe('bordereau agreement', () => {
  it('writes the built-in agreement, which is taken back as it is', async () => {
    const dir = folder();
    const { status, stdout } = await bordereau(dir, 'agreement', 'sgmap-2016');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(agreements[0]);
    expect(stdout).toContain('"$schema"');
    expect(stdout).toContain('start-up d’État');
    writeFileSync(join(dir, 'copie.json'), stdout);
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }]);
    const check = await bordereau(dir, 'check', 'a.xlsx', '--agreement', 'copie.json', '--format', 'json');
    expect(checksOf(check.stdout)[0]?.agreement.id).toBe('sgmap-2016');
    expect(check.stderr).toBe('');
  });

  it('writes the schema that guides an editor', async () => {
    const { stdout } = await bordereau(folder(), 'agreement', '--schema');
    const schema = readFileSync(join(__dirname, '../../src/agreements/agreement.schema.json'), 'utf8');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(schema));
  });

  it('lists the units of every amendment', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.json'), JSON.stringify(agence));
    const { stdout } = await bordereau(dir, 'units', '--agreement', 'a.json');
    expect(stdout).toMatch(/P-DV03 {2}Sprint court/);
    expect(stdout).toMatch(/P-HE01/);
  });

  it('refuses an id it does not know', async () => {
    const { status, stderr } = await bordereau(folder(), 'agreement', 'inconnu');
    expect([status, stderr]).toEqual([2, expect.stringContaining('sgmap-2016')]);
  });
});

describe('a faulty agreement file', () => {
  const text = JSON.stringify(agence, null, 2);
  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /vide\.json\s: le fichier est vide/],
    ['a list', '[]', /il faut un objet/],
    [
      'cut short',
      text.slice(0, 2_000),
      /ligne \d+, colonne \d+\s: ce n’est pas du JSON valide\s: .*tronqué|guillemet/,
    ],
    [
      'of wrong types',
      text.replace('"amount": 24', '"amount": "24"'),
      /framework\.firm\.amount, ligne \d+, colonne \d+\s: il faut un nombre/,
    ],
    ['with unknown keys', text.replace('"version"', '"versoin"'), /versoin, ligne \d+/],
    ['of 5 MB', `"${'x'.repeat(5_000_000)}"`, /limite est de 1\s000 ko/],
    ['no text', Buffer.from([0, 1, 2, 3, 0, 0, 255]), /pas un fichier de texte/],
  ])('%s is refused in French and in English, without a stack', async (_, content, expected) => {
    const dir = folder();
    writeFileSync(join(dir, 'vide.json'), content);
    for (const command of [
      ['agreement', 'vide.json'],
      ['units', '--agreement', 'vide.json'],
    ]) {
      const { status, stdout, stderr } = await bordereau(dir, ...command);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(expected);
      expect(stderr).not.toMatch(/Invalid|expected|undefined| at /);
      const english = await bordereau(dir, ...command, '--lang', 'en');
      expect(english.status).toBe(2);
      expect(english.stderr).not.toBe(stderr);
    }
  });

  it('of thousands of faults tells the first twenty and how many are left', async () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'a.json'),
      JSON.stringify({ ...agence, units: Array.from({ length: 200 }, () => ({})) }),
    );
    const { stderr } = await bordereau(dir, 'agreement', 'a.json');
    expect(stderr.trim().split('\n')).toHaveLength(22);
    expect(stderr).toMatch(/et 2\s180 autres fautes/);
  });
});

describe('the agreement a workbook brings along', () => {
  it('is followed, amendments and all, and --agreement wins over it', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows }], () => agreementPart(JSON.stringify(agence)));
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(stderr).toBe('');
    const [check] = checksOf(stdout);
    expect(check?.agreement.id).toBe('agence-2025');
    expect(
      check?.findings
        .filter(({ rule }) => rule === 'unit-workload')
        .map(({ cell, clause }) => [cell, clause]),
    ).toEqual([['G3', 'Avenant 1 art. 2']]);
    const other = await bordereau(dir, 'check', 'a.xlsx', '--agreement', 'sgmap-2016');
    expect(other.status).toBe(2);
  });

  it('is the one its settings name, or gives way to the built-in one they name', async () => {
    const dir = folder();
    const settings = (agreement: string) => settingsPart(JSON.stringify({ version: 1, agreement }));
    await withParts(join(dir, 'own.xlsx'), [{ name: 'A', rows }], () => ({
      ...agreementPart(JSON.stringify(agence)),
      ...settings('agence-2025'),
    }));
    await withParts(join(dir, 'other.xlsx'), [{ name: 'A', rows: [header, goodLine] }], () => ({
      ...agreementPart(JSON.stringify(agence)),
      ...settings('sgmap-2016'),
    }));
    const ids = [];
    for (const file of ['own.xlsx', 'other.xlsx'])
      ids.push(checksOf((await bordereau(dir, 'check', file, '--format', 'json')).stdout)[0]?.agreement.id);
    expect(ids).toEqual(['agence-2025', 'sgmap-2016']);
  });

  it('is refused where it is faulty, unless another is given', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }], () =>
      agreementPart('{"id": 3}'),
    );
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toMatch(/accord-cadre enregistré dans a\.xlsx\s: .*fautes à corriger/);
    expect((await bordereau(dir, 'check', 'a.xlsx', '--agreement', 'sgmap-2016')).status).not.toBe(2);
  });

  it('is told where it borrows the id of a built-in one', async () => {
    const dir = folder();
    const own = { ...agreements[0], version: 'à nous' };
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }], () =>
      agreementPart(JSON.stringify(own)),
    );
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(checksOf(stdout)[0]?.agreement).toEqual({ id: 'sgmap-2016', version: 'à nous' });
    expect(stderr).toContain('identifiant');
  });
});
