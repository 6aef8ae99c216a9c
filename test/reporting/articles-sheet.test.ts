/** The contract article by article, and its doubts, as sheets of the report of a check. */
import type { Agreement } from '../../src/core/agreement/schema';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Coverage, CoverageStatus, Finding } from '../../src/core/checking/finding';
import type { AnyRule } from '../../src/core/checking/rule';
import { planArticles } from '../../src/core/reporting/articles-sheet';
import type { ReportWords, WorkbookCheck } from '../../src/core/reporting/check-report';
import { planDoubts } from '../../src/core/reporting/doubts-sheet';
import type { PlanSheet } from '../../src/core/reporting/plan';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { wordsOf } from '../../src/telling/check-words';
import { agreement as builtIn, settings } from '../reading/sheets';
import { byTitle, headings } from './plan-as-text';

const both = (text: string) => ({ fr: text, en: `${text} (en)` });
const reading = (id: string) => ({ id, label: both(`lecture ${id}`) });

/** Of two articles that orders show something of, and two that no sheet does. */
const agreement = {
  ...builtIn,
  clauses: [
    {
      clause: 'CCTP §1',
      title: both('Durées'),
      remarks: [
        { text: both('À lire avec l’annexe.'), doubts: ['D-1', 'D-2'] },
        { text: both('Sans plus.') },
      ],
    },
    { clause: 'CCTP §2', title: both('Quantités') },
    { clause: 'CCTP §3', title: both('Réunions'), notOnSheet: both('Rien n’en est inscrit.') },
    { clause: 'CCTP §4', title: both('Oublié') },
  ],
  doubts: [
    {
      ...{ id: 'D-1', where: ['CCTP §1', 'CCTP §2'], problem: both('Deux durées.'), chosen: 'a' },
      ...{ settable: true, readings: ['a', 'b', 'c'].map(reading) },
    },
    { id: 'D-2', where: ['CCTP §3'], problem: both('Une seule.'), chosen: 'a', readings: [reading('a')] },
  ],
} as unknown as Agreement;

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'quantity', subject: 's', severity: 'error', clause: 'CCTP §2', alsoClauses: [], doubts: [] },
  ...{ at: null, related: [], order: null, project: null, facts: {}, waived: null },
  ...more,
});
const coverage = (
  rule: string,
  subject: string,
  status: CoverageStatus,
  clause: string,
  more: Partial<Coverage> = {},
): Coverage => ({
  ...{ rule, subject, clause, alsoClauses: [], status, lines: 1, tolerated: 0, missing: [] },
  ...more,
});
const checked = (name: string, fields: readonly string[], more: Partial<SheetCheck> = {}) =>
  ({
    sheet: { snapshot: { id: name, name }, columns: fields.map((field) => ({ column: { field } })) },
    ...{ findings: [], coverage: [], counts: {} },
    ...more,
  }) as unknown as SheetCheck;
const workbook = (sheets: readonly SheetCheck[], file = 'suivi.xlsx'): WorkbookCheck => ({
  ...{ file, agreement, settings: settings(), asOf: 43_252, sheets, waivers: [] },
});

const words = wordsOf(fr);

