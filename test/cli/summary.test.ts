import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bordereau, folder, workbook } from './workbooks';

const header = [
  'N° BC',
  'Statut',
  'Code UO',
  'Qté',
  'Projet',
  'Date de commande',
  'Service fait',
  'Montant HT',
];
const lines = [
  ['BC-1', 'notifié', 'UO-L2.2.2', 2, 'Alpha', 42800, 42900, 96000.1],
  ['BC-1', 'notifié', 'UO-L2.2.1', 0.5, 'Alpha', 42800, null, 2000],
  ['BC-2', 'annulé', 'UO-L2.2.2', 1, 'Beta', 42810, null, 48000],
  ['=BC-4', 'soldé', 'UO-L2.3.2', 1, '+Beta', 43221, null, 50000],
];

const figure = z.number().nullable();
const shape = z.object({
  by: z.array(z.string()),
  measures: z.array(z.string()),
  groups: z.array(
    z
      .object({ key: z.record(z.string(), z.string().nullable()), rows: z.array(z.number()) })
      .catchall(z.union([figure, z.array(z.unknown())])),
  ),
  total: z.record(z.string(), figure),
  control: z.record(z.string(), figure),
  excluded: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
});

async function made(...names: string[]) {
  const dir = folder();
  for (const name of names) await workbook(join(dir, name), [{ name: 'BC', rows: [header, ...lines] }]);
  return dir;
}

