/** The report of a summary: what stands in it, and that its formulas give on another machine what we wrote in them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import { measures as all } from '../../src/core/summing/measures';
import { bordereau, folder, workbook } from '../cli/workbooks';
import { generatedOrders, header } from './generated-orders';
import { libreOffice, recalculated } from './libreoffice';

const names = ['Consommations', 'Lignes comptées', 'Lignes non comptées', 'Contrôle des totaux'];
const settings = {
  version: 1,
  agreement: 'sgmap-2016',
  notifiedOn: '2016-11-14',
  finance: { enabled: true },
  ceilings: [{ lot: '2', amountExclTax: 5_000_000, setBy: 'la direction', setOn: '2017-01-05' }],
};

async function report(lines: number, by: string) {
  const dir = folder();
  const rows = [[...header], ...generatedOrders(lines, 42)];
  await workbook(join(dir, 'a.xlsx'), [{ name: 'Suivi d’ordres', rows }]);
  writeFileSync(join(dir, 's.json'), JSON.stringify(settings));
  const argv = ['a.xlsx', '--by', by, '--settings', 's.json', '--report', 'r.xlsx', '--format', 'json'];
  const ran = await bordereau(dir, 'summary', ...argv);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const { groups, total } = z
    .object({
      groups: z.array(z.record(z.string(), z.unknown())),
      total: z.record(z.string(), z.number().nullable()),
    })
    .parse(JSON.parse(ran.stdout));
  return { path: join(dir, 'r.xlsx'), groups, total };
}

/** All but what is not defined, in the order of the columns. */
const measures = all.filter((measure) => measure !== 'unitsRemaining');

describe('bordereau summary --report', () => {
  it('writes the table, its lines, those left out and the control, on sheets of a new workbook', async () => {
    const { path, groups } = await report(60, 'project,phase');
    const { sheets } = await readXlsx(readFileSync(path));
    const found = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    for (const name of names) expect(found.get(name)?.tables).toHaveLength(1);
    expect(found.get('Consommations')?.rows[0]?.slice(0, 4)).toEqual(['N°', 'Projet', 'Phase', 'Lignes']);
    const below = found.get('Consommations')?.rows.slice(groups.length + 1) ?? [];
    expect(below.slice(0, 2).map((row) => row[1])).toEqual(['Total', 'Contrôle (total de la source)']);
    // Whoever prints this sheet alone sees of which day it is, and what its figures leave out.
    expect(below[3]?.[0]).toMatch(/^Source\s: .* jusqu’au 01\/06\/2018\.$/);
    expect(below.slice(4).some(([told]) => /lignes? non comptées?\s: annulée/.test(String(told)))).toBe(true);
    expect(found.get('Lignes non comptées')?.rows[1]?.[3]).toMatch(/annulée|brouillon/);
  });

  it('has a chart of the groups, told in words, and one of the ceilings', async () => {
    const { path, groups } = await report(60, 'phase');
    const { sheets } = await readXlsx(readFileSync(path));
    const last = groups.length + 1;
    const [chart] = sheets.find(({ name }) => name === 'Consommations')?.charts ?? [];
    expect(chart).toMatchObject({ kinds: ['bar'], title: 'Montant HT et Service fait HT – Phase' });
    expect(chart?.altText).toMatch(/^Graphique sous le tableau, en barres/);
    expect(chart?.series?.map(({ categoriesRef }) => categoriesRef)).toEqual(
      Array(2).fill(`'Consommations'!$B$2:$B$${last}`),
    );
    expect(chart?.series?.every(({ valuesRef }) => valuesRef?.endsWith(`$${last}`))).toBe(true);
    expect(sheets.find(({ name }) => name === 'Plafonds')?.charts).toHaveLength(1);
  });

  it('says of each line and each project in which of several files it stands', async () => {
    const dir = folder();
    for (const [file, seed] of [
      ['a.xlsx', 42],
      ['b.xlsx', 43],
    ] as const)
      await workbook(join(dir, file), [{ name: 'Suivi', rows: [[...header], ...generatedOrders(40, seed)] }]);
    writeFileSync(join(dir, 's.json'), JSON.stringify(settings));
    const argv = ['a.xlsx', 'b.xlsx', '--by', 'file', '--settings', 's.json', '--report', 'r.xlsx'];
    const ran = await bordereau(dir, 'summary', ...argv);
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('dans plusieurs fichiers')]);
    const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')));
    const column = (sheet: string, at: number) =>
      new Set(
        sheets
          .find(({ name }) => name === sheet)
          ?.rows.slice(1)
          .map((row) => String(row[at]).split(' › ')[0]),
      );
    const files = new Set(['a.xlsx', 'b.xlsx']);
    const named = [...column('Consommations', 1)].filter((name) => name !== 'null');
    expect(new Set(named)).toEqual(new Set([...files, 'Total', 'Contrôle (total de la source)']));
    for (const [sheet, at] of [
      ['Plafonds', 0],
      ['Projets', 0],
    ] as const)
      expect([...column(sheet, at)]).toEqual(expect.arrayContaining([...files]));
    expect(column('Lignes non comptées', 0)).toEqual(files);
  });

  it('has the same figures in its lines as in its table, added up by plain loops', async () => {
    const { path, groups } = await report(400, 'beneficiary,year');
    const { sheets } = await readXlsx(readFileSync(path));
    const lines = sheets.find(({ name }) => name === 'Lignes comptées')?.rows.slice(1) ?? [];
    groups.forEach((group, index) => {
      measures.slice(0, -1).forEach((measure, column) => {
        const cells = lines.filter(([number]) => number === index + 1).map((row) => row[6 + column]);
        const known = cells.flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
        if (known.length === 0) expect(group[measure]).toBeNull();
        else expect(known.reduce((sum, value) => sum + value, 0)).toBeCloseTo(Number(group[measure]), 4);
      });
    });
  });

  it('writes values where so many formulas would take too long to open', async () => {
    const { path } = await report(2_500, 'order_no');
    const sheet = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('SUMIFS');
  });
});

