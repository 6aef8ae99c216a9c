/** Sheets that look like orders and are not checked: told, one sentence each; no other sheet is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import { plain } from '../plain';
import { bordereau, folder, goodLine, header, withParts, workbook } from './workbooks';

type Rows = readonly (readonly CellValue[])[];

const sheetOf = (name: string, rows: Rows) => ({ name, rows: rows.map((row) => [...row]) });
const orders = sheetOf('2016', [header, goodLine]);
const withUnit = (unit: string): CellValue[] => [...goodLine.slice(0, 2), unit, ...goodLine.slice(3)];
const notes = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_, index) => [`note ${index}`]);

async function beside(rows: Rows, ...argv: string[]) {
  const dir = folder();
  await workbook(join(dir, 'a.xlsx'), [orders, sheetOf('2017', rows)]);
  const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx', ...argv);
  return { status, told: plain(stderr) };
}

async function alone(rows: Rows, ...argv: string[]) {
  const dir = folder();
  await workbook(join(dir, 'a.xlsx'), [sheetOf('S', rows)]);
  const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', ...argv);
  expect(stdout).toBe('');
  return { status, told: plain(stderr) };
}

const produit: Rows = [
  ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date d’émission', 'Montant HT'],
  ['P-1', 1, 'UO 1.3.2', 1, 'Zeta', 46143, 1000],
];

describe('a sheet of orders that is not checked, beside one that is', () => {
  it.each([
    ['codes of no agreement', [header, withUnit('U0-L2.2.2x')], /colonnes de commandes.*« UO ».*--map/],
    [
      'no column of units',
      [[...header.slice(0, 2), 'Truc', ...header.slice(3)], withUnit('Prestation')],
      /colonnes de commandes.*aucune de ses colonnes.*--map/,
    ],
    ['a header further down than is looked', [...notes(60), header, goodLine], /en ligne 61.*30 premières/],
    ['no header', [goodLine], /la ligne 1 cite une unité d’œuvre/],
  ])('is told with what is missing: %s', async (_, rows, why) => {
    const { status, told } = await beside(rows);
    expect(status).toBe(0);
    expect(told).toMatch(/^a\.xlsx : la feuille « 2017 » n’a pas été contrôlée : /);
    expect(told).toMatch(why);
    expect(told.trim().split('\n')).toHaveLength(1);
    const english = await beside(rows, '--lang', 'en');
    expect(english.told).toMatch(/^a\.xlsx: the sheet “2017” was not checked: /);
  });

  it('is told with the agreement whose units it has, where another was asked for', async () => {
    const { status, told } = await beside(produit, '--agreement', 'sgmap-2016');
    expect(status).toBe(0);
    expect(told).toMatch(/« 2017 ».*« produit-2026 ».*--agreement produit-2026/);
  });

  it.each<[string, Rows]>([
    ['a summary', [['Récapitulatif par projet'], ['Projet', 'Qté', 'Montant HT'], ['Alpha', 1, 41000]]],
    [
      'figures by project',
      [
        ['Projet', 'Quantité', 'Montant HT'],
        ['Alpha', 1, 41000],
      ],
    ],
    [
      'a legend',
      [
        ['Code UO', 'Libellé'],
        ['UO-L2.2.2', 'Développement'],
      ],
    ],
    ['a list of units without a header', [['UO-L2.2.2', 'Développement', 41000]]],
    [
      'a price schedule',
      [
        ['Lot', 'UO', 'Prix HT', 'Prix TTC'],
        [2, 'UO-L2.2.2', 41000, 49200],
      ],
    ],
    [
      'an extract of the accounts',
      [
        ['N° EJ', 'Montant engagé', 'Service fait', 'Payé'],
        ['4500001', 9, 9, 9],
      ],
    ],
    ['notes', notes(80)],
    ['nothing', [[]]],
  ])('is no %s: nothing is told of it', async (_, rows) => {
    expect(await beside(rows)).toEqual({ status: 0, told: '' });
  });

  it('is no report of ours', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [orders]);
    await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
    const { stderr } = await bordereau(dir, 'check', 'r.xlsx', 'a.xlsx');
    expect(plain(stderr).trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('Constats');
  });

  it('is not told of where only the other sheet was asked for', async () => {
    expect(await beside([header, withUnit('X')], '--sheet', '2016')).toEqual({ status: 0, told: '' });
  });
});

describe('a file without a sheet that could be checked', () => {
  it('says under which agreement its units are known', async () => {
    const { status, told } = await alone([header, goodLine], '--agreement', 'produit-2026');
    expect(status).toBe(2);
    expect(told).toMatch(/aucun tableau de commandes reconnu.*« sgmap-2016 ».*--agreement sgmap-2016/);
  });

  it.each([
    [29, 0],
    [30, 2],
  ])('says how far the header was looked for: below %i rows', async (rows, expected) => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [sheetOf('S', [...notes(rows), header, goodLine])]);
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx');
    expect(status).toBe(expected);
    if (expected === 2) expect(plain(stderr)).toMatch(/en ligne 31.*30 premières lignes remplies/);
  });

  it('says so too where nothing looks like orders', async () => {
    expect((await alone([['rien']])).told).toContain('dans les 30 premières lignes remplies');
  });

  it('names the formulas that were never calculated as the cause', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [sheetOf('S', [header, goodLine])], (parts) => ({
      'xl/worksheets/sheet1.xml': uncalculated(parts['xl/worksheets/sheet1.xml'] ?? '', 'C2'),
    }));
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx');
    expect(status).toBe(2);
    expect(plain(stderr)).toMatch(/1 formule de sa colonne « UO » n’a pas de résultat.*ouvrez.*Excel/);
  });
});

/** The sheet with a formula that has no stored result in a cell. */
function uncalculated(sheet: string, cell: string): string {
  const changed = sheet.replace(
    new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`, 's'),
    `<c r="${cell}"><f>1+1</f></c>`,
  );
  expect(changed).not.toBe(sheet);
  return changed;
}

describe('formulas without a stored result', () => {
  const columns = ['A', 'C', 'D', 'E', 'F', 'G'];
  it.each(columns)('in column %s are unknown, never missing', async (column) => {
    const dir = folder();
    const cell = `${column}2`;
    await withParts(join(dir, 'a.xlsx'), [sheetOf('S', [header, goodLine, goodLine])], (parts) => ({
      'xl/worksheets/sheet1.xml': uncalculated(parts['xl/worksheets/sheet1.xml'] ?? '', cell),
    }));
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    const [check] = JSON.parse(stdout) as { findings: { cell?: string; rule: string }[] }[];
    expect(check?.findings.filter((finding) => finding.cell === cell)).toEqual([]);
    expect(plain(stderr)).toMatch(/1 formule n’a pas de résultat enregistré.*enregistrez-le/);
  });

  it('give no value to the lines below, nor to a cell merged with theirs', async () => {
    const dir = folder();
    const rows = [header, goodLine, [null, ...goodLine.slice(1)]];
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    await withParts(join(dir, 'a.xlsx'), [{ ...sheetOf('S', rows), merges }], (parts) => ({
      'xl/worksheets/sheet1.xml': uncalculated(parts['xl/worksheets/sheet1.xml'] ?? '', 'A2'),
    }));
    const { stdout } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    const [check] = JSON.parse(stdout) as { findings: { rule: string }[] }[];
    expect(check?.findings.map(({ rule }) => rule)).not.toContain('order-complete');
  });

  it('of yes and no are unknown as well', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [sheetOf('S', [header, goodLine])], (parts) => ({
      'xl/worksheets/sheet1.xml': uncalculated(parts['xl/worksheets/sheet1.xml'] ?? '', 'E2').replace(
        '<c r="E2">',
        '<c r="E2" t="b">',
      ),
    }));
    expect(plain((await bordereau(dir, 'check', 'a.xlsx')).stderr)).toContain('1 formule');
  });
});

describe('a sheet that could not be read', () => {
  const damaged = { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1"' };
  const sheets = [orders, sheetOf('2017', [header, goodLine])];

  it('makes the check incomplete, and the rest is checked all the same', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), sheets, () => damaged);
    const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(plain(stderr)).toContain('« 2017 » n’a pas été lue');
    expect((await bordereau(dir, 'summary', 'a.xlsx', '--by', 'lot')).status).toBe(2);
  });

  it('does not where another is asked for, and is told for what it is where it is itself', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), sheets, () => damaged);
    expect((await bordereau(dir, 'check', 'a.xlsx', '--sheet', '2016')).status).toBe(0);
    const asked = await bordereau(dir, 'check', 'a.xlsx', '--sheet', '2017');
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('abîmée');
  });

  it('stands in the report, with the file that could not be read and what else was told', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), sheets, () => damaged);
    writeFileSync(join(dir, 'b.csv'), '');
    await bordereau(dir, 'check', 'a.xlsx', 'b.csv', '--report', 'r.xlsx');
    await bordereau(dir, 'summary', 'a.xlsx', 'b.csv', '--by', 'lot', '--report', 's.xlsx');
    for (const name of ['r.xlsx', 's.xlsx']) {
      const told = (await controlRows(join(dir, name))).flatMap(([subject, value]) =>
        subject === 'À savoir' ? [plain(String(value))] : [],
      );
      expect(told).toEqual([
        expect.stringContaining('« 2017 » n’a pas été lue'),
        expect.stringContaining('b.csv : le fichier est vide'),
      ]);
    }
  });
});

describe('what we wrote ourselves', () => {
  const commands = [['check'], ['summary', '--by', 'order_no,uo_code']] as const;

  it.each(['fr', 'en'])('is never read as orders, even with its tables lost: %s', async (lang) => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [orders]);
    for (const [index, [command, ...argv]] of commands.entries()) {
      const name = `r${index}.xlsx`;
      await bordereau(dir, command, 'a.xlsx', ...argv, '--lang', lang, '--report', name);
      const whole = await bordereau(dir, 'check', name);
      expect([whole.status, whole.stdout]).toEqual([2, '']);
      expect(whole.stderr).toContain('que des feuilles écrites par Bordereau');

      const { sheets: written } = await readXlsx(readFileSync(join(dir, name)));
      const copied = written.map(({ rows }, at) => sheetOf(`Feuil${at}`, rows));
      await workbook(join(dir, 'copied.xlsx'), copied);
      const alone = await bordereau(dir, 'check', 'copied.xlsx');
      expect([alone.status, alone.stdout]).toEqual([2, '']);
      expect(plain(alone.stderr)).toMatch(/« Feuil0 » : ses en-têtes sont ceux d’un rapport/);
      await workbook(join(dir, 'beside.xlsx'), [...copied, orders]);
      const beside = await bordereau(dir, 'summary', 'beside.xlsx', '--by', 'lot', '--format', 'json');
      expect((JSON.parse(beside.stdout) as { total: { lines: number } }).total.lines).toBe(1);
      expect(plain(beside.stderr)).toMatch(/^beside\.xlsx : la feuille « Feuil0 » n’a pas été contrôlée/);

      const csv = await bordereau(dir, command, 'a.xlsx', ...argv, '--lang', lang, '--format', 'csv');
      writeFileSync(join(dir, 'out.csv'), csv.stdout);
      const out = await bordereau(dir, 'check', 'out.csv', '--lang', 'en');
      expect(out.status).toBe(2);
      expect(out.stderr).toMatch(/its headers are those of a report/);
    }
  });

  it('is not what a file is refused for where another sheet tells more', async () => {
    const dir = folder();
    const findings = ['Feuille', 'Cellule', 'Gravité', 'Constat', 'Commande', 'UO', 'Qté'];
    const report = sheetOf('R', [findings, ['2016', 'B2', 'Erreur', 'Lot', 'BC-001', 'UO-L2.2.2', 1]]);
    await workbook(join(dir, 'a.xlsx'), [report, sheetOf('2026', produit)]);
    const { stderr } = await bordereau(dir, 'check', 'a.xlsx', '--agreement', 'sgmap-2016');
    expect(stderr).toContain('--agreement produit-2026');
  });
});

async function controlRows(path: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets.find(({ name }) => name === 'Contrôle')?.rows ?? [];
}
