/** A summary as the sheets of a workbook of its own: its figures are formulas over the lines that stand beside. */
import { planSummary } from '../../src/core/reporting/summary-report';
import type { PlanSheet } from '../../src/core/reporting/plan';
import type { StoredSettings } from '../../src/core/checking/settings';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { Summary, SummaryEntry } from '../../src/core/summing/summary';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { source, sum } from '../summing/summed';
import { headings } from './plan-as-text';

const euros = '#,##0.00\\ "€"';
const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Montant HT'];
const rows: readonly (readonly CellValue[])[] = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', 100],
  ['BC-2', 'notifié', 'UO-L2.2.1', 2, 'Beta', 50.5],
  ['BC-2', 'notifié', 'UO-L2.2.2', 4, 'Beta', null],
  ['BC-3', 'annulé', 'UO-L2.2.2', 8, 'Alpha', 1_000],
  [null, 'brouillon', 'UO-L2.2.2', 16, null, 2_000],
];

function planned(summary: Summary, language = fr) {
  const [groups, lines, excluded, totals] = planSummary(summary, summaryWordsOf(language));
  if (!groups || !lines || !excluded || !totals) throw new Error('a sheet lacks');
  return { groups, lines, excluded, totals };
}
const of = (by: string, said: Partial<StoredSettings> = {}) => planned(sum(rows, by.split(','), said));
const formulas = ({ rows: all }: PlanSheet) =>
  all.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.formula : cell)),
  );
const results = ({ rows: all }: PlanSheet) =>
  all.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.result : cell)),
  );

describe('the table of the groups', () => {
  let groups: PlanSheet;
  beforeEach(() => {
    ({ groups } = of('project'));
  });
  const lines = (letter: string) => `'Lignes comptées'!$${letter}$2:$${letter}$4`;
  const sumIfs = (letter: string, row: number) => `=SUMIFS(${lines(letter)},${lines('A')},$A${row})`;

  it('has a number, what it is by, and every measure that any line says', () => {
    expect([groups.name, groups.table]).toEqual(['Consommations', 'Summary']);
    expect(headings(groups)).toEqual([
      'N° | 6',
      'Projet | 26 | wrapped',
      'Lignes | 16',
      'UO commandées | 16',
      `Montant HT | 16 | ${euros}`,
    ]);
  });

  it('adds up the lines of each number by formulas, then itself, over a control that was never in groups', () => {
    expect(formulas(groups)).toEqual([
      [1, 'Alpha', sumIfs('G', 2), sumIfs('H', 2), sumIfs('I', 2)],
      [2, 'Beta', sumIfs('G', 3), sumIfs('H', 3), sumIfs('I', 3)],
      [null, 'Total', '=SUM(C2:C3)', '=SUM(D2:D3)', '=SUM(E2:E3)'],
      [null, 'Contrôle (total de la source)', 3, 7, 150.5],
    ]);
    expect(results(groups)).toEqual([
      [1, 'Alpha', 1, 1, 100],
      [2, 'Beta', 2, 6, 50.5],
      [null, 'Total', 3, 7, 150.5],
      [null, 'Contrôle (total de la source)', 3, 7, 150.5],
    ]);
  });

  it('leaves one blank for each further field it is by', () => {
    const crossed = of('project,uo_code').groups;
    expect(crossed.rows.slice(-2).map((row) => row.slice(0, 4))).toEqual([
      [null, 'Total', null, { formula: '=SUM(D2:D4)', result: 3 }],
      [null, 'Contrôle (total de la source)', null, 3],
    ]);
  });

  it('says of lines without a value that they have none, and leaves blank what they do not say', () => {
    const bare = planned(
      sum(
        [header, ['BC-1', 'notifié', 'UO-L2.2.2', 1, null, null], ['BC-2', '', 'UO-L2.2.2', 1, 'Beta', 10]],
        ['project'],
      ),
    );
    expect(results(bare.groups).slice(0, 2)).toEqual([
      [1, 'Beta', 1, 1, 10],
      [2, '(non renseigné)', 1, 1, null],
    ]);
  });

  it('has a picture where there is something to compare', () => {
    expect(groups.chart).toMatchObject({ categories: { first: 1, count: 1 }, values: [4], rows: 2 });
    expect(of('lot').groups).not.toHaveProperty('chart');
  });

  it('writes figures as they are where so many formulas would take too long to open', () => {
    const worked = rows.map((row, at) => [...row, at === 0 ? 'JH commandés' : 1]);
    const summary = sum(worked, ['project']);
    const [entry] = summary.entries();
    if (!entry) throw new Error('no line');
    // Five thousand groups of four measures.
    const groups = Array.from({ length: 5_000 }, () => summary.groups[0]) as typeof summary.groups;
    const firstOf = (lines: number) =>
      planned({ ...summary, groups, entries: () => Array<SummaryEntry>(lines).fill(entry) }).groups
        .rows[0]?.[2];
    expect(firstOf(1_000)).toMatchObject({ result: 1 });
    expect(firstOf(1_001)).toBe(1);
  });
});

