import { qty } from '../../src/columns/qty';
import { uoCode } from '../../src/columns/uo-code';
import { checkWorkbook, checkWorkbookInSteps } from '../../src/core/checking/check-workbook';
import type { Finding } from '../../src/core/checking/finding';
import type { ExampleLine, Rule } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { completeSettings, type SettingKey } from '../../src/core/checking/settings';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { a1 } from '../../src/core/sheet/address';
import type { Column } from '../../src/core/sheet/column';
import type { Steps } from '../../src/core/steps';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { agence } from '../agreement/agreements';
import { agreement, checkSheets, columns, ruleFiles, ruleNamed, sheetOf } from '../rules/check-example';

type Says = 'pass' | 'tolerated' | 'undecided' | 'not-applicable' | 'error' | 'nothing';

/** A rule that says of each line what its quantity tells it to. */
function ruleSaying(
  byQuantity: Readonly<Record<number, Says>>,
  options: Partial<Rule<unknown, Record<string, string>>> = {},
): Rule<unknown, Record<string, string>> {
  const texts = { title: 'Essai', checked: 'Rien.', problem: () => 'Faux.', remedy: () => 'Corrigez.' };
  return {
    id: 'trial',
    needs: [qty],
    instances: () => [{ subject: 'all', clause: 'CCTP §1', doubts: ['D-03'], data: null }],
    concerns: (_, book) => book.lines,
    check({ lines, verdicts }) {
      for (const line of lines) {
        const says = byQuantity[line.get(qty) ?? 0] ?? 'pass';
        if (says === 'pass') verdicts.pass(line);
        else if (says === 'tolerated') verdicts.tolerated(line);
        else if (says === 'undecided') verdicts.undecided(line, uoCode);
        else if (says === 'not-applicable') verdicts.notApplicable(line);
        else if (says === 'error')
          verdicts.finding({ severity: 'error', lines: line, at: line.cell(qty), facts: {} });
      }
    },
    texts: { fr: texts, en: { ...texts, title: 'Trial', problem: () => 'Wrong.' } },
    ...options,
  };
}

const lines = (...quantities: number[]): ExampleLine[] =>
  quantities.map((quantity, index) => ({ order_no: `BC-${index}`, uo_code: 'UO-L2.2.2', qty: quantity }));

function check(
  rule: Rule<unknown, Record<string, string>>,
  sheets: ExampleLine[][],
  settings: Parameters<typeof checkSheets>[2] = {},
) {
  return checkSheets([rule], sheets, settings);
}

