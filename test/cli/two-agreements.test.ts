import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import { storedPart } from '../../src/core/stored-part';
import { bordereau, folder, goodLine, header, lotError, withParts, workbook } from './workbooks';

/** A day unit of the agreement in force, ordered in a lot of its own; the quantity below zero is an error. */
const inForce = ['BC-101', 1, 'UO 1.3.2', -5, 'Gamma', 46_200, 46_230];
const former = { name: 'Ancien marché', rows: [header, goodLine, lotError] };
const current = { name: 'Nouveau marché', rows: [header, inForce] };
/** As many units of the one as of the other. */
const both = { name: 'Suivi', rows: [header, goodLine, inForce] };

interface Check {
  readonly sheet: string;
  readonly agreement: { readonly id: string };
  readonly findings: readonly { readonly rule: string; readonly clause: string }[];
  readonly coverage: readonly {
    readonly rule: string;
    readonly status: string;
    readonly missing: string[];
  }[];
}
/** With plain spaces, as a reader sees it. */
const plain = (text: string) => text.replace(/\s+/g, ' ');
const checksOf = (stdout: string) => JSON.parse(stdout) as readonly Check[];
const mapping = (sheets: readonly object[]) => ({
  'customXml/item8.xml': storedPart('mapping', JSON.stringify({ version: 1, sheets })),
});
const settings = (given: object) => ({
  'customXml/item9.xml': storedPart('settings', JSON.stringify({ version: 1, ...given })),
});

describe('a workbook with sheets of two agreements', () => {
  it('checks each sheet by its own, cites its clauses and says which one it is', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [former, current]);
    const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(status).toBe(1);
    const [one, two] = checksOf(stdout);
    expect(one).toMatchObject({ sheet: 'Ancien marché', agreement: { id: 'sgmap-2016' } });
    expect(one?.findings.map(({ rule }) => rule)).toContain('unit-lot');
    expect(two).toMatchObject({ sheet: 'Nouveau marché', agreement: { id: 'produit-2026' } });
    expect(two?.findings.map(({ rule }) => rule)).toContain('quantity');
    expect(two?.findings.every(({ clause }) => !/^CCTP §2\.2/.test(clause))).toBe(true);
    expect(plain(stderr)).toMatch(/plusieurs accords-cadres.*« sgmap-2016 » : Ancien marché/);
    expect(plain(stderr)).toMatch(/« produit-2026 » : Nouveau marché/);
    const text = await bordereau(dir, 'check', 'a.xlsx');
    expect(text.stdout).toMatch(/Ancien marché\n=+\n[^\n]*sgmap-2016/);
    expect(text.stdout).toMatch(/Nouveau marché\n=+\n[^\n]*produit-2026/);
  });

  it('says of each finding in a table of them by which it was checked', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [both]);
    const { stdout } = await bordereau(
      dir,
      'check',
      'a.xlsx',
      '--format',
      'csv',
      '--agreement',
      'sgmap-2016',
    );
    expect(stdout).toMatch(/;sgmap-2016\r\n$/);
    await workbook(join(dir, 'b.xlsx'), [former, current]);
    const table = await bordereau(dir, 'check', 'b.xlsx', '--format', 'csv');
    const ofRule = (rule: string) => table.stdout.split('\r\n').filter((row) => row.includes(`;${rule};`));
    expect(ofRule('unit-lot')).toEqual([expect.stringMatching(/;sgmap-2016$/)]);
    expect(ofRule('quantity')).toEqual([expect.stringMatching(/;produit-2026$/)]);
  });

  it('writes a report that says which sheets each agreement was applied to', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [former, current]);
    await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')));
    const control = sheets.find(({ name }) => name === 'Contrôle')?.rows ?? [];
    const value = (label: string) => control.filter(([name]) => name === label).map(([, said]) => said);
    const named = sheets.find(({ name }) => name === 'Constats')?.rows.map(([sheet]) => sheet) ?? [];
    expect(named).toContainEqual(expect.stringMatching(/^a\.xlsx \(25_BAM_044_AC00\) › Nouveau marché$/));
    expect(value('Feuilles contrôlées')).toEqual(['Ancien marché', 'Nouveau marché']);
    expect(value('Accord-cadre')).toEqual([
      expect.stringContaining('SGMAP'),
      expect.stringContaining('25_BAM_044'),
    ]);
  });

  it('does not hold what the settings say of one contract against the other', async () => {
    const dir = folder();
    const given = settings({ agreement: 'sgmap-2016', notifiedOn: '2016-11-14', profile: 'strict' });
    await withParts(join(dir, 'a.xlsx'), [former, current], () => given);
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    const inFramework = (check: Check | undefined) =>
      check?.coverage.filter(({ rule }) => rule === 'order-within-framework') ?? [];
    const [one, two] = checksOf(stdout);
    expect(inFramework(one).flatMap(({ missing }) => missing)).not.toContain('notifiedOn');
    expect(inFramework(two).flatMap(({ missing }) => missing)).toContain('notifiedOn');
    expect(two).toMatchObject({ profile: 'strict' });
    expect(plain(stderr)).toMatch(/réglages sont ceux de l’accord-cadre « sgmap-2016 »/);
  });

  it('does not under --agreement either; settings that were asked for as well are applied, and told', async () => {
    const dir = folder();
    const former2016 = {
      agreement: 'sgmap-2016',
      notifiedOn: '2016-11-14',
      readings: { 'D-03': 'same-day' },
    };
    await withParts(join(dir, 'a.xlsx'), [current], () => settings(former2016));
    const asked = async (...argv: string[]) => {
      const { status, stdout, stderr } = await bordereau(
        ...([dir, 'check', 'a.xlsx', '--format', 'json', '--agreement', 'produit-2026', ...argv] as const),
      );
      const missing = checksOf(stdout || '[]')
        .flatMap(({ coverage }) => coverage)
        .filter(({ rule }) => rule === 'order-within-framework')
        .flatMap((entry) => entry.missing);
      return { status, stderr: plain(stderr), missing };
    };
    const stored = await asked();
    expect(stored.status).toBe(1);
    expect(stored.missing).toContain('notifiedOn');
    expect(stored.stderr).toMatch(
      /^a\.xlsx : les réglages sont ceux de l’accord-cadre « sgmap-2016 ».*pas appliqué/,
    );
    writeFileSync(
      join(dir, 's.json'),
      JSON.stringify({ version: 1, agreement: 'sgmap-2016', notifiedOn: '2016-11-14' }),
    );
    const both = await asked('--settings', 's.json');
    expect(both.missing).not.toContain('notifiedOn');
    expect(both.stderr).toMatch(
      /^s\.json : ces réglages sont ceux de l’accord-cadre « sgmap-2016 » ; --agreement l’emporte.*« produit-2026 »/,
    );
    writeFileSync(join(dir, 'own.json'), JSON.stringify({ version: 1, agreement: 'produit-2026' }));
    expect((await asked('--settings', 'own.json')).stderr).toBe('');
  });

  it('says that lots and phases of both come together, unless sheets are told apart', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [former, current]);
    const told = async (by: string) => {
      const { stdout } = await bordereau(dir, 'summary', 'a.xlsx', '--by', by, '--lang', 'en');
      return stdout.split('\n').filter((row) => row.includes('lines of several agreements'));
    };
    expect(await told('lot,project')).toEqual([expect.stringMatching(/^- Lot: the same value/)]);
    expect(await told('lot,sheet')).toEqual([]);
    expect(await told('project')).toEqual([]);
  });

  it('adds the sheets up together', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      former,
      { ...current, rows: [header, [...inForce.slice(0, 3), 5, ...inForce.slice(4)]] },
    ]);
    const { status, stdout } = await bordereau(
      dir,
      'summary',
      'a.xlsx',
      '--by',
      'uo_code',
      '--format',
      'json',
    );
    expect(status).toBe(0);
    const { groups } = JSON.parse(stdout) as { groups: { key: { uo_code: string }; units: number }[] };
    const text = await bordereau(dir, 'summary', 'a.xlsx', '--by', 'lot');
    expect(plain(text.stdout)).toMatch(
      /a\.xlsx \(AOO-START-UP[^)]*\), a\.xlsx \(25_BAM_044_AC00\) : 3 lignes/,
    );
    expect(groups.map(({ key, units }) => [key.uo_code, units])).toEqual([
      ['UO-L2.2.2', 2],
      ['UO 1.3.2', 5],
    ]);
  });

  it('applies --agreement to all of it', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [former, current]);
    const { stdout, stderr } = await bordereau(
      ...([dir, 'check', 'a.xlsx', '--agreement', 'produit-2026', '--format', 'json'] as const),
    );
    expect(checksOf(stdout).map(({ sheet, agreement }) => [sheet, agreement.id])).toEqual([
      ['Nouveau marché', 'produit-2026'],
    ]);
    expect(stderr).toMatch(/^a\.xlsx.*Ancien marché.*n’a pas été contrôlée.*sgmap-2016.*\n$/);
  });
});

