import * as fc from 'fast-check';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { ExampleLine } from '../../src/core/checking/rule';
import { applyWaivers } from '../../src/core/waiving/apply-waivers';
import { grantWaiver, scopesOf } from '../../src/core/waiving/grant-waiver';
import { ruleVersions } from '../../src/core/waiving/rule-versions';
import { noWaivers, withoutWaiver, withWaiver, type WaiverScope } from '../../src/core/waiving/waiver';
import { waiversSchema } from '../../src/core/waiving/waiver-schema';
import { checkSheets, ruleNamed } from '../rules/check-example';

const rules = [ruleNamed('unit-lot'), ruleNamed('quantity')];
const versionOf = ruleVersions(rules);

const line = (order: string, project: string, more: ExampleLine = {}): ExampleLine => ({
  order_no: order,
  lot: 1,
  uo_code: 'UO-L2.2.2',
  qty: 1,
  project,
  ...more,
});

const check = (...lines: ExampleLine[]) => checkSheets(rules, [lines]);

function findingAt(checks: readonly SheetCheck[], row: number, rule = 'unit-lot') {
  const found = checks
    .flatMap(({ findings }) => findings)
    .find((finding) => finding.at?.row === row && finding.rule === rule);
  if (!found) throw new Error(`no ${rule} at row ${row}`);
  return found;
}

function waive(checks: readonly SheetCheck[], row: number, scope: WaiverScope = 'finding') {
  const grounds = { scope, reason: ' accord du 3 mars ', author: 'M. Durand', day: '2018-06-01' };
  return grantWaiver(findingAt(checks, row), checks, grounds, versionOf);
}

const waivedRows = (checks: readonly SheetCheck[]) =>
  checks.flatMap(({ findings }) => findings.filter(({ waived }) => waived).map(({ at }) => at?.row));

const [alpha, beta, gamma] = [line('BC-1', 'Alpha'), line('BC-1', 'Beta'), line('BC-2', 'Gamma')];

describe('a waiver of one finding', () => {
  const first = check(alpha, beta, gamma);
  const waiver = waive(first, 5);

  it('sets that finding aside, with its reason, and it no longer counts', () => {
    const { checks, states } = applyWaivers(first, [waiver], versionOf);
    expect(waivedRows(checks)).toEqual([5]);
    expect(findingAt(checks, 5).waived).toEqual({
      reason: 'accord du 3 mars',
      author: 'M. Durand',
      day: '2018-06-01',
      ruleVersion: '2',
    });
    expect(checks[0]?.counts).toEqual({ ...first[0]?.counts, error: 2, waived: 1 });
    expect(states).toEqual([{ waiver, status: 'in-force', findings: 1 }]);
  });

  it('follows its line through sorting and inserting', () => {
    const again = check(gamma, line('BC-9', 'Delta'), beta, alpha);
    expect(waivedRows(applyWaivers(again, [waiver], versionOf).checks)).toEqual([6]);
  });

  it('is open again when what it rested on changes, and says so', () => {
    const again = check(alpha, line('BC-1', 'Beta', { lot: 3 }), gamma);
    const { checks, states } = applyWaivers(again, [waiver], versionOf);
    expect(waivedRows(checks)).toEqual([]);
    expect(states[0]).toMatchObject({ status: 'reopened', findings: 0 });
  });

  it('is without object when nothing like it is found', () => {
    const { states } = applyWaivers(check(alpha, gamma), [waiver], versionOf);
    expect(states[0]).toMatchObject({ status: 'without-object', findings: 0 });
  });

  it('is open again when the rule has come to judge otherwise', () => {
    const { checks, states } = applyWaivers(first, [waiver], () => '3');
    expect(waivedRows(checks)).toEqual([]);
    expect(states[0]?.status).toBe('reopened');
  });

  it('covers one of two lines that nothing tells apart', () => {
    const twins = check(alpha, alpha);
    expect(waivedRows(applyWaivers(twins, [waive(twins, 5)], versionOf).checks)).toEqual([5]);
  });

  it('survives any order of the lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([alpha, beta, gamma], { minLength: 3 }), (lines) => {
        const { checks } = applyWaivers(check(...lines), [waiver], versionOf);
        expect(waivedRows(checks)).toEqual([4 + lines.indexOf(beta)]);
      }),
    );
  });
});

describe('wider waivers', () => {
  const first = check(alpha, beta, gamma, line('bc 1', 'Epsilon', { qty: -1 }));

  it('cover a rule for one order, however its number is typed', () => {
    const { checks, states } = applyWaivers(first, [waive(first, 4, 'order')], versionOf);
    expect(waivedRows(checks)).toEqual([4, 5, 7]);
    expect(states[0]?.findings).toBe(3);
  });

  it('cover a rule for the workbook, and no other rule', () => {
    const { checks } = applyWaivers(first, [waive(first, 4, 'workbook')], versionOf);
    expect(waivedRows(checks)).toEqual([4, 5, 6, 7]);
    expect(findingAt(checks, 7, 'quantity').waived).toBeNull();
  });

  it('leave no scope “order” to a finding without one', () => {
    expect(scopesOf({ order: null })).toEqual(['finding', 'workbook']);
    expect(scopesOf({ order: 'BC-1' })).toEqual(['finding', 'order', 'workbook']);
  });
});

describe('what is stored', () => {
  const first = check(alpha, beta);
  const stored = withWaiver(noWaivers, waive(first, 4));

  it('is read back, names no person of the sheet and no row', () => {
    const text = JSON.stringify(withWaiver(stored, waive(first, 5)));
    expect(waiversSchema.parse(JSON.parse(text)).waivers).toHaveLength(2);
    const withPerson = check(line('BC-1', 'Alpha', { person: 'Jeanne Martin' }));
    expect(JSON.stringify(waive(withPerson, 4))).not.toContain('Martin');
  });

  it('holds one waiver for one thing, and can be taken back', () => {
    const again = withWaiver(stored, { ...waive(first, 4), reason: 'autre' });
    expect(again.waivers.map(({ reason }) => reason)).toEqual(['autre']);
    const other = { ...again.waivers[0], id: 'another' } as (typeof again.waivers)[number];
    const both = withWaiver(again, other);
    expect(withoutWaiver(both, 'another')).toEqual(again);
    expect(withoutWaiver(again, again.waivers[0]?.id ?? '')).toEqual(noWaivers);
  });

  it.each([
    ['an empty reason', { reason: '  ' }],
    ['a day that is none', { day: '2018-13-01' }],
    ['an unknown key', { row: 5 }],
    ['a key that is no hash', { covers: { kind: 'finding', key: '__proto__', inputs: '0', nth: 0 } }],
  ])('is refused with %s', (_, change) => {
    const wrong = { version: 1, waivers: [{ ...waive(first, 4), ...change }] };
    expect(waiversSchema.safeParse(wrong).success).toBe(false);
  });
});

it('leaves the checks as they are where nothing is waived', () => {
  const first = check(alpha);
  expect(applyWaivers(first, [], versionOf).checks).toBe(first);
});
