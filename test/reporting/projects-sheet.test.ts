/** One row for each project, as a sheet of a report. */
import type { Phase } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import type { ProjectStanding } from '../../src/core/projects/project-view';
import { isShade, type PlanSheet } from '../../src/core/reporting/plan';
import { deliverablesText, nextText, planProjects } from '../../src/core/reporting/projects-sheet';
import type { OrderLine } from '../../src/core/orders/order-line';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { agreement as builtIn, settings } from '../reading/sheets';
import { byTitle, headings } from './plan-as-text';

const words = summaryWordsOf(fr);
const day = (iso: string) => serialOfIso(iso) ?? 0;

/** Phases of which the second is decided, in an agreement whose units are of both. */
const phase = (id: string, order: number, more: object = {}) =>
  ({ ...{ id, order, label: `Phase ${id}`, clause: 'A' }, ...more }) as unknown as Phase;
const [first, second] = [phase('1', 1), phase('B2', 2, { decision: { field: 'x' } })];
const agreement = { ...builtIn, phases: [first, second] };
const source = { file: 'suivi.xlsx', agreement, settings: settings(), sheets: [] };
const line = { tableKey: 'A', row: 7 } as unknown as OrderLine;

const span = (of: Phase | undefined, start: string | null, end: string | null, decision?: string | null) => ({
  ...{ phase: of as Phase, lines: [], exitDocument: undefined },
  start: start === null ? null : day(start),
  end: end === null ? null : day(end),
  decision: typeof decision === 'string' ? day(decision) : decision,
});
const project = (name: string, more: Partial<ProjectStanding> = {}): ProjectStanding => ({
  ...{ key: name, name, source, phases: [], current: null, delivered: 0, lacking: [], next: null },
  ...{ units: null, daysOrdered: null, daysDone: null, daysLeft: null, gaps: [], findings: null },
  ...more,
});

const alpha = project('Alpha', {
  phases: [span(first, '2017-01-09', '2017-02-08'), span(second, '2017-04-03', '2017-05-02', '2017-03-20')],
  current: first ?? null,
  ...{ units: 3, daysOrdered: 120, daysDone: 70, daysLeft: 50, delivered: 2 },
  lacking: [
    {
      line,
      unit: 'UO-1',
      items: [
        { fr: 'maquettes', en: 'mock-ups' },
        { fr: 'code', en: 'code' },
      ],
    },
  ],
  next: { kind: 'phase-end', day: day('2017-02-08'), overdue: false, phase: first, line: null } as never,
  findings: { error: 1, warning: 2, info: 3 },
});