describe('a table that fits two agreements', () => {
  it('says which one was applied, and how to apply the other', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [both]);
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(checksOf(stdout).map(({ agreement }) => agreement.id)).toEqual(['sgmap-2016']);
    expect(plain(stderr)).toMatch(
      /a\.xlsx › Suivi.*« sgmap-2016 » comme de « produit-2026 ».*--agreement produit-2026/,
    );
    const other = await bordereau(dir, 'check', 'a.xlsx', '--agreement', 'produit-2026', '--format', 'json');
    expect(checksOf(other.stdout).map(({ agreement }) => agreement.id)).toEqual(['produit-2026']);
    expect(other.stderr).toBe('');
  });

  it('goes by what the workbook remembers of the choice', async () => {
    const dir = folder();
    const said = mapping([{ name: 'Suivi', columns: [], agreement: 'produit-2026' }]);
    await withParts(join(dir, 'a.xlsx'), [both], () => said);
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(checksOf(stdout).map(({ agreement }) => agreement.id)).toEqual(['produit-2026']);
    expect(stderr).toBe('');
  });

  it('goes by the agreement the settings name', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [both], () => settings({ agreement: 'produit-2026' }));
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(checksOf(stdout).map(({ agreement }) => agreement.id)).toEqual(['produit-2026']);
    expect(stderr).toBe('');
  });

  it('asks nothing where one agreement clearly knows more of the units', async () => {
    const dir = folder();
    const rows = [
      header,
      goodLine,
      ['BC-007', ...goodLine.slice(1)],
      ['BC-008', ...goodLine.slice(1)],
      inForce,
    ];
    await workbook(join(dir, 'a.xlsx'), [{ name: 'Suivi', rows }]);
    const { stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--format', 'json');
    expect(checksOf(stdout).map(({ agreement }) => agreement.id)).toEqual(['sgmap-2016']);
    expect(stderr).toBe('');
  });
});
