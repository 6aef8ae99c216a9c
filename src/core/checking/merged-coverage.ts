/** What became of each rule and subject over all the sheets checked together. */
import { grouped } from '../grouped';
import type { SheetCheck } from './check-workbook';
import { countsOf, type Counts } from './counts';
import { severities, type Coverage, type CoverageStatus, type Severity } from './finding';

/** From what was checked to what was not asked for. */
export const statuses: readonly CoverageStatus[] = [
  'checked',
  'partly',
  'not-checkable',
  'not-applicable',
  'off',
];

/** What became of a rule and subject, with what was found: a clause that was checked is not one that is respected. */
export interface CoverageEntry extends Coverage {
  /** Findings that count: those waived do not. */
  readonly findings: number;
  /** Severity of the most serious of them. */
  readonly worst: Severity | null;
}

export function mergedCoverage(checks: readonly SheetCheck[]): readonly CoverageEntry[] {
  const found = grouped(
    checks.flatMap(({ findings }) => findings),
    keyOf,
  );
  const entries = new Map<string, Coverage>();
  for (const coverage of checks.flatMap((check) => check.coverage)) {
    const known = entries.get(keyOf(coverage));
    entries.set(keyOf(coverage), known ? merged(known, coverage) : coverage);
  }
  return [...entries].map(([key, coverage]) => {
    const counts = countsOf(found.get(key) ?? []);
    return { ...coverage, findings: counts.error + counts.warning + counts.info, worst: worstOf(counts) };
  });
}

/** Severity of the most serious of the findings counted; `null` where none counts. */
export function worstOf(counts: Counts): Severity | null {
  return severities.find((severity) => counts[severity] > 0) ?? null;
}

/** Distinct clauses that were checked, wholly or in part. */
export function checkedClauses(coverage: readonly Coverage[]): number {
  return new Set(
    coverage.filter(({ status }) => status === 'checked' || status === 'partly').map(({ clause }) => clause),
  ).size;
}

/** How many entries came to each result, in the order of the results; those that none came to are left out. */
export function countsByStatus(
  coverage: readonly Coverage[],
): readonly (readonly [status: CoverageStatus, entries: number])[] {
  const byStatus = grouped(coverage, ({ status }) => status);
  return statuses.flatMap((status) => {
    const entries = byStatus.get(status)?.length ?? 0;
    return entries > 0 ? [[status, entries] as const] : [];
  });
}

function keyOf({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return `${rule} ${subject}`;
}

function merged(one: Coverage, other: Coverage): Coverage {
  return {
    ...one,
    status: mergedStatus(one.status, other.status),
    lines: one.lines + other.lines,
    tolerated: one.tolerated + other.tolerated,
    missing: [...new Set([...one.missing, ...other.missing])],
    // The sheets of a workbook are counted together already.
    ...(one.seen === undefined && other.seen === undefined
      ? {}
      : { seen: Math.max(one.seen ?? 0, other.seen ?? 0) }),
  };
}

/** A sheet that a clause does not concern says nothing of it; one that could not be checked spoils a full check. */
function mergedStatus(one: CoverageStatus, other: CoverageStatus): CoverageStatus {
  if (one === other || other === 'not-applicable') return one;
  if (one === 'not-applicable') return other;
  return one === 'off' || other === 'off' ? 'off' : 'partly';
}