describe('the five outcomes', () => {
  it.each<[string, Says[], string, number, string[]]>([
    ['every line decided', ['pass', 'error'], 'checked', 2, []],
    ['some line without a value', ['pass', 'undecided'], 'partly', 2, ['uo_code']],
    ['no line with a value', ['undecided', 'undecided'], 'not-checkable', 2, ['uo_code']],
    ['nothing the clause is about', ['not-applicable'], 'not-applicable', 0, []],
    ['a line the rule forgot', ['pass', 'nothing'], 'partly', 2, []],
    ['only lines the rule forgot', ['nothing'], 'not-checkable', 1, []],
    ['lines the clause leaves aside beside others', ['not-applicable', 'pass'], 'checked', 1, []],
  ])('%s', (_, says, status, count, missing) => {
    const rule = ruleSaying(Object.fromEntries(says.map((said, index) => [index + 1, said])));
    const [result] = check(rule, [lines(...says.map((_said, index) => index + 1))]);
    expect(result?.coverage).toEqual([
      {
        rule: 'trial',
        subject: 'all',
        clause: 'CCTP §1',
        alsoClauses: [],
        status,
        lines: count,
        tolerated: 0,
        missing,
      },
    ]);
  });

  it('counts what passes thanks to a tolerance', () => {
    const [result] = check(ruleSaying({ 1: 'tolerated', 2: 'pass' }), [lines(1, 1, 2)]);
    expect(result?.coverage[0]).toMatchObject({ status: 'checked', lines: 3, tolerated: 2 });
  });

  it('names the column a sheet lacks, and still checks the other sheets', () => {
    const without = lines(1, 1).map(({ qty: _, ...line }) => ({ ...line, project: 'Alpha' }));
    const checks = check(ruleSaying({ 0: 'error', 1: 'error' }), [without, lines(1)]);
    expect(checks.map(({ coverage }) => coverage[0])).toMatchObject([
      { status: 'not-checkable', lines: 2, missing: ['qty'] },
      { status: 'checked', lines: 1, missing: [] },
    ]);
    expect(checks.map(({ counts }) => counts.error)).toEqual([0, 1]);
  });

  it('names the setting that was not given, and does not run the rule', () => {
    const rule = ruleSaying({ 1: 'error' }, { needsSettings: ['notifiedOn', 'holders'] });
    const [result] = check(rule, [lines(1)]);
    expect(result?.coverage[0]).toMatchObject({
      status: 'not-checkable',
      missing: ['notifiedOn', 'holders'],
    });
    expect(result?.counts.error).toBe(0);
    const given = { settings: { notifiedOn: '2016-11-14', holders: { '2': 'DEVCO' } } };
    expect(check(rule, [lines(1)], given)[0]?.counts.error).toBe(1);
  });

  it('names both where a column and a setting lack, and takes a number for a setting given', () => {
    const without = lines(1).map(({ qty: _, ...line }) => line);
    const needing = (...keys: SettingKey[]) =>
      ruleSaying({ 0: 'error', 1: 'error' }, { needsSettings: keys });
    const [neither] = check(needing('notifiedOn'), [without.map((line) => ({ ...line, project: 'Alpha' }))]);
    expect(neither?.coverage[0]).toMatchObject({ status: 'not-checkable', missing: ['qty', 'notifiedOn'] });
    expect(neither?.counts.error).toBe(0);
    expect(check(needing('quantityOutlier'), [lines(1)])[0]?.counts.error).toBe(1);
  });

  it('names the prices that were not given to a rule that compares with them', () => {
    const rule = ruleSaying({ 1: 'error' }, { needsPrices: true });
    const [result] = check(rule, [lines(1)]);
    expect(result?.coverage[0]).toMatchObject({ status: 'not-checkable', missing: ['prices'] });
    const prices = [
      ['Code UO', 'Désignation', 'Prix unitaire HT'],
      ['UO-L2.2.2', 'Réalisation', 40_000],
    ];
    const [given] = check(rule, [lines(1)], { prices });
    expect([given?.coverage[0]?.missing, given?.counts.error]).toEqual([[], 1]);
  });

  it('leaves a rule of a pack that nobody asked for off', () => {
    const rule = ruleSaying({ 1: 'error' }, { pack: 'finance' });
    const statusIn = (finance: { enabled: boolean }) =>
      check(rule, [lines(1)], { settings: { finance } })[0]?.coverage[0]?.status;
    expect([statusIn({ enabled: false }), statusIn({ enabled: true })]).toEqual(['off', 'checked']);
  });

  it('runs no rule that concerns no line, nor one on the whole workbook that lacks a setting', () => {
    const never = {
      needs: [],
      concerns: () => [],
      check: () => {
        throw new Error('is not to run');
      },
    };
    const statusOf = (more: Partial<Rule<unknown, Record<string, string>>>) =>
      check(ruleSaying({}, { ...never, ...more }), [lines(1)])[0]?.coverage[0]?.status;
    expect(statusOf({})).toBe('not-applicable');
    expect(statusOf({ wholeWorkbook: true, needsSettings: ['notifiedOn'] })).toBe('not-checkable');
  });

  it('runs a rule on the whole workbook though it concerns no line', () => {
    const rule = ruleSaying(
      {},
      {
        needs: [],
        wholeWorkbook: true,
        concerns: () => [],
        check: ({ verdicts }) => verdicts.finding({ severity: 'error', lines: [], at: null, facts: {} }),
      },
    );
    const checks = check(rule, [lines(1), lines(1)]);
    expect(checks.map(({ counts }) => counts.error)).toEqual([1, 0]);
    expect(checks[0]?.findings[0]).toMatchObject({ at: null, order: null, project: null });
  });
});

describe('severity', () => {
  const wrong = ruleSaying({ 1: 'error' });
  const found = (rule: typeof wrong, settings: NonNullable<Parameters<typeof check>[2]>['settings']) =>
    check(rule, [lines(1)], { settings })[0]?.findings.map(({ severity }) => severity);

  it('is what the rule says, unless the user set it for the rule', () => {
    expect(found(wrong, {})).toEqual(['error']);
    expect(found(wrong, { severity: { trial: 'info' } })).toEqual(['info']);
    expect(found(wrong, { severity: { other: 'info' } })).toEqual(['error']);
  });

  it('is a warning in the lenient profile only where the rule rests on a setting', () => {
    expect(found(wrong, { profile: 'lenient' })).toEqual(['error']);
    const resting = { ...wrong, restsOnSetting: true };
    expect(found(resting, { profile: 'lenient' })).toEqual(['warning']);
    expect(found(resting, { profile: 'strict' })).toEqual(['error']);
    expect(found(resting, { profile: 'lenient', severity: { trial: 'error' } })).toEqual(['error']);
  });

  it('off leaves the rule in the coverage, as turned off', () => {
    const [result] = check(wrong, [lines(1, 1)], { settings: { severity: { trial: 'off' } } });
    expect(result?.findings).toEqual([]);
    expect(result?.coverage[0]).toMatchObject({ status: 'off', lines: 2, missing: [], alsoClauses: [] });
  });

  it('may be set, or turned off, for what the reading finds', () => {
    const text = [{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 'deux' }, ...lines(1)];
    const reading = (severity: 'warning' | 'off') =>
      check(ruleSaying({}), [text], { settings: { severity: { 'unreadable-number': severity } } })[0]
        ?.findings.filter(({ rule }) => rule === 'unreadable-number')
        .map((finding) => finding.severity);
    expect(reading('warning')).toEqual(['warning']);
    expect(reading('off')).toEqual([]);
  });
});