describe('the articles', () => {
  const waived = { reason: 'vu', author: 'A', day: '2018-05-02', ruleVersion: '1' };
  const sheets = [
    checked('2017', ['qty'], {
      coverage: [
        coverage('unit-duration', 'UO-L2.2.2', 'checked', 'CCTP §1'),
        coverage('unit-duration', 'UO-L2.2.1', 'not-checkable', 'CCTP §1', { missing: ['end_date', 'lot'] }),
        coverage('unit-duration', 'UO-L1.1', 'checked', 'CCTP §1'),
        coverage('quantity', 'framework', 'checked', 'CCTP §1', { alsoClauses: ['CCTP §2'] }),
        coverage('order-fields', 'order_no', 'checked', 'contrôle interne'),
      ],
      findings: [
        finding(),
        finding({ severity: 'warning' }),
        finding({ severity: 'info' }),
        finding({ waived }),
        finding({ clause: 'CCTP §4', severity: 'info' }),
      ],
    }),
    checked('2018', ['lot', 'project']),
  ];
  let plan: PlanSheet;
  let rows: ReturnType<typeof byTitle>;
  beforeEach(() => {
    plan = planArticles([workbook(sheets)], words);
    rows = byTitle(plan);
  });

  it('stand under their columns, the last one left for whoever signs', () => {
    expect(headings(plan)).toEqual([
      'Article | 13 | wrapped',
      'Intitulé | 26 | wrapped',
      'Ce qui a été contrôlé | 50 | wrapped',
      'Résultat | 17 | wrapped',
      'Erreurs | 9',
      'À vérifier | 11',
      'Informations | 9',
      'Dérogations | 12',
      'Non vérifiable faute de | 30 | wrapped',
      'Ce qu’un tableau ne montre pas | 40 | wrapped',
      'À savoir | 36 | wrapped',
      'Visa | 20',
    ]);
    expect([plan.name, plan.table]).toEqual(['Articles', 'Articles']);
    expect(plan.rows.every((row) => row.length === 12 && row[11] === null)).toBe(true);
  });

  it('tell each rule with what became of its subjects, those of one outcome together', () => {
    const { blankCells, missingColumn } = fr.pane.notCheckable;
    const title = (rule: string) => words.title(rule);
    expect(rows[0]).toEqual({
      Article: 'CCTP §1',
      Intitulé: 'Durées',
      'Ce qui a été contrôlé': [
        `${title('unit-duration')}\u00a0: contrôlé (UO-L2.2.2, UO-L1.1), ${words.status['not-checkable'].toLowerCase()} (UO-L2.2.1)`,
        // What is about the agreement as a whole names no subject.
        `${title('quantity')}\u00a0: contrôlé`,
      ].join('\n'),
      Résultat: words.status.partly,
      ...{ Erreurs: 0, 'À vérifier': 0, Informations: 0, Dérogations: 0 },
      // Cells lack where one of the sheets has the column.
      'Non vérifiable faute de': `${missingColumn(words.column('end_date') ?? '')}\n${blankCells('Lot')}`,
      'À savoir': 'À lire avec l’annexe. D-1 D-2\nSans plus.',
    });
  });

  it('count the findings of each severity, and name the article under which an other stands', () => {
    expect(rows[1]).toEqual({
      Article: 'CCTP §2',
      Intitulé: 'Quantités',
      'Ce qui a été contrôlé': 'Contrôlé aussi sous CCTP §1',
      Résultat: words.status.checked,
      ...{ Erreurs: 1, 'À vérifier': 1, Informations: 1, Dérogations: 1 },
    });
  });

  it('count no finding as none where they are only looked at under an other', () => {
    const beside = coverage('quantity', 's', 'checked', 'CCTP §1', { alsoClauses: ['CCTP §2'] });
    const [, second] = byTitle(
      planArticles([workbook([checked('2017', [], { coverage: [beside] })])], words),
    );
    expect(second).toMatchObject({ Erreurs: 0, 'À vérifier': 0, Informations: 0, Dérogations: 0 });
  });

  it('have no counts where nothing was checked, but for those that are found all the same', () => {
    expect(rows[2]).toEqual({
      Article: 'CCTP §3',
      Intitulé: 'Réunions',
      Résultat: 'Ne se vérifie pas sur un tableau',
      'Ce qu’un tableau ne montre pas': 'Rien n’en est inscrit.',
    });
    expect(rows[3]).toEqual({
      Article: 'CCTP §4',
      Intitulé: 'Oublié',
      Résultat: 'Aucun contrôle',
      Informations: 1,
    });
  });

  it('are followed by what is checked on other grounds', () => {
    expect(rows.slice(4)).toMatchObject([{ Article: 'contrôle interne', Résultat: words.status.checked }]);
  });

  it('are told in the language of the reader', () => {
    const [first, , third] = byTitle(planArticles([workbook(sheets)], wordsOf(en)));
    expect(Object.values(first ?? {})).toContain('Durées (en)');
    expect(Object.values(first ?? {})).toContain('À lire avec l’annexe. (en) D-1 D-2\nSans plus. (en)');
    expect(Object.values(third ?? {})).toContain('Rien n’en est inscrit. (en)');
  });

  it('name the file first where several were checked', () => {
    const several = planArticles([workbook(sheets), workbook([], 'b.xlsx')], words);
    expect(headings(several).slice(0, 2)).toEqual(['Fichier | 24 | wrapped', 'Article | 13 | wrapped']);
    expect(several.rows.map(([file, clause]) => [file, clause]).slice(4, 7)).toEqual([
      ['suivi.xlsx', 'contrôle interne'],
      ['b.xlsx', 'CCTP §1'],
      ['b.xlsx', 'CCTP §2'],
    ]);
    expect(several.rows.every((row) => row.length === 13)).toBe(true);
  });

  it('lack what they lack under its own name where no sheet was checked', () => {
    const none = planArticles([workbook([])], words).rows;
    expect(none.map(([clause, , , outcome]) => [clause, outcome])).toEqual([
      ['CCTP §1', 'Aucun contrôle'],
      ['CCTP §2', 'Aucun contrôle'],
      ['CCTP §3', 'Ne se vérifie pas sur un tableau'],
      ['CCTP §4', 'Aucun contrôle'],
    ]);
    expect(planArticles([], words).rows).toEqual([Array<null>(12).fill(null)]);
  });
});

