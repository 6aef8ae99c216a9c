import type { SheetCheck } from '../../core/checking/check-workbook';
import type { Coverage, CoverageStatus, Severity } from '../../core/checking/finding';
import { severities } from './findings';

export const statuses: readonly CoverageStatus[] = [
  'checked',
  'partly',
  'not-checkable',
  'not-applicable',
  'off',
];

/** What became of a rule and subject, with what was found: a clause that was checked is not one that is respected. */
export interface CoverageEntry extends Coverage {
  readonly findings: number;
  /** Severity of the most serious finding. */
  readonly worst: Severity | null;
}

export interface RuleCoverage {
  readonly rule: string;
  readonly entries: readonly CoverageEntry[];
}

export interface ClauseCoverage {
  readonly clause: string;
  readonly rules: readonly RuleCoverage[];
}

/** What became of each rule and subject over all the sheets checked together. */
export function mergedCoverage(checks: readonly SheetCheck[]): readonly CoverageEntry[] {
  const found = grouped(
    checks.flatMap(({ findings }) => findings).filter(({ waived }) => !waived),
    keyOf,
  );

  const entries = new Map<string, Coverage>();
  for (const coverage of checks.flatMap((check) => check.coverage)) {
    const known = entries.get(keyOf(coverage));
    entries.set(keyOf(coverage), known ? merged(known, coverage) : coverage);
  }
  return [...entries].map(([key, coverage]) => {
    const own = (found.get(key) ?? []).map(({ severity }) => severity);
    return {
      ...coverage,
      findings: own.length,
      worst: severities.find((severity) => own.includes(severity)) ?? null,
    };
  });
}

/** Coverage read clause by clause, in the order of the contract's articles, and rule by rule within. */
export function byClause(coverage: readonly CoverageEntry[]): readonly ClauseCoverage[] {
  return [...grouped(coverage, ({ clause }) => clause)]
    .sort(([a], [b]) => a.localeCompare(b, 'fr', { numeric: true }))
    .map(([clause, own]) => ({
      clause,
      rules: [...grouped(own, ({ rule }) => rule)].map(([rule, entries]) => ({ rule, entries })),
    }));
}

/** Distinct clauses that were checked, wholly or in part. */
export function checkedClauses(coverage: readonly Coverage[]): number {
  return new Set(
    coverage.filter(({ status }) => status === 'checked' || status === 'partly').map(({ clause }) => clause),
  ).size;
}

function keyOf({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return `${rule} ${subject}`;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
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