const office = libreOffice();

/** Where it is not installed there is nothing to ask; CI installs it. */
if (office !== null)
  describe('LibreOffice', () => {
    it('calculates the formulas of the report, left without their results, to the same figures', async () => {
      const { path, groups, total } = await report(300, 'project,phase');
      const parts = unzipSync(readFileSync(path));
      let emptied = 0;
      for (const [name, part] of Object.entries(parts))
        if (name.startsWith('xl/worksheets/sheet'))
          parts[name] = strToU8(
            strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end: string) => {
              emptied += 1;
              return end;
            }),
          );
      expect(emptied).toBeGreaterThan(groups.length * 8);
      writeFileSync(path, zipSync(parts));
      const sheets = recalculated(office, path);
      const table = sheets.get('Consommations') ?? [];
      const [sums = [], control = []] = table.slice(groups.length + 1);
      expect([sums[1], control[1]]).toEqual(['Total', 'Contrôle (total de la source)']);
      measures.forEach((measure, column) => {
        expect(Number(sums[3 + column])).toBeCloseTo(total[measure] ?? NaN, 4);
        expect(Number(control[3 + column])).toBeCloseTo(total[measure] ?? NaN, 6);
      });
      groups.forEach((group, index) =>
        measures.forEach((measure, column) => {
          const shown = table[index + 1]?.[3 + column] ?? '';
          if (group[measure] === null) expect(shown).toBe('');
          else expect(Number(shown)).toBeCloseTo(Number(group[measure]), 6);
        }),
      );
      const [, ceiling = []] = sheets.get('Plafonds') ?? [];
      expect(Number(ceiling[3])).toBeCloseTo(5_000_000 - Number(ceiling[2]), 2);
      // Percentages are exported with their sign.
      expect(parseFloat(ceiling[4] ?? '')).toBeCloseTo(Number(ceiling[2]) / 50_000, 4);
      const totals = (sheets.get('Contrôle des totaux') ?? []).slice(1);
      expect(totals).toHaveLength(13);
      for (const [, ofGroups = '', ofLines = '', source = '', difference = ''] of totals) {
        if (source === '') expect([ofGroups, difference]).toEqual(['', '']);
        else {
          expect(Number(ofGroups)).toBeCloseTo(Number(source), 4);
          expect(Number(difference)).toBe(0);
          if (ofLines !== '') expect(Number(ofLines)).toBeCloseTo(Number(source), 4);
        }
      }
      expect(Number(totals.at(-1)?.[1])).toBeCloseTo(total.leftToPay ?? NaN, 4);
    });
  });
