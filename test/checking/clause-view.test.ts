import type { Agreement } from '../../src/core/agreement/schema';
import {
  clauseView,
  madeControls,
  plannedControls,
  type ArticleOutcome,
  type ArticleView,
  type ClauseView,
} from '../../src/core/checking/clause-view';
import { doubtView } from '../../src/core/checking/doubt-view';
import type { CoverageStatus, Finding } from '../../src/core/checking/finding';
import { mergedCoverage } from '../../src/core/checking/merged-coverage';
import { ownCitations } from '../../src/core/checking/own-citations';
import type { ExampleLine } from '../../src/core/checking/rule';
import { subjectName } from '../../src/core/checking/subject-name';
import { completeSettings } from '../../src/core/checking/settings';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { agreement, checkSheets, columns, ruleFiles, sheetOf } from '../rules/check-example';

const rules = ruleFiles.map(({ rule }) => rule);

/** A whole order line, as the columns of every rule are written. */
const line: ExampleLine = {
  order_no: 'BC-1',
  order_date: '2017-01-05',
  lot: '2',
  uo_code: 'UO-L2.2.2',
  phase: '2',
  project: 'Alpha',
  qty: 1,
  start_date: '2017-01-09',
  end_date: '2017-04-08',
};

function viewOf(lines: readonly ExampleLine[], from: Agreement = agreement): ClauseView {
  const checks = checkSheets(rules, [lines], { agreement: from });
  return clauseView(
    from,
    madeControls(mergedCoverage(checks)),
    checks.flatMap(({ findings }) => findings),
  );
}

function article({ articles }: ClauseView, number: string): ArticleView {
  const found = articles.find(({ clause }) => clause === `CCTP §${number}`);
  if (!found) throw new Error(`no article ${number}`);
  return found;
}

/** Every clause that stands under one of the keys, anywhere in the agreement but in the register itself. */
function cited(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(cited);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'clauses') return [];
    return ['clause', 'alsoClauses', 'where', 'profileClause', 'unknownClause'].includes(key)
      ? [inner as string | string[]].flat()
      : cited(inner);
  });
}

describe('the register of articles', () => {
  const planned = plannedControls(agreement, rules);
  const register = agreement.clauses ?? [];
  const listed = new Set(register.map(({ clause }) => clause));

  it('holds every clause that a rule, a number or a doubt of the agreement cites', () => {
    const all = [
      ...cited(agreement),
      ...planned.flatMap(({ clause, alsoClauses }) => [clause, ...alsoClauses]),
    ].filter((clause) => !Object.hasOwn(ownCitations, clause));
    expect(all.length).toBeGreaterThan(300);
    expect([...new Set(all)].filter((clause) => !listed.has(clause))).toEqual([]);
  });

  it('says of every article that no check cites why a sheet cannot show it', () => {
    const { articles } = clauseView(agreement, planned, []);
    expect(articles.filter(({ outcome }) => outcome === 'uncovered')).toEqual([]);
    const beyond = articles.filter(({ outcome }) => outcome === 'beyond-sheet');
    expect(beyond.map(({ clause }) => clause)).toContain('CCTP §4.2.3');
    const outside = articles.filter(({ outcome }) => outcome === 'outside');
    expect(outside.map(({ clause }) => clause)).toContain('CCTP §1.2');
    for (const { notOnSheet } of [...beyond, ...outside]) expect(notOnSheet?.fr).toMatch(/\.$/);
  });

  it('is written in French typography, and each entry says its own', () => {
    const titles = register.map(({ title }) => title.fr);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { title, notOnSheet, remarks = [] } of register)
      for (const text of [title, notOnSheet, ...remarks.map((remark) => remark.text)])
        expect(text?.fr ?? '').not.toMatch(/'| [:;?!%€»]|« /);
  });

  it('keeps the remarks that are no findings: no ceiling, and the doubts that no rule carries out', () => {
    const remarks = register.flatMap((entry) => entry.remarks ?? []);
    expect(remarks.flatMap(({ doubts = [] }) => doubts)).toEqual(
      expect.arrayContaining(['D-07', 'D-14', 'D-19', 'D-20']),
    );
    const ceiling = register.find(({ clause }) => clause === 'CCTP §2.3')?.remarks?.[0];
    expect(ceiling?.text.fr).toContain('plafond');
  });
});

