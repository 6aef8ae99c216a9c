/** The numbers valid on the day of the order apply, and findings and coverage say which they are. */
import type { Agreement } from '../../src/core/agreement/schema';
import type { CheckOptions } from './check-example';
import { agence } from '../agreement/agreements';
import { checkLines, findingsOf, ruleNamed } from './check-example';

const options: CheckOptions = { agreement: agence, asOf: '2026-03-01' };
const base = { qty: 1, project: 'Alpha' };
const sprint = { ...base, order_no: 'C-01', lot: 'A', uo_code: 'P-DV01', order_date: '2025-03-03' };

function coverageOf(rule: string, lines: Parameters<typeof checkLines>[1], more: CheckOptions = {}) {
  const check = checkLines(ruleNamed(rule), lines, { ...options, ...more });
  return {
    findings: findingsOf(check, ruleNamed(rule)),
    coverage: Object.fromEntries(
      check.coverage.map(({ subject, status, lines: count, missing }) => [
        subject,
        [status, count, ...missing],
      ]),
    ),
    check,
  };
}

describe('a number of a unit', () => {
  const lines = [
    { ...sprint, pd_ordered: 20 },
    { ...sprint, order_no: 'C-02', order_date: '2025-06-30', pd_ordered: 18 },
    { ...sprint, order_no: 'C-03', order_date: '2025-07-01', pd_ordered: 18 },
    { ...sprint, order_no: 'C-04', order_date: '2026-02-01', pd_ordered: 20 },
  ];

  it('is the one valid on the day the order counts from', () => {
    const { findings, coverage } = coverageOf('unit-workload', lines);
    expect(
      findings.map(({ subject, cell, clause, alsoClauses, facts }) => [
        subject,
        cell,
        clause,
        alsoClauses,
        facts.perUnit,
      ]),
    ).toEqual([
      ['P-DV01, texte initial', expect.stringMatching(/5$/), 'CCP art. 6.2', [], 20],
      [
        'P-DV01, avenant 1 du 01/07/2025',
        expect.stringMatching(/7$/),
        'Avenant 1 art. 2',
        ['Avenant 1 art. 1'],
        18,
      ],
    ]);
    expect(coverage).toMatchObject({
      'P-DV01, texte initial': ['checked', 2],
      'P-DV01, avenant 1 du 01/07/2025': ['checked', 2],
      'P-CS01': ['not-applicable', 0],
      'P-DV03, avenant 1 du 01/07/2025': ['not-applicable', 0],
    });
  });

  it('counts from the notification to the holder, where the sheet has it', () => {
    const { coverage } = coverageOf('unit-workload', [
      { ...sprint, order_date: '2025-06-30', order_notified: '2025-07-02', pd_ordered: 18 },
    ]);
    expect(coverage['P-DV01, avenant 1 du 01/07/2025']).toEqual(['checked', 1]);
  });

  it('is not checkable on a line without a day, where versions differ; checkable where they do not', () => {
    const undated = { ...sprint, order_date: null, pd_ordered: 20 };
    const { findings, coverage } = coverageOf('unit-workload', [
      ...lines,
      undated,
      { ...undated, lot: 'B', uo_code: 'P-DV02', pd_ordered: 5 },
    ]);
    expect(findings).toHaveLength(2);
    expect(coverage).toMatchObject({
      'P-DV01, texte initial': ['checked', 2],
      'P-DV01, avenant 1 du 01/07/2025': ['partly', 3, 'order_date'],
      'P-DV02': ['checked', 1],
    });
    const { coverage: alone } = coverageOf('unit-workload', [undated]);
    expect(alone['P-DV01, avenant 1 du 01/07/2025']).toEqual(['not-checkable', 1, 'order_date']);
  });
});

describe('a unit that an amendment brings or withdraws', () => {
  it('is known from that day on, or until then', () => {
    const { findings } = coverageOf('unit-known', [
      { ...sprint, lot: 'B', uo_code: 'P-DV03', order_date: '2025-06-30' },
      { ...sprint, lot: 'B', uo_code: 'P-DV03', order_date: '2025-07-01' },
      { ...sprint, lot: 'B', uo_code: 'P-HE01', order_date: '2025-12-31' },
      { ...sprint, lot: 'B', uo_code: 'P-HE01', order_date: '2026-01-01' },
    ]);
    expect(findings.map(({ at, facts }) => [at?.row, facts.written])).toEqual([
      [4, 'P-DV03'],
      [7, 'P-HE01'],
    ]);
  });
});

