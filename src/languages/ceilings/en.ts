import type { CeilingsTexts, ScopeNames } from '../ceilings-texts';

/** "lot 2, year 2017"; "" where it is about every order. */
export function scopeWords({ lot, year, beneficiary, project, budgetLine }: ScopeNames): string {
  const named = [
    [lot, 'lot'] as const,
    [year, 'year'] as const,
    [beneficiary, 'beneficiary'] as const,
    [project, 'project'] as const,
    [budgetLine, 'budget line'] as const,
  ];
  return named
    .flatMap(([value, name]) => (value === null || value === undefined ? [] : `${name} ${value}`))
    .join(', ');
}

export const ceilings: CeilingsTexts = {
  sheet: 'Ceilings',
  columns: {
    scope: 'Covers',
    limit: 'Ceiling excl. tax',
    ordered: 'Ordered excl. tax',
    remaining: 'Remaining excl. tax',
    share: 'Share used',
    warnAt: 'Alert at',
    level: 'Level',
    source: 'Source',
    remarks: 'Worth knowing',
  },
  chart: {
    title: 'Share used of each ceiling',
    description:
      'Bar chart under the table: share used of each ceiling; beyond 100% the ceiling is exceeded. It shows the figures of the column “Share used”.',
  },
  scope: (scope) => {
    const text = scopeWords(scope);
    return text === '' ? 'All orders' : text.charAt(0).toUpperCase() + text.slice(1);
  },
  levels: { within: 'Below the ceiling', near: 'Alert reached', over: 'Exceeded' },
  own: (setBy, setOn, say) =>
    `Internal ceiling set by ${setBy}${setOn === null ? '' : ` on ${say.day(setOn)}`}`,
  line: ({ scope, ordered, limit, share, level, source, remarks }, say) =>
    `${scope}: ${say.money(ordered)} ordered of ${say.money(limit)}, ${say.percent(share)} – ${level} ${[`(${source})`, ...remarks].join(' – ')}`,
  drafts: (cents, level, say) =>
    level === null
      ? `${say.money(cents)} excl. tax more in drafts`
      : `${say.money(cents)} excl. tax more in drafts; once issued: ${level.toLowerCase()}`,
  unclear: (lines, say) =>
    `${say.count(lines, 'line is not counted', 'lines are not counted')}: what for, or how much, cannot be read.`,
  none: (clauses) =>
    clauses.length === 0
      ? 'No ceiling: what remains to be ordered is not defined. Set an internal ceiling to follow it.'
      : `No ceiling: the contract sets none (${clauses.join(', ')}), and what remains to be ordered is not defined. Set an internal ceiling to follow it.`,
};