describe('the clause view', () => {
  it('lists the articles in the order of the contract, then what rests on other grounds', () => {
    const { articles, others } = viewOf([line]);
    expect(articles.map(({ clause }) => clause)).toEqual(agreement.clauses?.map(({ clause }) => clause));
    expect(others.map(({ clause }) => clause)).toContain('contrôle interne');
    for (const { clause } of others) expect(Object.hasOwn(ownCitations, clause)).toBe(true);
  });

  it('accounts for every control exactly once', () => {
    const controls = madeControls(mergedCoverage(checkSheets(rules, [[line]])));
    const { articles, others } = clauseView(agreement, controls, []);
    const shown = [...articles, ...others].flatMap((entry) => entry.rules.flatMap((rule) => rule.controls));
    expect(shown).toHaveLength(controls.length);
    expect(new Set(shown)).toEqual(new Set(controls));
  });

  it('tells an article that was checked from one that could not be, that nothing concerns, that no sheet shows', () => {
    const view = viewOf([line]);
    const of = (number: string) => article(view, number).outcome;
    expect([of('4.3'), of('3.2.2'), of('1.2')]).toEqual<ArticleOutcome[]>([
      'partly',
      'not-applicable',
      'outside',
    ]);
    expect(article(view, '4.3').missing).toContain('go2_decision_date');
  });

  it('counts a finding under each article that it cites', () => {
    const view = viewOf([{ ...line, end_date: '2018-04-08' }]);
    expect(article(view, '4.3.1').counts.warning).toBeGreaterThan(0);
    expect(article(view, '4.3.4').counts.warning).toBeGreaterThan(0);
    expect(article(view, '3.3').counts).toEqual({ error: 0, warning: 0, info: 0, waived: 0 });
  });

  it('judges an article that is only cited beside others by their controls, and names them', () => {
    const { seeAlso, rules: own, outcome } = article(viewOf([line]), '4.4.3');
    expect([seeAlso, own, outcome]).toEqual([['CCTP §4.4.4'], [], 'not-applicable']);
  });

  it('lists what is cited, in natural order, where the agreement has no register', () => {
    const bare: Agreement = { ...agreement, clauses: undefined };
    const { articles, others } = viewOf([line], bare);
    const order = articles.map(({ clause }) => clause);
    expect(order.indexOf('CCTP §2.2')).toBeLessThan(order.indexOf('CCTP §4.3.4'));
    expect(order).not.toContain('contrôle interne');
    expect(others.map(({ clause }) => clause)).toContain('contrôle interne');
    expect(articles.every(({ title }) => title === null)).toBe(true);
  });

  it.each<[readonly CoverageStatus[], ArticleOutcome]>([
    [['checked', 'not-applicable'], 'checked'],
    [['checked', 'not-checkable'], 'partly'],
    [['checked', 'off'], 'partly'],
    [['not-checkable', 'off'], 'not-checkable'],
    [['off', 'off'], 'off'],
    [['not-applicable'], 'not-applicable'],
  ])('of controls %j makes %s', (statuses, outcome) => {
    const controls = statuses.map((status, index) => {
      const told = { rule: 'r', subject: String(index), clause: 'CCTP §2.2', alsoClauses: [] };
      return {
        ...told,
        result: { ...told, status, lines: 1, tolerated: 0, missing: [], findings: 0, worst: null },
      };
    });
    expect(article(clauseView(agreement, controls, []), '2.2').outcome).toBe(outcome);
  });
});

