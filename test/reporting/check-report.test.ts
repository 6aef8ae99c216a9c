/** The sheets of the report of a check: what was found, what was covered, on which conditions, what was waived. */
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Coverage, Finding } from '../../src/core/checking/finding';
import type { ReadSheet } from '../../src/core/orders/order-sheet';
import type { PlanSheet } from '../../src/core/reporting/plan';
import { planCheckReport, planConditions, type WorkbookCheck } from '../../src/core/reporting/check-report';
import type { WaiverState } from '../../src/core/waiving/apply-waivers';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import type { Language } from '../../src/languages/language';
import { settingsInWords } from '../../src/telling/settings-in-words';
import { wordsOf } from '../../src/telling/check-words';
import { agreement, settings } from '../reading/sheets';
import { byTitle, headings } from './plan-as-text';

const sheet = (name: string, more: Partial<ReadSheet> = {}) =>
  ({
    snapshot: { id: name, name },
    columns: [{ column: { field: 'qty' }, header: 'Qté', index: 1 }],
    ...{ lines: [{}, {}], skipped: [], unmapped: [] },
    ...more,
  }) as unknown as ReadSheet;

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'quantity', subject: 'UO-L2.2.2', severity: 'error', clause: 'CCTP §4.3', alsoClauses: [] },
  ...{ doubts: [], at: { sheetId: 'BC', row: 4, column: 3 }, related: [], order: null, project: null },
  ...{ facts: { kind: 'not-positive', written: '0', quantity: 0, outlier: 50 }, waived: null },
  ...more,
});

const coverage = (more: Partial<Coverage> = {}): Coverage => ({
  ...{ rule: 'quantity', subject: 'UO-L2.2.2', clause: 'CCTP §4.3', alsoClauses: [], status: 'checked' },
  ...{ lines: 3, tolerated: 1, missing: [] },
  ...more,
});

const checked = (of: ReadSheet, more: Partial<SheetCheck> = {}): SheetCheck => ({
  ...{ sheet: of, findings: [], coverage: [], counts: { error: 1, warning: 2, info: 3, waived: 4 } },
  ...more,
});

const workbook = (sheets: readonly SheetCheck[], more: Partial<WorkbookCheck> = {}): WorkbookCheck => ({
  ...{ file: 'suivi.xlsx', agreement, settings: settings(), asOf: 43_252, sheets, waivers: [] },
  ...more,
});

const plan = (checks: readonly WorkbookCheck[], language: Language = fr) =>
  planCheckReport(checks, wordsOf(language), { version: '1.2.3' });