describe('the sheet of the projects', () => {
  let plan: PlanSheet;
  beforeEach(() => {
    plan = planProjects([alpha, project('Beta')], words);
  });

  it('has two columns for each phase, one for each decision, and one for each month of any project', () => {
    expect([plan.name, plan.table]).toEqual(['Projets', 'Projects']);
    expect(headings(plan)).toEqual([
      'Projet | 26',
      'Phase en cours | 20',
      ...['Phase 1, début | 12', 'Phase 1, fin | 12', 'Phase B2, début | 12', 'Phase B2, fin | 12'],
      'Décision de la phase B2 | 14',
      'UO commandées | 12',
      'Jours/homme commandés | 24',
      'Jours/homme réalisés | 23',
      'Jours/homme restants | 23',
      'Livrables des unités terminées | 50 | wrapped',
      'Prochaine échéance | 40 | wrapped',
      'Le | 12',
      'Erreurs | 9',
      'À vérifier | 14',
      'Informations | 12',
      'À savoir | 50 | wrapped',
      ...['01', '02', '03', '04', '05'].map((month) => `${month}/2017 | 3 | upright`),
    ]);
    expect(plan.below).toEqual([[fr.projects.months]]);
  });

  it('tells where a project stands; what it does not say is blank', () => {
    expect(byTitle(plan)).toEqual([
      {
        Projet: 'Alpha',
        'Phase en cours': '1 – Phase 1',
        'Phase 1, début': { day: day('2017-01-09') },
        'Phase 1, fin': { day: day('2017-02-08') },
        'Phase B2, début': { day: day('2017-04-03') },
        'Phase B2, fin': { day: day('2017-05-02') },
        'Décision de la phase B2': { day: day('2017-03-20') },
        ...{
          'UO commandées': 3,
          'Jours/homme commandés': 120,
          'Jours/homme réalisés': 70,
          'Jours/homme restants': 50,
        },
        'Livrables des unités terminées': deliverablesText(alpha, words),
        'Prochaine échéance': 'Fin de la phase 1',
        Le: { day: day('2017-02-08') },
        ...{ Erreurs: 1, 'À vérifier': 2, Informations: 3 },
        // A number stays one, so that a mark can be counted.
        ...{ '01/2017': { mark: 1, shade: 'BDD7EE' }, '02/2017': { mark: 1, shade: 'BDD7EE' } },
        ...{ '04/2017': { mark: 'B', shade: 'F8CBAD' }, '05/2017': { mark: 'B', shade: 'F8CBAD' } },
      },
      { Projet: 'Beta', 'Phase en cours': 'Aucune' },
    ]);
    for (const row of plan.rows) expect(row).toHaveLength(plan.columns.length);
  });

  it('names the file of each project where they are of several', () => {
    const others = [alpha, project('Beta', { source: { ...source, file: 'b.xlsx' } })];
    expect(planProjects(others, words).rows.map(([name]) => name)).toEqual([
      'suivi.xlsx › Alpha',
      'b.xlsx › Beta',
    ]);
  });

  it('has no months where no phase has a day, and says so where there is no project', () => {
    const bare = planProjects([project('Beta')], words);
    expect([bare.columns.length, bare.columns.some(({ upright }) => upright), bare.below]).toEqual([
      18,
      false,
      undefined,
    ]);
    const none = planProjects([], words);
    expect(none.rows).toEqual([['Aucun projet inscrit', ...Array<null>(none.columns.length - 1).fill(null)]]);
    expect(none.columns).toHaveLength(13);
  });

  it('begins the colours again after six phases', () => {
    const phases = [1, 2, 3, 4, 5, 6, 7].map((order) => phase(String(order), order));
    const of = { ...source, agreement: { ...builtIn, phases } };
    const long = project('Alpha', {
      source: of,
      phases: phases.map((each, at) => span(each, `2017-0${at + 1}-01`, `2017-0${at + 1}-20`)),
    });
    const shades = planProjects([long], words).rows[0]?.flatMap((cell) => (isShade(cell) ? cell.shade : []));
    expect(new Set(shades).size).toBe(6);
    expect(shades?.[6]).toBe(shades?.[0]);
    expect(shades).toHaveLength(7);
  });

  it('has each phase of several agreements once', () => {
    const other = {
      ...source,
      file: 'b.xlsx',
      agreement: { ...agreement, phases: [phase('B2', 2), phase('C', 3)] },
    };
    const titles = planProjects([alpha, project('Beta', { source: other })], words).columns.map(
      ({ title }) => title,
    );
    expect(titles.filter((title) => title.endsWith(', début'))).toEqual([
      'Phase 1, début',
      'Phase B2, début',
      'Phase C, début',
    ]);
    expect(titles).toContain('Décision de la phase B2');
  });
});

describe('the words of a project', () => {
  it('name what lacks of each unit, in the language of the reader', () => {
    // The sheet of the line is not there: its place stands for its order.
    expect(deliverablesText(alpha, words)).toBe(
      '2 unités complètes\nil manque\u00a0: UO-1 (, ligne 7) maquettes, code',
    );
    expect(deliverablesText(alpha, summaryWordsOf(en))).toContain('mock-ups, code');
    // Of none that is over nothing is known, which is not that none is complete.
    expect(deliverablesText(project('Beta'), words)).toBeNull();
    expect(deliverablesText(project('Beta', { lacking: alpha.lacking }), words)).toMatch(
      /^0 unité complète\n/,
    );
  });

  it('say what is due next, of which phase or order; nothing where nothing is', () => {
    const due = (more: object) =>
      nextText(
        project('A', { next: { ...{ day: 1, overdue: true, phase: null, line: null }, ...more } as never }),
        words,
      );
    expect(nextText(project('A'), words)).toBeNull();
    expect(due({ kind: 'certify', line })).toContain(' 7\u00a0: constater le service fait (en retard)');
    expect(due({ kind: 'document', phase: second })).toContain('Document de fin de la phase B2 (en retard)');
    expect(due({ kind: 'certify' })).toContain('constater le service fait (en retard)');
    expect(due({ kind: 'document' })).toContain('de la phase  (en retard)');
  });
});