describe('the doubts', () => {
  const resting = (id: string, ...doubts: string[]) =>
    ({ id, instances: () => [{ subject: 's', clause: 'A', doubts, data: null }] }) as unknown as AnyRule;
  const rules = [resting('quantity', 'D-1'), resting('unit-duration', 'D-1'), resting('unit-lot')];
  const told: ReportWords = { ...words, rules };
  const sheets = ['2017', '2018'].map((name) =>
    checked(name, [], { findings: [finding({ doubts: ['D-1'] })] }),
  );
  let plan: PlanSheet;
  beforeEach(() => {
    plan = planDoubts([workbook(sheets)], told);
  });

  it('stand under their columns', () => {
    expect(headings(plan)).toEqual([
      'Point | 9',
      'Articles | 20 | wrapped',
      'Difficulté | 50 | wrapped',
      'Lecture retenue | 44 | wrapped',
      'Autres lectures | 44 | wrapped',
      'Réglable | 13',
      'Contrôles qui en dépendent | 34 | wrapped',
      'Rappelé sous | 16 | wrapped',
      'Constats | 10',
    ]);
    expect([plan.name, plan.table]).toEqual(['Points ambigus', 'Doubts']);
  });

  it('tell the reading in use and the others, and what rests on it over all the sheets', () => {
    expect(plan.rows).toEqual([
      [
        ...['D-1', 'CCTP §1, CCTP §2', 'Deux durées.', 'lecture a', 'lecture b\nlecture c', 'Oui'],
        ...[`${words.title('quantity')}\n${words.title('unit-duration')}`, 'CCTP §1', 2],
      ],
      ['D-2', 'CCTP §3', 'Une seule.', 'lecture a', null, 'Non', null, 'CCTP §1', 0],
    ]);
  });

  it('follow the reading that the user chose, in the language of the reader', () => {
    const chosen = { ...workbook(sheets), settings: settings({ readings: { 'D-1': 'b' } }) };
    const [first] = planDoubts([chosen], { ...wordsOf(en), rules }).rows;
    expect(first?.slice(2, 6)).toEqual([
      'Deux durées. (en)',
      'lecture b (en)',
      'lecture a (en)\nlecture c (en)',
      'Yes',
    ]);
  });

  it('name the file first where several were checked, and are said to be none where there is none', () => {
    const several = planDoubts([workbook(sheets), workbook([], 'b.xlsx')], told);
    expect(headings(several)[0]).toBe('Fichier | 24 | wrapped');
    expect(several.rows.map(([file, id]) => [file, id])).toEqual([
      ['suivi.xlsx', 'D-1'],
      ['suivi.xlsx', 'D-2'],
      ['b.xlsx', 'D-1'],
      ['b.xlsx', 'D-2'],
    ]);
    const bare = { ...workbook([]), agreement: { ...agreement, doubts: [] } };
    expect(planDoubts([bare], told).rows).toEqual([['Aucun point ambigu', ...Array<null>(8).fill(null)]]);
  });
});