describe('a heading that no longer says what its column holds', () => {
  it('makes the column missing, and its articles not checkable', () => {
    const { values, ...sheet } = sheetOf([line]);

    const renamed = values.map((row) =>
      row.map((cell) =>
        cell === columns.find(({ field }) => field === 'lot')?.headers[0]?.text ? 'Zone 51' : cell,
      ),
    );
    const recognised = recogniseOrderSheet({ ...sheet, values: renamed }, { columns, agreement });
    if ('missing' in recognised) throw new Error('no order sheet');
    const settings = completeSettings({ version: 1, agreement: agreement.id });
    const checks = checkWorkbook({
      sheets: readOrders([recognised], { agreement, settings }),
      agreement,
      rules,
      settings,
      asOf: 43252,
    });
    const view = clauseView(agreement, madeControls(mergedCoverage(checks)), []);
    expect(article(viewOf([line]), '2.2').missing).not.toContain('lot');
    expect(article(view, '2.2').missing).toContain('lot');
    expect(article(view, '2.2').outcome).toBe('not-checkable');
  });
});

describe('the subject of a control', () => {
  const called = (subject: string) =>
    subjectName(subject, agreement, 'fr', (field) => (field === 'order_no' ? 'N° de bon de commande' : null));

  it.each([
    ['UO-L2.2.2', 'UO-L2.2.2'],
    ['lot 1', 'lot 1'],
    ['product-lead, phase 2', 'Responsable produit, phase 2'],
    ['wiki-docs', 'Développements documentés, user stories détaillées dans un wiki'],
    ['order_no', 'N° de bon de commande'],
    ['unheard-of, phase 2', 'unheard-of, phase 2'],
    ['framework', ''],
    ['framework, avenant 1', 'avenant 1'],
  ])('%s is told as “%s”', (subject, name) => expect(called(subject)).toBe(name));

  it('is never a word of the engine', () => {
    const all = plannedControls(agreement, rules).map(({ subject }) =>
      subjectName(
        subject,
        agreement,
        'fr',
        (field) => columns.find((c) => c.field === field)?.title.fr ?? null,
      ),
    );
    expect(all.filter((name) => /^[a-z_-]+$/.test(name) && name !== '')).toEqual([]);
  });
});

describe('the register of doubts', () => {
  const settings = completeSettings({ version: 1, agreement: agreement.id });
  const all = doubtView(agreement, rules, { settings, findings: [] });
  const doubt = (id: string) => all.find((view) => view.doubt.id === id);

  it('holds each doubt of the contract, with where it shows', () => {
    expect(all.map((view) => view.doubt.id)).toEqual(agreement.doubts.map(({ id }) => id));
    expect(doubt('D-17')?.rules).toEqual(['unit-workload']);
    expect(doubt('D-19')?.remarked).toEqual(['CCTP §4.2.6']);
    expect(doubt('D-03')?.rules).toContain('unit-duration');
  });

  it('follows the reading chosen, where the choice changes what is checked', () => {
    const chosen = { readings: { 'D-03': 'same-day', 'D-17': 'follows-length', 'D-04': 'unheard-of' } };
    const readings = new Map(
      doubtView(agreement, rules, { settings: chosen, findings: [] }).map((view) => [
        view.doubt.id,
        view.reading,
      ]),
    );
    expect([readings.get('D-03'), readings.get('D-17'), readings.get('D-04')]).toEqual([
      'same-day',
      'firm-warning',
      'notified-else-issued',
    ]);
  });

  it('counts the findings that rest on it, and the rules that say so only there', () => {
    const finding = (waived: Finding['waived']): Finding => ({
      rule: 'unit-phase',
      subject: 'phase 1',
      severity: 'warning',
      clause: 'CCTP §4.2',
      alsoClauses: [],
      doubts: ['D-01'],
      at: null,
      related: [],
      order: null,
      project: null,
      facts: {},
      waived,
    });
    const waived = { reason: 'x', author: 'y', day: '2018-01-01', ruleVersion: '1' };
    const [first] = doubtView(agreement, rules, { settings, findings: [finding(null), finding(waived)] });
    expect([first?.doubt.id, first?.rules, first?.findings]).toEqual(['D-01', ['unit-phase'], 1]);
  });
});