describe('what is left to pay', () => {
  const paying = [
    [...header, 'AE', 'CP'],
    ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', 100, 120, 20],
    ['BC-2', 'notifié', 'UO-L2.2.2', 1, 'Beta', 50, 60, null],
    ['BC-3', 'notifié', 'UO-L2.2.2', 1, 'Gamma', 50, null, null],
  ];
  const summary = sum(paying, ['project'], { finance: { enabled: true } });
  let groups: PlanSheet;
  let lines: PlanSheet;
  let totals: PlanSheet;
  beforeEach(() => {
    ({ groups, lines, totals } = planned(summary));
  });

  it('is a difference of the columns beside it, for each group and for the whole', () => {
    const titles = groups.columns.map(({ title }) => title);
    expect(titles.slice(-3)).toEqual(['Engagé (AE)', 'Payé (CP)', 'Reste à payer']);
    expect(groups.rows.map((row) => row.at(-1))).toEqual([
      { formula: '=G2-H2', result: 100 },
      { formula: '=G3-H3', result: 60 },
      null,
      { formula: '=G5-H5', result: 160 },
      160,
    ]);
  });

  it('stands on no line, and is the difference of the totals in their control', () => {
    expect(lines.columns.map(({ title }) => title).slice(-2)).toEqual(['Engagé (AE)', 'Payé (CP)']);
    expect(totals.rows.at(-1)).toEqual([
      ...['Reste à payer', { formula: '=B12-B13', result: 160 }, null, 160],
      ...[{ formula: '=ROUND(B14-D14,2)', result: 0 }, null],
    ]);
  });
});

describe('the lines counted', () => {
  it('stand with their group, the way back to their cells, and what they add', () => {
    const { lines } = of('project');
    expect([lines.name, lines.table]).toEqual(['Lignes comptées', 'SummaryLines']);
    expect(headings(lines)).toEqual([
      'N° | 6',
      'Feuille | 26 | wrapped',
      'Ligne | 7',
      'Commande | 16 | wrapped',
      'Unité | 14 | wrapped',
      'Projet | 22 | wrapped',
      'Lignes | 16',
      'UO commandées | 16',
      `Montant HT | 16 | ${euros}`,
    ]);
    const link = (row: number) => ({
      link: { sheetId: 'BC', row, column: 1 },
      text: String(row),
      file: 'suivi.xlsx',
    });
    expect(lines.rows).toEqual([
      [1, 'BC', link(2), 'BC-1', 'UO-L2.2.2', 'Alpha', 1, 1, 100],
      [2, 'BC', link(3), 'BC-2', 'UO-L2.2.1', 'Beta', 1, 2, 50.5],
      [2, 'BC', link(4), 'BC-2', 'UO-L2.2.2', 'Beta', 1, 4, null],
    ]);
  });

  it('tell a unit as written where the agreement does not know it, and nothing where nothing is written', () => {
    const { lines } = planned(
      sum(
        [header, [null, 'notifié', 'UO-L9', 1, null, 5], ['BC-2', 'notifié', 'UO-L2.2.2', 1, 'Beta', 5]],
        ['uo_code'],
      ),
    );
    const first = lines.rows.find((row) => row[4] === 'UO-L9');
    expect(first?.slice(3, 6)).toEqual([null, 'UO-L9', null]);
  });

  it('name no order, unit nor project of what a row says of several units together', () => {
    const summary = sum(rows, ['project']);
    const [entry] = summary.entries();
    if (!entry) throw new Error('no line');
    const { lines } = planned({ ...summary, entries: () => [{ ...entry, line: null }] });
    expect(lines.rows[0]?.slice(3, 6)).toEqual([null, null, null]);
  });

  it('name the file where there are several, lines left out too', () => {
    const sources = ['a.xlsx', 'b.xlsx'].map((file) => source([{ name: 'BC', rows }], {}, file));
    const { lines, excluded } = planned(sum(sources, ['file']));
    expect(new Set(lines.rows.map(([, place]) => place))).toEqual(new Set(['a.xlsx › BC', 'b.xlsx › BC']));
    expect(new Set(excluded.rows.map(([place]) => place))).toEqual(new Set(['a.xlsx › BC', 'b.xlsx › BC']));
  });

  it('are a blank row where none counts, which the formulas go over', () => {
    const { groups, lines } = planned(
      sum(
        rows.filter(([, status]) => status !== 'notifié'),
        ['project'],
      ),
    );
    expect(lines.rows).toEqual([Array<null>(lines.columns.length).fill(null)]);
    expect(groups.rows.map((row) => row[1])).toEqual(['Total', 'Contrôle (total de la source)']);
  });
});

