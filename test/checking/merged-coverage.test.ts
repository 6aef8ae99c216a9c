import { checkedClauses, mergedCoverage, worstOf } from '../../src/core/checking/merged-coverage';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Coverage, CoverageStatus } from '../../src/core/checking/finding';

const coverage = (status: CoverageStatus, more: Partial<Coverage> = {}): Coverage => ({
  rule: 'unit-phase',
  subject: 'UO-L2.2.2',
  clause: 'CCTP §3',
  alsoClauses: [],
  status,
  lines: 2,
  tolerated: 1,
  missing: [],
  ...more,
});
const sheet = (...entries: readonly Coverage[]) =>
  ({ coverage: entries, findings: [] }) as unknown as SheetCheck;
const statusOf = (one: CoverageStatus, other: CoverageStatus) =>
  mergedCoverage([sheet(coverage(one)), sheet(coverage(other))])[0]?.status;

describe('what became of a clause over several sheets', () => {
  it.each<[CoverageStatus, CoverageStatus, CoverageStatus]>([
    ['checked', 'checked', 'checked'],
    // A sheet that the clause does not concern says nothing of it.
    ['checked', 'not-applicable', 'checked'],
    ['not-applicable', 'partly', 'partly'],
    ['not-applicable', 'not-applicable', 'not-applicable'],
    // One that could not be checked spoils the check of the other.
    ['checked', 'not-checkable', 'partly'],
    ['partly', 'checked', 'partly'],
    ['off', 'checked', 'off'],
    ['not-checkable', 'off', 'off'],
  ])('%s and %s: %s', (one, other, together) => {
    expect(statusOf(one, other)).toBe(together);
    expect(statusOf(other, one)).toBe(together);
  });

  it('adds up what was counted, and names once what lacks', () => {
    const [entry] = mergedCoverage([
      sheet(coverage('partly', { missing: ['lot'], seen: 3 })),
      sheet(coverage('checked', { missing: ['lot', 'phase'] })),
    ]);
    expect(entry).toMatchObject({ lines: 4, tolerated: 2, missing: ['lot', 'phase'], seen: 3, worst: null });
    const seenOf = (one: Partial<Coverage>, other: Partial<Coverage>) =>
      mergedCoverage([sheet(coverage('partly', one)), sheet(coverage('partly', other))])[0]?.seen;
    // The sheets of a workbook are counted together already.
    expect([
      seenOf({}, { seen: 5 }),
      seenOf({ seen: 3 }, { seen: 5 }),
      seenOf({ seen: 5 }, { seen: 3 }),
    ]).toEqual([5, 5, 5]);
    const [unseen] = mergedCoverage([sheet(coverage('checked')), sheet(coverage('checked'))]);
    expect(unseen).not.toHaveProperty('seen');
  });

  it('counts a clause as checked where one of its rules was, wholly or in part', () => {
    expect(
      checkedClauses([
        coverage('checked', { clause: 'A' }),
        coverage('partly', { clause: 'A' }),
        coverage('partly', { clause: 'B' }),
        coverage('checked', { clause: 'F' }),
        coverage('not-checkable', { clause: 'C' }),
        coverage('not-applicable', { clause: 'D' }),
        coverage('off', { clause: 'E' }),
      ]),
    ).toBe(3);
  });

  it('counts the findings of every severity that no waiver sets aside', () => {
    const found = (severity: string, waived: unknown = null) => ({
      ...{ rule: 'unit-phase', subject: 'UO-L2.2.2' },
      ...{ severity, waived },
    });
    const findings = [found('error'), found('warning'), found('info'), found('info'), found('error', {})];
    const checked = { coverage: [coverage('checked')], findings } as unknown as SheetCheck;
    expect(mergedCoverage([checked])[0]).toMatchObject({ findings: 4, worst: 'error' });
    expect(mergedCoverage([sheet(coverage('checked'))])[0]).toMatchObject({ findings: 0, worst: null });
  });

  it.each([
    [{ error: 1, warning: 2, info: 3 }, 'error'],
    [{ error: 0, warning: 2, info: 3 }, 'warning'],
    [{ error: 0, warning: 0, info: 3 }, 'info'],
    [{ error: 0, warning: 0, info: 0 }, null],
  ])('%j: the worst is %s', (counts, worst) =>
    expect(worstOf({ waived: 0, ...counts } as Parameters<typeof worstOf>[0])).toBe(worst),
  );
});
