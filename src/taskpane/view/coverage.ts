import type { SheetCheck } from '../../core/checking/check-workbook';
import type { Coverage, CoverageStatus } from '../../core/checking/finding';

export const statuses: readonly CoverageStatus[] = [
  'checked',
  'partly',
  'not-checkable',
  'not-applicable',
  'off',
];

export interface ClauseCoverage {
  readonly clause: string;
  readonly entries: readonly Coverage[];
}

/** What became of each rule and subject over all the sheets checked together. */
export function mergedCoverage(checks: readonly SheetCheck[]): readonly Coverage[] {
  const entries = new Map<string, Coverage>();
  for (const coverage of checks.flatMap((check) => check.coverage)) {
    const key = `${coverage.rule} ${coverage.subject}`;
    const known = entries.get(key);
    entries.set(key, known ? merged(known, coverage) : coverage);
  }
  return [...entries.values()];
}

/** Coverage read clause by clause, in the order of the contract's articles. */
export function byClause(coverage: readonly Coverage[]): readonly ClauseCoverage[] {
  const clauses = new Map<string, Coverage[]>();
  for (const entry of coverage) clauses.set(entry.clause, [...(clauses.get(entry.clause) ?? []), entry]);
  return [...clauses]
    .map(([clause, entries]) => ({ clause, entries }))
    .sort((a, b) => a.clause.localeCompare(b.clause, 'fr', { numeric: true }));
}

/** Distinct clauses that were checked, wholly or in part. */
export function checkedClauses(coverage: readonly Coverage[]): number {
  return new Set(
    coverage.filter(({ status }) => status === 'checked' || status === 'partly').map(({ clause }) => clause),
  ).size;
}

function merged(one: Coverage, other: Coverage): Coverage {
  return {
    ...one,
    status: mergedStatus(one.status, other.status),
    lines: one.lines + other.lines,
    tolerated: one.tolerated + other.tolerated,
    missing: [...new Set([...one.missing, ...other.missing])],
  };
}

/** A sheet that a clause does not concern says nothing of it; one that could not be checked spoils a full check. */
function mergedStatus(one: CoverageStatus, other: CoverageStatus): CoverageStatus {
  if (one === other || other === 'not-applicable') return one;
  if (one === 'not-applicable') return other;
  return one === 'off' || other === 'off' ? 'off' : 'partly';
}