describe('the lines left out', () => {
  it('stand with the way back to their cells and the reason', () => {
    const { excluded } = of('project');
    expect([excluded.name, excluded.table]).toEqual(['Lignes non comptées', 'SummaryExcluded']);
    expect(headings(excluded)).toEqual([
      'Feuille | 26 | wrapped',
      'Ligne | 7',
      'Commande | 16 | wrapped',
      'Raison | 40',
    ]);
    const link = (row: number) => ({
      link: { sheetId: 'BC', row, column: 1 },
      text: String(row),
      file: 'suivi.xlsx',
    });
    expect(excluded.rows).toEqual([
      ['BC', link(5), 'BC-3', 'annulée'],
      ['BC', link(6), null, 'brouillon, non émise'],
    ]);
  });

  it('are said to be none where every line counts', () => {
    expect(planned(sum(rows.slice(0, 3), ['project'])).excluded.rows).toEqual([
      ['Toutes les lignes comptent', null, null, null],
    ]);
  });
});

describe('the control of the totals', () => {
  let totals: PlanSheet;
  beforeEach(() => {
    ({ totals } = of('project'));
  });
  const row = (title: string) => totals.rows.find(([first]) => first === title);

  it('has a row for every measure, by its groups, its lines and the source', () => {
    expect([totals.name, totals.table]).toEqual(['Contrôle des totaux', 'SummaryTotals']);
    expect(headings(totals)).toEqual([
      'Mesure | 22',
      'Total du tableau | 20 | #,##0.00',
      'Total des lignes | 20 | #,##0.00',
      'Total lu dans la source | 22 | #,##0.00',
      'Écart | 10 | #,##0.00',
      'À savoir | 80 | wrapped',
    ]);
    expect(totals.rows).toHaveLength(13);
    expect(row('Lignes')).toEqual([
      'Lignes',
      { formula: "=SUM('Consommations'!C2:C3)", result: 3 },
      { formula: "=SUM('Lignes comptées'!$G$2:$G$4)", result: 3 },
      3,
      { formula: '=ROUND(B2-D2,2)', result: 0 },
      null,
    ]);
    expect(row('Montant HT')?.slice(1, 4)).toEqual([
      { formula: "=SUM('Consommations'!E2:E3)", result: 150.5 },
      { formula: "=SUM('Lignes comptées'!$I$2:$I$4)", result: 150.5 },
      150.5,
    ]);
  });

  it('explains what is blank: no maximum, finance off, cells that say nothing', () => {
    expect(row('UO restantes')).toEqual([
      'UO restantes',
      null,
      null,
      null,
      null,
      fr.summary.remainingUndefined(['CCTP §2.3']),
    ]);
    for (const title of ['Engagé (AE)', 'Payé (CP)', 'Reste à payer'])
      expect(row(title)?.slice(1, 6)).toEqual([null, null, null, null, fr.summary.financeOff]);
    expect(row('Montant HT')?.[5]).toMatch(
      /^Montant HT\u00a0: 1 ligne sans « Montant HT »|^Montant HT.*\(4\)/,
    );
    expect(row('Jours/homme commandés')?.[5]).toMatch(/pas de colonne/);
  });

  it('does not say that finance is off where any source asks for it', () => {
    const on = of('project', { finance: { enabled: true } }).totals.rows;
    expect(
      on.flatMap((cells) => (String(cells[5] ?? '').includes(fr.summary.financeOff) ? [cells[0]] : [])),
    ).toEqual([]);
  });

  it('says no more of finance where one of several sources asks for it', () => {
    const sources = [true, false].map((enabled) => source([{ name: 'BC', rows }], { finance: { enabled } }));
    const { totals: several } = planned(sum(sources, ['project']));
    expect(several.rows.some((cells) => String(cells[5]).includes(fr.summary.financeOff))).toBe(false);
  });

  it('is told in the language of the reader', () => {
    const { totals: english, groups } = planned(sum(rows, ['project']), en);
    expect(english.name).toBe(en.summary.report.totals.sheet);
    expect(english.rows[0]?.[0]).toBe(en.summary.measures.lines);
    expect(groups.rows.at(-2)?.[1]).toBe(en.summary.total);
  });
});