describe('findings', () => {
  it('come reading first, then by row, column and rule', () => {
    const both = [
      { order_no: 'BC-1', uo_code: 'uo l2-2-2', qty: -1, pd_ordered: '12' },
      { order_no: 'BC-2', uo_code: 'UO-L9', qty: 0, pd_ordered: 'x' },
    ];
    const rules = ['quantity', 'unit-known', 'unit-spelling'].map(ruleNamed);
    const [result] = checkSheets(rules, [both]);
    const order = result?.findings.map(({ rule, clause, at }) =>
      clause === 'reading' ? 'reading' : `${rule} ${at ? a1(at) : ''}`,
    );
    expect(order?.slice(order.lastIndexOf('reading') + 1)).toEqual([
      'unit-spelling B4',
      'quantity C4',
      'unit-known B5',
      'quantity C5',
    ]);
    expect(order?.[0]).toBe('reading');
  });

  it('at one cell come by rule, then by clause, then by line, however a rule tells them', () => {
    const told = ['b', 'a'].map((id) =>
      ruleSaying(
        {},
        {
          id,
          instances: () => ['first', 'second'].map((subject) => ({ subject, clause: 'A', data: null })),
          check: ({ lines: given, verdicts }) => {
            for (const line of [...given].reverse())
              verdicts.finding({ severity: 'error', lines: line, at: null, facts: {} });
          },
        },
      ),
    );
    const [result] = checkSheets(told, [lines(1, 1)]);
    expect(result?.findings.map(({ rule, subject, order }) => `${rule} ${subject} ${order ?? ''}`)).toEqual(
      ['a', 'b'].flatMap((rule) =>
        ['first', 'second'].flatMap((subject) =>
          ['BC-0', 'BC-1'].map((order) => `${rule} ${subject} ${order}`),
        ),
      ),
    );
  });

  it('of the reading come by row, column and rule, what no cell shows last', () => {
    const [sheet] = readSheets([lines(1)]);
    const at = (row: number, column: number) => ({ sheetId: 'Suivi BC', row, column });
    const places = [
      ['z', null],
      ['b', at(5, 1)],
      ['c', at(4, 2)],
      ['b', at(4, 2)],
      ['a', at(4, 2)],
      ['a', at(6, 1)],
      ['c', at(4, 1)],
      ['a', at(4, 16_384)],
    ] as const;
    const findings = places.map(([rule, cell]) => ({ ...anyFinding, rule, at: cell }));
    const [result] = checkWorkbook({
      sheets: sheet ? [{ ...sheet, findings }] : [],
      ...{ agreement, rules: [], settings: completeSettings({ version: 1, agreement: agreement.id }) },
      asOf: 43252,
    });
    expect(result?.findings.map(({ rule, at: cell }) => `${rule} ${cell ? a1(cell) : 'nowhere'}`)).toEqual([
      'c A4',
      'a B4',
      'b B4',
      'c B4',
      'a XFD4',
      'b A5',
      'a A6',
      'z nowhere',
    ]);
  });

  it('name the order and the project as written, and the reading they rest on', () => {
    const line = { order_no: 'BC n° 7', uo_code: 'UO-L2.2.2', qty: 1, project: 'Mes Aides' };
    const [finding] = checkSheets([ruleSaying({ 1: 'error' })], [[line]])[0]?.findings ?? [];
    expect(finding).toMatchObject({ order: 'BC n° 7', project: 'Mes Aides', doubts: ['D-03'], waived: null });
    expect(finding?.readings?.map(({ label }) => label.fr)).toEqual([
      agreement.doubts.find(({ id }) => id === 'D-03')?.readings.find(({ id }) => id === 'eve')?.label.fr,
    ]);
    const settings = { readings: { 'D-03': 'same-day' } };
    const [other] = checkSheets([ruleSaying({ 1: 'error' })], [[line]], { settings })[0]?.findings ?? [];
    expect(other?.readings).not.toEqual(finding?.readings);
  });

  it('do not count once waived', () => {
    const [sheet] = readSheets([lines(1)]);
    const waiver = { reason: 'vu', author: 'A. B.', day: '2018-05-02', ruleVersion: '1' };
    const finding = { ...anyFinding, waived: waiver };
    const [result] = checkWorkbook({
      sheets: sheet ? [{ ...sheet, findings: [finding, anyFinding] }] : [],
      agreement,
      rules: [],
      settings: completeSettings({ version: 1, agreement: agreement.id }),
      asOf: 43252,
    });
    expect(result?.counts).toEqual({ error: 1, warning: 0, info: 0, waived: 1 });
  });

  it('leave cancelled lines out', () => {
    const cancelled = { ...lines(1)[0], status: 'annulé' };
    const [result] = check(ruleSaying({ 1: 'error' }), [
      [cancelled, { ...lines(2)[0], status: 'brouillon' }],
    ]);
    expect(result?.coverage[0]?.lines).toBe(1);
    expect(result?.counts.error).toBe(0);
  });
});