const planned = (name: string, checks: readonly WorkbookCheck[], language: Language = fr) => {
  const found = plan(checks, language).sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

describe('the report of a check', () => {
  it('has its sheets in the order in which they are read, in either language', () => {
    const names = (language: Language) =>
      plan([workbook([])], language).sheets.map(({ name, table }) => `${name}: ${table}`);
    expect(names(fr)).toEqual([
      'Constats: Findings',
      'Couverture: Coverage',
      'Articles: Articles',
      'Points ambigus: Doubts',
      'Dérogations: Waivers',
      'Contrôle: Control',
    ]);
    expect(plan([workbook([])]).title).toBe('Contrôle');
    expect(names(en)[0]).toBe('Findings: Findings');
    expect(names(en)).toHaveLength(6);
  });
});

describe('the findings', () => {
  it('stand under columns that leave room for what is wrong', () => {
    expect(headings(planned('Constats', [workbook([])]))).toEqual([
      'Feuille | 22 | wrapped',
      'Cellule | 9',
      'Gravité | 13',
      'Contrôle | 30 | wrapped',
      'Constat | 80 | wrapped',
      'Clause | 24 | wrapped',
      'Commande | 16 | wrapped',
      'Projet | 20 | wrapped',
      'Voir aussi | 18 | wrapped',
      'Dérogation | 30 | wrapped',
      'Règle | 22',
    ]);
  });

  it('are each told with the way to its cell, what it cites and what set it aside', () => {
    const waived = { reason: 'vu', author: 'A. B.', day: '2018-05-02', ruleVersion: '1' };
    const related = [1, 2].map((row) => ({ sheetId: 'BC', row, column: 1 }));
    const full = finding({
      alsoClauses: ['contrôle interne'],
      order: 'BC-1',
      project: 'Alpha',
      related,
      waived,
    });
    const rows = byTitle(
      planned('Constats', [workbook([checked(sheet('BC'), { findings: [full, finding({ at: null })] })])]),
    );
    expect(rows[0]).toEqual({
      Feuille: 'BC',
      Cellule: { link: { sheetId: 'BC', row: 4, column: 3 }, text: 'C4', file: 'suivi.xlsx' },
      Gravité: 'Erreur',
      Contrôle: 'Quantité',
      Constat: expect.stringContaining('La quantité 0 n’est pas positive. Inscrivez') as string,
      Clause: 'CCTP §4.3, contrôle interne',
      Commande: 'BC-1',
      Projet: 'Alpha',
      'Voir aussi': 'A1, A2',
      Dérogation: 'vu (A. B., 02/05/2018)',
      Règle: 'quantity',
    });
    expect(Object.keys(rows[1] ?? {})).toEqual([
      'Feuille',
      'Gravité',
      'Contrôle',
      'Constat',
      'Clause',
      'Règle',
    ]);
    const [english] = byTitle(
      planned('Findings', [workbook([checked(sheet('BC'), { findings: [full] })])], en),
    );
    expect(Object.values(english ?? {})).toContain('CCTP §4.3, internal control');
  });

  it('name the file of their sheet where several were checked', () => {
    const one = workbook([checked(sheet('BC'), { findings: [finding()], coverage: [coverage()] })]);
    const files = [one, { ...one, file: 'b.xlsx' }];
    for (const name of ['Constats', 'Couverture'])
      expect(planned(name, files).rows.map(([first]) => first)).toEqual(['suivi.xlsx › BC', 'b.xlsx › BC']);
  });

  it('are said to be none where there is none', () => {
    const { rows } = planned('Constats', [workbook([checked(sheet('BC'))])]);
    expect(rows).toEqual([[null, null, null, null, 'Aucun constat', ...Array<null>(6).fill(null)]]);
  });

  it('stand over how much could be checked, for no finding is no proof of what was not', () => {
    const entries = (['checked', 'not-checkable', 'not-checkable', 'off'] as const).map((status) =>
      coverage({ status }),
    );
    const check = workbook([checked(sheet('BC'), { coverage: entries })]);
    const below = (checks: readonly WorkbookCheck[], language: Language = fr) =>
      plan(checks, language).sheets[0]?.below?.map((row) => String(row[4]).replace(/\s/g, ' '));
    const [told] = below([check]) ?? [];
    expect(told).toContain('Contrôle arrêté au 01/06/2018.');
    expect(told).toContain('contrôlé 1, non vérifiable 2, désactivé 1.');
    const [other] = below([{ ...check, file: 'a.xlsx' }, check], en) ?? [];
    expect(other).toMatch(/^a\.xlsx: Check as of .* could not be checked/);
    const { rows } = planned('Contrôle', [check]);
    expect(rows.slice(11, 14)).toEqual([
      ['Couverture · Contrôlé', 1],
      ['Couverture · Non vérifiable', 2],
      ['Couverture · Désactivé', 1],
    ]);
  });
});

describe('the coverage', () => {
  it('stands under its columns', () => {
    expect(headings(planned('Couverture', [workbook([])]))).toEqual([
      'Feuille | 22 | wrapped',
      'Contrôle | 34 | wrapped',
      'Objet | 24 | wrapped',
      'Clause | 24 | wrapped',
      'Voir aussi | 18 | wrapped',
      'Résultat | 18',
      'Lignes | 9',
      'Admises par tolérance | 12',
      'Il manque | 40 | wrapped',
      'Règle | 22',
    ]);
    expect(planned('Couverture', [workbook([])]).rows).toEqual([Array<null>(10).fill(null)]);
  });

  it('says what became of each clause, and what it lacked', () => {
    const entries = [
      coverage(),
      coverage({ alsoClauses: ['A', 'B'], status: 'partly', missing: ['qty', 'lot'], seen: 4_000_000 }),
      coverage({ subject: 'orders' }),
      coverage({ subject: 'devops' }),
    ];
    const [first, second, general, profile] = byTitle(
      planned('Couverture', [workbook([checked(sheet('BC'), { coverage: entries })])]),
    );
    expect(first).toEqual({
      Feuille: 'BC',
      Contrôle: 'Quantité',
      Objet: 'UO-L2.2.2',
      Clause: 'CCTP §4.3',
      Résultat: fr.pane.status.checked,
      Lignes: 3,
      'Admises par tolérance': 1,
      Règle: 'quantity',
    });
    expect(second).toMatchObject({
      'Voir aussi': 'A, B',
      // A column the sheet has lacks cells; one it does not have is missing itself.
      'Il manque': [
        'Vu ici : 40 000,00 € HT, le reste n’est pas dans ce classeur'
          .replace(/ (?=[:€])/g, '\u00a0')
          .replace('40 ', '40\u202f'),
        fr.pane.notCheckable.blankCells('Quantité'),
        fr.pane.notCheckable.missingColumn('Lot'),
      ].join('\n'),
    });
    // What its title says enough of is not named; the rest is, as readers know it.
    expect(general).not.toHaveProperty('Objet');
    expect(profile).toMatchObject({ Objet: 'Développeur devops' });
  });
});

describe('the conditions of the check', () => {
  const skipped = [
    { row: 2, reason: 'blank' },
    { row: 9, reason: 'total' },
  ] as ReadSheet['skipped'];
  const unmapped = [
    { header: 'AE\n(TTC)', column: 4 },
    { header: 'Visa', column: 5 },
  ] as unknown as ReadSheet['unmapped'];
  const check = workbook([checked(sheet('2017', { skipped })), checked(sheet('2018', { unmapped }))]);
  let rows: PlanSheet['rows'];
  beforeEach(() => {
    ({ rows } = planned('Contrôle', [check]));
  });

  it('say on which file, day, agreement and version the findings rest, and add up its sheets', () => {
    expect(headings(planned('Contrôle', [check]))).toEqual(['Objet | 44 | wrapped', 'Valeur | 90 | wrapped']);
    expect(rows.slice(0, 11)).toEqual([
      ['Fichier', 'suivi.xlsx'],
      ['Feuilles contrôlées', '2017, 2018'],
      ['Jour du contrôle', { day: 43_252 }],
      ['Accord-cadre', `${agreement.title} (${agreement.reference})`],
      ['Version de l’accord-cadre', agreement.version],
      ['Version de Bordereau', '1.2.3'],
      ['Lignes contrôlées', 4],
      ['Erreurs', 2],
      ['À vérifier', 4],
      ['Informations', 6],
      ['Dérogations', 8],
    ]);
  });

  it('say which columns were not used, every setting, and each row left aside that is not blank', () => {
    const given = settingsInWords(check.settings, agreement, fr, (rule) => rule).map(([name, value]) => [
      `Réglage · ${name}`,
      value,
    ]);
    expect(given).toContainEqual(['Réglage · Numéro du marché', 'Non renseigné']);
    expect(rows.slice(11)).toEqual([
      ['Colonnes non utilisées', '2018\u00a0: AE (TTC), Visa'],
      ...given,
      ['Ligne laissée de côté', `2017, ligne 9\u00a0: ${fr.pane.recognition.reasons.total}`],
    ]);
  });

  it('count cancelled lines apart, and repeat what else was told, of a workbook or of none', () => {
    const lines = [
      { status: 'active' },
      { status: 'cancelled' },
      { status: 'draft' },
    ] as unknown as ReadSheet['lines'];
    const told = workbook([checked(sheet('2017', { lines }))], { notices: ['Un filtre cache des lignes.'] });
    const origin = { version: '1.2.3', notices: ['vide.xlsx ne se lit pas.'] };
    const conditions = planConditions([told], wordsOf(fr), origin).rows;
    expect(conditions.slice(6, 8)).toEqual([
      ['Lignes contrôlées', 2],
      ['Lignes annulées, non contrôlées', 1],
    ]);
    expect(conditions[12]).toEqual(['À savoir', 'Un filtre cache des lignes.']);
    expect(conditions.at(-1)).toEqual(['À savoir', 'vide.xlsx ne se lit pas.']);
  });
});

describe('the waivers', () => {
  const state = (waiver: object, more: Partial<WaiverState> = {}) =>
    ({
      waiver: {
        ...{ rule: 'quantity', subject: 'UO-L2.2.2', order: 'BC-1', project: 'Alpha', reason: 'vu' },
        ...{ author: 'A. B.', day: '2018-05-02', ruleVersion: '1', covers: { kind: 'order' } },
        ...waiver,
      },
      ...{ status: 'in-force', findings: 2 },
      ...more,
    }) as unknown as WaiverState;

  it('are told in force or not, with the day as a day where it is one', () => {
    const states = [
      state({}),
      state({ day: 'jadis', subject: 'coach' }, { status: 'without-object', findings: 0 }),
    ];
    const found = planned('Dérogations', [workbook([], { waivers: states })]);
    expect(headings(found)).toEqual([
      'Contrôle | 30 | wrapped',
      'Portée | 24',
      'Motif | 50 | wrapped',
      'Accordée par | 20',
      'Le | 12',
      'État | 24 | wrapped',
      'Constats écartés | 12',
      'Objet | 24 | wrapped',
      'Commande | 16',
      'Projet | 20',
      'Règle | 22',
      'Version de la règle | 12',
    ]);
    const [first, second] = found.rows;
    expect(first?.slice(0, 7)).toEqual([
      ...['Quantité', 'La règle, pour la commande', 'vu', 'A. B.'],
      ...[{ day: 43_222 }, 'En vigueur', 2],
    ]);
    expect(first?.slice(7)).toEqual(['UO-L2.2.2', 'BC-1', 'Alpha', 'quantity', '1']);
    expect([second?.[4], second?.[5], second?.[6], second?.[7]]).toEqual(['jadis', 'Sans objet', 0, 'Coach']);
  });

  it('are said to be none where there is none', () => {
    expect(planned('Dérogations', [workbook([])]).rows).toEqual([
      ['Aucune dérogation', ...Array<null>(11).fill(null)],
    ]);
  });
});
