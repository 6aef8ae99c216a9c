import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { planCheckReport } from '../../src/core/reporting/check-report';
import { writeReport } from '../../src/cli/output/write-report';
import type { PlanCell, PlanSheet, ReportPlan } from '../../src/core/reporting/plan';
import { wordsOf } from '../../src/telling/check-words';
import { fr } from '../../src/languages/fr';
import { linesOf, rowHeight } from '../../src/core/reporting/row-height';
import { bordereau, folder, goodLine, header, lotError, workbook } from './workbooks';

describe('bordereau check --report', () => {
  it('tells on each printed page of which file and sheet it is, and which page of how many; titles are whole', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }]);
    await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')));
    for (const { headerFooter } of sheets) expect(headerFooter?.oddFooter).toBe('&L&F – &A&R&P / &N');
    const part = unzipSync(readFileSync(join(dir, 'r.xlsx')))['xl/worksheets/sheet2.xml'];
    // The titles are repeated also on sheets whose name has a space, which a formula cites in quotes.
    const book = Buffer.from(
      unzipSync(readFileSync(join(dir, 'r.xlsx')))['xl/workbook.xml'] ?? [],
    ).toString();
    const titles = [...book.matchAll(/_xlnm\.Print_Titles" localSheetId="\d">([^<]*)</g)].map(
      ([, cited]) => cited,
    );
    expect(titles.map((cited) => cited?.replaceAll('&apos;', "'"))).toEqual(
      sheets.map(({ name }) => `'${name}'!$1:$1`),
    );
    // « Admises par tolérance » stands over a narrow column: on three lines.
    expect(Buffer.from(part ?? []).toString()).toMatch(/<row r="1"[^>]* ht="45"/);
  });

  it('writes a new workbook with findings, coverage and the conditions of the check', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, lotError, ['Total', null, null, 1]] }]);
    expect((await bordereau(dir, 'check', 'a.xlsx', '--report', 'rapport.xlsx')).status).toBe(1);
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Constats',
      'Couverture',
      'Articles',
      'Points ambigus',
      'Dérogations',
      'Contrôle',
    ]);
    const [findings, coverage, , , , control] = sheets;
    expect(findings?.rows[0]?.slice(0, 3)).toEqual(['Feuille', 'Cellule', 'Gravité']);
    expect(findings?.rows[1]?.slice(0, 4)).toEqual(['A', 'B2', 'Erreur', 'Unité d’un autre lot']);
    expect(findings?.tables?.[0]?.columns).toHaveLength(findings?.rows[0]?.length ?? 0);
    expect(coverage?.rows.some((row) => row[1] === 'Unité d’un autre lot' && row[5] === 'Contrôlé')).toBe(
      true,
    );
    const told = new Map(control?.rows.map(([subject, value]) => [subject, value]));
    expect(told.get('Fichier')).toBe('a.xlsx');
    expect(told.get('Jour du contrôle')).toEqual(new Date(Date.UTC(2018, 5, 1)));
    expect(told.get('Ligne laissée de côté')).toBe('A, ligne 3\u00a0: total');
    expect(told.get('Réglage · Profil de contrôle')).toBe('standard (par défaut)');
  });

  it('lists the articles for a reviewer to sign, and the doubts with the reading followed', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, lotError] }]);
    const settings = { version: 1, agreement: 'sgmap-2016', readings: { 'D-03': 'same-day' } };
    writeFileSync(join(dir, 'settings.json'), JSON.stringify(settings));
    await bordereau(dir, 'check', 'a.xlsx', '--settings', 'settings.json', '--report', 'rapport.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')));
    const [, , articles, doubts] = sheets;
    const [titles = [], ...rows] = articles?.rows ?? [];
    const article = (clause: string) => {
      const row = rows.find(([first]) => first === clause) ?? [];
      return Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null]));
    };
    expect(article('CCTP §2.2')).toMatchObject({ Intitulé: 'Allotissement', Erreurs: 1, Visa: null });
    expect(article('CCTP §2.2')['Ce qui a été contrôlé']).toContain(
      'Unité d’un autre lot\u00a0: sans objet (lot 1), contrôlé (lot 2)',
    );
    expect(article('CCTP §1.2')).toMatchObject({
      'Ce qui a été contrôlé': null,
      Résultat: 'N’exige rien d’une commande',
      Erreurs: null,
    });
    expect(article('CCTP §1.2')['Ce qu’un tableau ne montre pas']).not.toBeNull();
    expect(article('CCTP §2.4')['Non vérifiable faute de']).toContain('Date de notification');
    const same = doubts?.rows.find(([id]) => id === 'D-03') ?? [];
    expect(same[3]).toBe('La durée finit le jour du même quantième.');
    expect(same[5]).toBe('Oui');
    expect(doubts?.rows).toHaveLength(22);
  });

  it('tells the articles of several files apart', async () => {
    const dir = folder();
    for (const name of ['a.xlsx', 'b.xlsx'])
      await workbook(join(dir, name), [{ name: 'A', rows: [header, goodLine] }]);
    await bordereau(dir, 'check', 'a.xlsx', 'b.xlsx', '--report', 'rapport.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')));
    const files = (sheet: number) => new Set(sheets[sheet]?.rows.slice(1).map(([file]) => file));
    expect([files(2), files(3)]).toEqual([new Set(['a.xlsx', 'b.xlsx']), new Set(['a.xlsx', 'b.xlsx'])]);
  });

  it('never turns text into a formula', async () => {
    const dir = folder();
    const line = ['=1+1', 1, 'UO-L2.2.2', 1, '+cmd|calc', 42744, 42833];
    await workbook(join(dir, 'a.xlsx'), [{ name: '-A', rows: [header, line] }]);
    await bordereau(dir, 'check', 'a.xlsx', '--report', 'rapport.xlsx');
    const parts = unzipSync(readFileSync(join(dir, 'rapport.xlsx')));
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith('xl/worksheets/')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')), { readStyles: true });
    expect(sheets[0]?.rows[1]?.[6]).toBe('=1+1');
    expect(sheets[0]?.cells?.get('1,6')?.style?.numFmt).toBe('@');
  });

  it('links each finding to its cell in the workbook that was checked', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'à signer'));
    await workbook(join(dir, 'suivi n°1 #2.xlsx'), [{ name: "Lot d'un", rows: [header, lotError] }]);
    await bordereau(dir, 'check', 'suivi n°1 #2.xlsx', '--report', 'à signer/rapport.xlsx');
    const parts = unzipSync(readFileSync(join(dir, 'à signer', 'rapport.xlsx')));
    const links = new TextDecoder().decode(parts['xl/worksheets/_rels/sheet1.xml.rels']);
    expect(links.replaceAll('&apos;', "'")).toContain(
      `Target="../suivi%20n%C2%B01%20%232.xlsx#'Lot%20d''un'!B2" TargetMode="External"`,
    );
  });

  it('is no order sheet, however much it looks like one', async () => {
    const dir = folder();
    const orders: PlanSheet = {
      name: 'Commandes',
      table: 'Orders',
      columns: header.map((title) => ({ title: String(title), width: 12 })),
      rows: [[...lotError] as PlanCell[]],
    };
    await writeReport({ title: 'Rapport', sheets: [orders] }, 'rapport.xlsx', dir);
    expect((await bordereau(dir, 'check', 'rapport.xlsx')).status).toBe(2);
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, lotError] }]);
    expect((await bordereau(dir, 'check', 'a.xlsx')).status).toBe(1);
  });

  it('writes formulas and number formats of our own, and links inside the report', async () => {
    const dir = folder();
    const plan: ReportPlan = {
      title: 'Synthèse',
      sheets: [
        {
          name: 'Total',
          table: 'Total',
          columns: [
            { title: 'Montant', width: 12, format: '#,##0.00' },
            { title: 'Cellule', width: 9 },
          ],
          rows: [
            [12.5, { link: { sheetId: 'Total', row: 1, column: 1 }, text: 'A1' }],
            [{ formula: '=SUM(A2:A2)' }, { link: { sheetId: 'Absente', row: 1, column: 1 }, text: 'A1' }],
          ],
        },
      ],
    };
    await writeReport(plan, 'r.xlsx', dir);
    const { sheets } = await readXlsx(readFileSync(join(dir, 'r.xlsx')), { readStyles: true });
    const cell = (key: string) => sheets[0]?.cells?.get(key);
    expect(cell('2,0')).toMatchObject({ formula: 'SUM(A2:A2)', style: { numFmt: '#,##0.00' } });
    expect(cell('1,0')?.style?.numFmt).toBe('#,##0.00');
    expect(cell('1,1')?.hyperlink?.location).toBe("'Total'!A1");
    expect(cell('2,1')?.hyperlink).toBeUndefined();
  });

  it('holds a table even when there is nothing to tell', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }]);
    // A sheet of one line lacks the launch of the lot, which the check tells.
    writeFileSync(
      join(dir, 'settings.json'),
      JSON.stringify({ version: 1, agreement: 'sgmap-2016', severity: { 'unit-trigger': 'off' } }),
    );
    await bordereau(dir, 'check', 'a.xlsx', '--settings', 'settings.json', '--report', 'rapport.xlsx');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'rapport.xlsx')));
    expect(sheets[0]?.rows[1]).toContain('Aucun constat');
  });

  it('replaces no file, and is a workbook', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }]);
    writeFileSync(join(dir, 'rapport.xlsx'), 'important');
    const { status, stdout, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--report', 'rapport.xlsx');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('existe déjà');
    expect(readFileSync(join(dir, 'rapport.xlsx'), 'utf8')).toBe('important');
    expect((await bordereau(dir, 'check', 'a.xlsx', '--report', 'a.xlsx')).status).toBe(2);
    expect((await bordereau(dir, 'check', 'a.xlsx', '--report', 'rapport.pdf')).status).toBe(2);
    const nowhere = await bordereau(dir, 'check', 'a.xlsx', '--report', 'nulle/part/r.xlsx');
    expect([nowhere.status, nowhere.stdout]).toEqual([2, '']);
    symlinkSync('nulle-part.xlsx', join(dir, 'lien.xlsx'));
    const link = await bordereau(dir, 'check', 'a.xlsx', '--report', 'lien.xlsx');
    expect([link.status, link.stdout]).toEqual([2, '']);
  });

  it('leaves no part of itself on a full disk', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine] }]);
    const write = jest.spyOn(files, 'writeFile').mockImplementation((path) => {
      writeFileSync(String(path), 'PK');
      return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    });
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
    write.mockRestore();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^r\.xlsx.*ne peut pas y être écrit/);
    expect(existsSync(join(dir, 'r.xlsx'))).toBe(false);
  });
});

describe('the height of a row', () => {
  it.each([
    ['court', 10, 1],
    ['un deux trois quatre', 10, 3],
    ['a\nb\nc', 10, 3],
    ['anticonstitutionnellement', 10, 3],
    ['oh anticonstitutionnellement', 10, 4],
    ['', 10, 1],
  ])('%j in %i characters takes %i lines', (text, width, lines) => expect(linesOf(text, width)).toBe(lines));

  it('fits the longest of its wrapped texts, and is left alone where one line is enough', () => {
    const columns = [
      { title: 'A', width: 10 },
      { title: 'B', width: 10, wrapped: true },
    ];
    expect(rowHeight(['un texte bien trop long', 'court'], columns)).toBeNull();
    expect(rowHeight([12, 'un deux trois quatre'], columns)).toBe(45);
    expect(rowHeight([null, 'a '.repeat(2000)], columns)).toBe(409);
  });
});

describe('the plan of a report', () => {
  it('is host-free data whose rows fit its columns', () => {
    const plan = planCheckReport([], wordsOf(fr), { version: '1.0.0' });
    for (const { name, columns, rows } of plan.sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