/** The shares told on the way, and what comes of it. */
function stepsOf<T>(steps: Steps<T>): { readonly shares: readonly number[]; readonly result: T } {
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { shares, result: step.value };
    shares.push(step.value);
  }
}

describe('checkWorkbookInSteps', () => {
  it('yields the share done before each rule, and returns what checkWorkbook returns', () => {
    const request = {
      sheets: readSheets([lines(1, 2)]),
      agreement,
      rules: ruleFiles.map(({ rule }) => rule),
      settings: completeSettings({ version: 1, agreement: agreement.id }),
      asOf: 43252,
    };
    for (const linesAtOnce of [undefined, 1]) {
      const { shares, result } = stepsOf(checkWorkbookInSteps(request, undefined, linesAtOnce));
      expect(shares.length).toBeGreaterThan(request.rules.length);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(Math.max(...shares)).toBeLessThan(1);
      expect(result).toEqual(checkWorkbook(request));
    }
  });

  it('yields the share of the rules done under an amended agreement, reading counted as one', () => {
    const settings = completeSettings({ version: 1, agreement: agence.id });
    const rules = [ruleSaying({}), ruleSaying({}, { id: 'second' })];
    const request = { sheets: [], agreement: agence, rules, settings, asOf: 45_000 };
    expect(stepsOf(checkWorkbookInSteps(request)).shares).toEqual([0, 1 / 3, 2 / 3]);
  });
});

describe('sentences', () => {
  it('join problem, remedy and the readings in use', () => {
    const rule = ruleSaying({ 1: 'error' });
    const [finding] = check(rule, [lines(1)])[0]?.findings ?? [];
    if (!finding) throw new Error('nothing found');
    expect(tell(finding, [rule], fr).message).toMatch(
      /^Faux\. Corrigez\. Point ambigu D-03, lecture retenue/,
    );
    expect(tell(finding, [rule], en)).toMatchObject({ title: 'Trial', problem: 'Wrong.' });
    const german = { ...en, id: 'de' };
    expect(tell(finding, [rule], german)).toMatchObject({ title: 'Trial', problem: 'Wrong.' });
  });

  it('take the texts of the reading for what the reading found', () => {
    const [finding] =
      checkSheets([], [[{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 'deux' }, ...lines(1)]])[0]
        ?.findings ?? [];
    if (!finding) throw new Error('nothing found');
    expect(finding.rule).toBe('unreadable-number');
    expect(tell(finding, [], fr).title).toBe(fr.reading['unreadable-number'].title);
  });
});

const anyFinding: Finding = {
  rule: 'two-values',
  subject: 'qty',
  severity: 'error',
  clause: 'reading',
  alsoClauses: [],
  doubts: [],
  at: { sheetId: 'Suivi BC', row: 4, column: 1 },
  related: [],
  order: null,
  project: null,
  facts: {},
  waived: null,
};

function readSheets(sheets: readonly ExampleLine[][]) {
  const settings = completeSettings({ version: 1, agreement: agreement.id });
  const recognised = sheets.map((rows) => {
    const sheet = recogniseOrderSheet(sheetOf(rows), { columns: columns as readonly Column[], agreement });
    if ('missing' in sheet) throw new Error('not an order sheet');
    return sheet;
  });
  return readOrders(recognised, { agreement, settings });
}
