/** Rules know no contract: another agreement runs them all, and no file of theirs holds an id, a code or a clause. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { describe as tell } from '../../src/core/checking/sentences';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { agreements as builtIn } from '../../src/agreements';
import { agence, twoLots } from '../agreement/agreements';
import { checkSheets, ruleFiles, type CheckOptions } from './check-example';

const rules = ruleFiles.map(({ rule }) => rule);

const workshop = {
  order_no: 'C-01',
  lot: 'A',
  uo_code: 'P-CS01',
  uo_label: 'Atelier de cadrage',
  qty: 1,
  project: 'Alpha',
  phase: 'Cadrage',
  order_date: '2025-02-03',
  start_date: '2025-02-10',
  end_date: '2025-02-21',
  pd_ordered: 3,
  amount_ht: 6000,
  unit_price_ht: 6000,
  profile: 'Architecte',
  experience_years: 8,
  deliverables_received: 'compte rendu',
  need_justification: null,
  holder: 'CONSEILCO',
  buyer: 'Agence imaginaire',
};
const sprint = {
  ...workshop,
  order_no: 'C-02',
  lot: 'B',
  uo_code: 'P-DV01',
  uo_label: 'Sprint réalisation',
  phase: 'Réalisation',
  order_date: '2025-03-03',
  start_date: '2025-03-10',
  end_date: '2025-03-30',
  pd_ordered: 20,
  amount_ht: 15_000,
  unit_price_ht: 15_000,
  deliverables_received: null,
  holder: 'DEVCO',
  profile: null,
  experience_years: null,
};
const acceptance = {
  ...sprint,
  uo_code: 'P-DV02',
  uo_label: 'Recette',
  pd_ordered: 5,
  amount_ht: 4_000,
  unit_price_ht: 4_000,
  start_date: '2025-04-01',
  end_date: '2025-04-10',
};

const options: CheckOptions = {
  agreement: agence,
  asOf: '2025-12-31',
  settings: {
    notifiedOn: '2025-01-06',
    launchMeetings: { A: '2025-01-20' },
    holders: { A: 'CONSEILCO', B: 'DEVCO' },
    checklist: { rgpd: true },
  },
  prices: [
    ['Code', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
    ['P-CS01', 6000, null, null],
    ['P-DV01', 15_000, null, '30/06/2025'],
    ['P-DV01', 16_000, '01/07/2025', null],
    ['P-DV02', 4_000, null, null],
  ],
};

function check(lines: readonly (typeof workshop | typeof sprint)[]) {
  const [result] = checkSheets(rules, [lines], options);
  if (!result) throw new Error('nothing was checked');
  return result;
}

describe('an agreement unlike the first, with the same rules', () => {
  const clean = [workshop, sprint, acceptance];

  it('finds nothing serious in orders that follow it', () => {
    const { findings, coverage } = check(clean);
    expect(
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, subject, facts }) => [rule, subject, facts]),
    ).toEqual([]);
    const checked = coverage.filter(({ status }) => status === 'checked').map(({ rule }) => rule);
    for (const rule of [
      'unit-lot',
      'unit-workload',
      'unit-duration',
      'phase-duration',
      'unit-mandatory',
      'profile-experience',
      'ceiling',
      'unit-price',
      'order-within-framework',
    ])
      expect(checked).toContain(rule);
  });

  it('has no instance of what it does not speak of, and says what its lines do not concern', () => {
    const { coverage } = check(clean);
    const rulesTold = new Set(coverage.map(({ rule }) => rule));
    for (const absent of [
      'capacity-band',
      'capacity-out-of-scale',
      'unit-once',
      'unit-overlap',
      'unit-covers-phase',
      'phase-decision',
      'non-billable-training',
    ])
      expect(rulesTold).not.toContain(absent);
    const ofHosting = coverage.filter(({ subject }) => subject.startsWith('P-HE01'));
    expect(ofHosting.length).toBeGreaterThan(0);
    for (const { status } of ofHosting) expect(['not-applicable', 'not-checkable']).toContain(status);
  });

  it.each<[string, readonly (typeof workshop | typeof sprint)[], string, string, string]>([
    [
      'a unit in a lot that is none of its own',
      [workshop, sprint, { ...acceptance, lot: 'A' }],
      'unit-lot',
      'lot B',
      'CCP art. 2',
    ],
    [
      'a load that is not the one of its day',
      [workshop, { ...sprint, pd_ordered: 18 }, acceptance],
      'unit-workload',
      'P-DV01, texte initial',
      'CCP art. 6.2',
    ],
    [
      'a sprint a week too long',
      [workshop, { ...sprint, end_date: '2025-04-06' }, acceptance],
      'unit-duration',
      'P-DV01',
      'CCP art. 6.2',
    ],
    ['a phase without its acceptance', [workshop, sprint], 'unit-mandatory', 'P-DV02', 'CCP art. 6.3'],
    [
      'an architect of three years',
      [{ ...workshop, experience_years: 3 }, sprint, acceptance],
      'profile-experience',
      'architecte',
      'CCP art. 9',
    ],
    [
      'a minute that is missing',
      [{ ...workshop, deliverables_received: 'autre' }, sprint, acceptance],
      'unit-deliverables',
      'P-CS01',
      'CCP art. 6.1',
    ],
    [
      'a ceiling passed',
      [{ ...workshop, qty: 20, amount_ht: 120_000, pd_ordered: 60 }, sprint, acceptance],
      'ceiling',
      'lot A, texte initial',
      'AE art. 3',
    ],
    [
      'the phase of another unit',
      [{ ...workshop, phase: 'Build' }, sprint, acceptance],
      'unit-phase',
      'phase E1',
      'CCP art. 7',
    ],
    [
      'an old price after the new one',
      [
        workshop,
        sprint,
        acceptance,
        {
          ...sprint,
          order_no: 'C-03',
          order_date: '2025-07-01',
          start_date: '2025-07-07',
          end_date: '2025-07-27',
          pd_ordered: 18,
          unit_price_ht: 15_500,
          amount_ht: 15_500,
          project: 'Beta',
        },
        {
          ...acceptance,
          order_no: 'C-03',
          order_date: '2025-07-01',
          project: 'Beta',
          start_date: '2025-07-28',
          end_date: '2025-08-01',
          unit_price_ht: 4_500,
          amount_ht: 4_500,
        },
      ],
      'unit-price',
      'line',
      'AE art. 4',
    ],
    [
      'a code of the other agreement',
      [workshop, sprint, { ...acceptance, uo_code: 'UO-L2.2.2' }],
      'unit-known',
      'catalogue',
      'CCP art. 6',
    ],
  ])('%s is found, and its clause cited', (_, lines, rule, subject, clause) => {
    const { findings } = check(lines);
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found.map((finding) => [finding.subject, finding.clause])).toContainEqual([subject, clause]);
    for (const finding of findings)
      for (const language of [fr, en]) {
        const { message } = tell(finding, rules, language);
        expect(message).not.toMatch(/undefined|NaN|\[object|UO-L1|CCTP/);
      }
  });

  it('and another still runs them all without a fault', () => {
    const line = {
      order_no: 'C-01',
      lot: '1',
      uo_code: 'UO 1.3.1',
      qty: 4,
      project: 'Alpha',
      order_date: '2026-04-01',
      pd_ordered: 5,
      start_date: '2026-04-01',
      end_date: '2026-04-30',
    };
    const [result] = checkSheets(rules, [[line]], {
      agreement: twoLots,
      asOf: '2026-06-01',
      settings: { notifiedOn: '2026-03-02' },
    });
    expect(
      result?.findings
        .filter(({ rule }) => rule === 'unit-workload')
        .map(({ clause, subject }) => [subject, clause]),
    ).toEqual([['UO 1.3.1', 'CCTP §5']]);
  });
});

describe('no contract in the code', () => {
  const root = path.join(__dirname, '../../src');
  const files = ['rules', 'core'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file)),
  );
  const agreements = [...builtIn, agence, twoLots];
  const contract = new RegExp(
    [
      ...agreements.map(({ id }) => id),
      ...agreements.flatMap(({ units }) => units.map(({ code }) => code)),
      '(?:CCTP|CCAP|CCP|AE) ?(?:§|art\\.)',
    ]
      .map((text) => (text.startsWith('(?:') ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('|'),
  );

  /** String literals of a file, without those of its examples and its page, which show the rule on a contract. */
  function literals(file: string): readonly string[] {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
      )
        found.push(node.text);
      ts.forEachChild(node, visit);
    };
    for (const statement of source.statements) if (!isExample(statement, source)) visit(statement);
    return found;
  }

  /** Examples, the page of a rule, and below the rule what they are made of. */
  function isExample(statement: ts.Statement, source: ts.SourceFile): boolean {
    const names = namesOf(statement);
    if (names.some((name) => name === 'examples' || name === 'page')) return true;
    const rule = source.statements.find((other) => namesOf(other).includes('rule'));
    if (!rule || names.length === 0 || statement.pos < rule.pos) return false;
    return source.statements.some(
      (other) =>
        other.pos > rule.pos &&
        other !== statement &&
        names.some((name) => new RegExp(`\\b${name}\\b`).test(other.getText())) &&
        other.pos > statement.pos &&
        isExample(other, source),
    );
  }

  function namesOf(statement: ts.Statement): readonly string[] {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }

  it('is looked for in every file of the rules and the engine', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(contract.test('CCTP §4.3.4')).toBe(true);
    expect(contract.test('UO-L2.2.2')).toBe(true);
    expect(literals('rules/unit-workload.ts').length).toBeGreaterThan(10);
  });

  it.each(files)('%s', (file) => {
    expect(literals(file).filter((text) => contract.test(text) && !allowed.has(text))).toEqual([]);
  });
});

/** Descriptions in the schema, which give an example to whoever writes an agreement. */
const allowed: ReadonlySet<string> = new Set([
  'Document and article, for example "CCTP §4.3.4"; the article of the body, never a page',
  'May be left out by a user: "UO-" of "UO-L2.2.2"',
]);