describe('bordereau summary', () => {
  it('prints one object with groups, total, control and what is excluded', async () => {
    const dir = await made('a.xlsx');
    const ran = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'phase', '--format', 'json');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const { by, groups, total, control, excluded } = shape.parse(JSON.parse(ran.stdout));
    expect(by).toEqual(['phase']);
    expect(groups).toEqual([
      {
        key: { phase: '2' },
        lines: 2,
        units: 2.5,
        unitsDelivered: 2,
        unitsRemaining: null,
        daysOrdered: null,
        daysDone: null,
        daysRemaining: null,
        amountExclTax: 98000.1,
        amountInclTax: null,
        amountDelivered: 96000.1,
        commitment: null,
        paid: null,
        leftToPay: null,
        rows: [2, 3],
      },
      expect.objectContaining({ key: { phase: '3' }, lines: 1, amountExclTax: 50000, rows: [5] }),
    ]);
    expect(total).toEqual(control);
    expect(total.amountExclTax).toBe(148000.1);
    expect(excluded).toEqual([{ row: 4, reason: 'cancelled' }]);
  });

  it('consolidates files, names the place of each row, and tells orders that stand in several', async () => {
    const dir = await made('a.xlsx', 'b.xlsx');
    const ran = await bordereau(
      dir,
      'summary',
      'a.xlsx',
      'b.xlsx',
      '--by',
      'file,project',
      '--format',
      'json',
    );
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('2 bons de commande figurent dans plusieurs fichiers');
    const { groups, total } = shape.parse(JSON.parse(ran.stdout));
    expect(groups.map(({ key }) => key)).toEqual([
      { file: 'a.xlsx', project: '+Beta' },
      { file: 'a.xlsx', project: 'Alpha' },
      { file: 'b.xlsx', project: '+Beta' },
      { file: 'b.xlsx', project: 'Alpha' },
    ]);
    expect(groups[3]?.places).toEqual([{ file: 'b.xlsx', sheet: 'BC', rows: [2, 3] }]);
    expect(total.lines).toBe(6);
  });

  it('writes a table for a reader, with the control and what is not defined', async () => {
    const dir = await made('a.xlsx');
    const { stdout } = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project');
    expect(stdout).toContain('Consommation par Projet');
    expect(stdout).toMatch(/Alpha +2 +2,5 +2 +98\u202f000,10\u00a0€/);
    expect(stdout).toContain('Contrôle\u00a0: le total du tableau est celui de la source (3 lignes).');
    expect(stdout).toContain('BC\u00a0: ligne 4 (annulée)');
    expect(stdout).toContain('non définies par le contrat, qui ne fixe aucun maximum (CCTP §2.3)');
    const english = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project', '--lang', 'en');
    expect(english.stdout).toContain('Consumption by Project');
  });

  it('writes CSV that a French Excel reads, without formulas', async () => {
    const dir = await made('a.xlsx');
    const { stdout } = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project', '--format', 'csv');
    const [head, first, second] = stdout.split('\r\n');
    expect(head).toMatch(/^\uFEFFproject;lines;units;/);
    expect(first).toBe("'+Beta;1;1;0;;;;;50000;;0;;;;5");
    expect(second).toBe('Alpha;2;2,5;2;;;;;98000,1;;96000,1;;;;2 3');
  });

  it('says in CSV of which file and sheet the rows are, where there are several', async () => {
    const dir = await made('a.xlsx', 'b.xlsx');
    const argv = ['a.xlsx', 'b.xlsx', '--by', 'project', '--format', 'csv'];
    const { stdout } = await bordereau(dir, 'summary', ...argv);
    expect(stdout.split('\r\n')[2]?.split(';').at(-1)).toBe('a.xlsx BC 2 3, b.xlsx BC 2 3');
  });

  it('keeps in CSV the parts of a unit that cells hold', async () => {
    const dir = folder();
    const line = ['BC-1', 'notifié', 'UO-L2.2.2', 0.125, 'Alpha', 42800, null, 6000];
    await workbook(join(dir, 'a.xlsx'), [{ name: 'BC', rows: [header, line] }]);
    const { stdout } = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'project', '--format', 'csv');
    expect(stdout.split('\r\n')[1]).toMatch(/^Alpha;1;0,125;/);
  });

  it.each([
    [['--by', 'phse'], 'vouliez-vous dire phase'],
    [['--by', 'phase,unit'], 'uo_code'],
    [['--by', 'zzzzzzzz'], '« zzzzzzzz » n’existe pas'],
    [['--by', ','], 'Dites par quoi regrouper'],
    [[], 'Dites par quoi regrouper'],
    [['--by', 'phase', '--format', 'xml'], 'text, json ou csv'],
    [['--by', 'phase', '--nothing'], 'n’existe pas pour cette commande'],
  ])('refuses %j in one sentence', async (argv, said) => {
    const dir = await made('a.xlsx');
    const ran = await bordereau(dir, 'summary', 'a.xlsx', ...argv);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr.replace(/\u00a0/g, ' ')).toContain(said);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('adds up the files it can read and says which it cannot', async () => {
    const dir = await made('a.xlsx');
    await workbook(join(dir, 'b.xlsx'), [{ name: 'X', rows: [['rien']] }]);
    const ran = await bordereau(dir, 'summary', 'a.xlsx', 'b.xlsx', '--by', 'lot', '--format', 'json');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('b.xlsx\u00a0: aucun tableau de commandes reconnu');
    expect(shape.parse(JSON.parse(ran.stdout)).total.lines).toBe(3);
    const none = await bordereau(dir, 'summary', 'b.xlsx', '--by', 'lot', '--format', 'json');
    expect([none.status, none.stdout]).toEqual([2, '']);
  });

  it('says what would answer a field that nothing does', async () => {
    const dir = await made('a.xlsx');
    const period = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'period', '--format', 'json');
    expect([period.status, period.stderr]).toEqual([0, expect.stringContaining('jour de notification')]);
    const missing = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'beneficiary');
    expect(missing.stderr).toContain('Bénéficiaire');
  });

  it('takes settings and prices, and leaves the file alone', async () => {
    const dir = await made('a.xlsx');
    const before = readFileSync(join(dir, 'a.xlsx'));
    writeFileSync(
      join(dir, 's.json'),
      JSON.stringify({
        version: 1,
        agreement: 'sgmap-2016',
        notifiedOn: '2016-11-14',
        finance: { enabled: true },
      }),
    );
    const ran = await bordereau(
      dir,
      'summary',
      'a.xlsx',
      '--by',
      'period',
      '--settings',
      's.json',
      '--format',
      'json',
    );
    const { groups, total } = shape.parse(JSON.parse(ran.stdout));
    expect(groups.map(({ key }) => key.period)).toEqual(['1', '2']);
    expect(total.amountInclTax).toBe(177600.12);
    expect(readFileSync(join(dir, 'a.xlsx')).equals(before)).toBe(true);
    expect(existsSync(join(dir, 'a.xlsx.tmp'))).toBe(false);
  });
});