describe('a phase', () => {
  const workshop = {
    ...base,
    order_no: 'C-01',
    lot: 'A',
    uo_code: 'P-CS01',
    order_date: '2025-06-02',
    start_date: '2025-06-02',
    end_date: '2025-06-13',
  };
  const later = {
    ...workshop,
    order_no: 'C-02',
    order_date: '2025-07-15',
    start_date: '2025-08-04',
    end_date: '2025-08-20',
  };

  it('is of the version of the first order of the project in it', () => {
    const { findings, coverage } = coverageOf('phase-duration', [later, workshop]);
    expect(findings.map(({ subject, facts }) => [subject, facts.high])).toEqual([
      ['phase E1, texte initial', 2],
    ]);
    expect(coverage).toMatchObject({
      'phase E1, texte initial': ['checked', 2],
      'phase E1, avenant 1 du 01/07/2025': ['not-applicable', 0],
    });
    const { findings: none, coverage: amended } = coverageOf('phase-duration', [
      { ...workshop, order_date: '2025-07-01' },
      later,
    ]);
    expect(none).toEqual([]);
    expect(amended['phase E1, avenant 1 du 01/07/2025']).toEqual(['checked', 2]);
  });

  it('is not checkable where an order without a day might be the first', () => {
    const { findings, coverage } = coverageOf('phase-duration', [{ ...workshop, order_date: null }, later]);
    expect(findings).toEqual([]);
    expect(coverage['phase E1, avenant 1 du 01/07/2025']).toEqual(['not-checkable', 2, 'order_date']);
  });
});

describe('what no order shows', () => {
  it('a ceiling raised counts everything ordered, and is the one in force on the day it is passed', () => {
    const order = { ...sprint, amount_ht: 60_000 };
    const before = [order, { ...order, order_no: 'C-02', order_date: '2025-05-05' }];
    const after = [order, { ...order, order_no: 'C-02', order_date: '2025-08-05' }];
    const beyond = [...after, { ...order, order_no: 'C-03', order_date: '2025-09-01' }];
    const told = (lines: typeof before) =>
      coverageOf('ceiling', lines).findings.map(({ subject, facts }) => [subject, facts.kind, facts.ordered]);
    expect(told(before)).toEqual([['lot A, texte initial', 'over', { cents: 12_000_000 }]]);
    expect(told(after)).toEqual([]);
    expect(told(beyond)).toEqual([['lot A, avenant 1 du 01/07/2025', 'over', { cents: 18_000_000 }]]);
  });

  it('a longer term, which the rule reads while it judges, holds for the orders from that day on', () => {
    const settings = {
      notifiedOn: { A: '2023-06-01', B: '2023-06-01' },
      nonRenewals: [{ period: 1, notifiedOn: '2025-01-06' }],
    };
    const { findings, coverage } = coverageOf(
      'order-within-framework',
      [
        { ...sprint, order_date: '2025-05-30' },
        { ...sprint, order_no: 'C-02', order_date: '2025-08-01' },
        { ...sprint, order_no: 'C-03', order_date: '2026-01-05' },
      ],
      { settings },
    );
    expect(findings.map(({ subject, facts }) => [subject, facts.when])).toEqual([
      ['framework, texte initial', 'after'],
      ['framework, avenant 2 du 01/01/2026', 'after'],
    ]);
    expect(coverage).toMatchObject({
      'framework, texte initial': ['checked', 2],
      'framework, avenant 2 du 01/01/2026': ['checked', 1],
    });
  });

  it('is told under the version of the day of the check, where it is about no line', () => {
    const settings = { notifiedOn: '2025-01-06', contractEnd: '2029-06-30' };
    const { coverage } = coverageOf('framework-max-duration', [sprint], { settings });
    expect(Object.values(coverage).map(([status]) => status)).toContain('checked');
  });
});

it('an agreement whose amendment changes nothing is checked as without it', () => {
  const lines = [{ ...sprint, pd_ordered: 18 }];
  const unamended: Agreement = { ...agence, amendments: [] };
  const idle: Agreement = {
    ...unamended,
    amendments: [
      { id: 'x', label: { fr: 'avenant', en: 'amendment' }, from: '2025-01-01', clause: 'Avenant art. 1' },
    ],
  };
  for (const rule of ['unit-workload', 'unit-known', 'unit-lot', 'order-within-framework'])
    expect(coverageOf(rule, lines, { agreement: idle }).check.coverage).toEqual(
      coverageOf(rule, lines, { agreement: unamended }).check.coverage,
    );
});
