/** What the verdicts of one rule on the lines of one table add up to, and what that makes of the clause. */
import { citedTogether } from './citation';
import type { Coverage, CoverageStatus } from './finding';
import type { AnyRule, Instance } from './rule';

interface Counted {
  readonly passed: number;
  readonly tolerated: number;
  readonly partial: number;
  readonly notApplicable: number;
  /** Lines that a finding speaks of. */
  readonly flagged: number;
  /** How often each thing was missing for a line to be decided. */
  readonly missing: ReadonlyMap<string, number>;
}

/** What a rule said of no line in particular. */
export interface CountedWhole {
  readonly undecided: ReadonlySet<string>;
  readonly idle: boolean;
  /** Cents that the clause was seen to count over. */
  readonly seen: number | undefined;
}

/** Counts by the key of the table. */
export type CountedByTable = ReadonlyMap<string, Counted>;

const nothing: Counted = {
  passed: 0,
  tolerated: 0,
  partial: 0,
  notApplicable: 0,
  flagged: 0,
  missing: new Map(),
};

/** The counts without those of some of the lines as they were, and with those of the same lines as they are. */
export function recounted(
  all: CountedByTable,
  before: CountedByTable,
  after: CountedByTable,
): CountedByTable {
  const tables = new Set([...all.keys(), ...after.keys()]);
  return new Map(
    [...tables].map((table) => {
      const [whole = nothing, less = nothing, more = nothing] = [all, before, after].map((counts) =>
        counts.get(table),
      );
      const of = (what: Exclude<keyof Counted, 'missing'>) => whole[what] - less[what] + more[what];
      const counted: Counted = {
        passed: of('passed'),
        tolerated: of('tolerated'),
        partial: of('partial'),
        notApplicable: of('notApplicable'),
        flagged: of('flagged'),
        missing: summed(whole.missing, less.missing, more.missing),
      };
      return [table, counted];
    }),
  );
}

/** The numbers of one map, less those of another, plus those of a third; what comes to nothing is left out. */
export function summed(
  all: ReadonlyMap<string, number>,
  less: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = new Map(all);
  for (const [key, count] of less) sums.set(key, (sums.get(key) ?? 0) - count);
  for (const [key, count] of more) sums.set(key, (sums.get(key) ?? 0) + count);
  for (const [key, count] of sums) if (count === 0) sums.delete(key);
  return sums;
}

export interface Covered {
  readonly rule: AnyRule;
  readonly instance: Instance<unknown>;
  /** Lines of the table that the instance is about. */
  readonly concerned: number;
  /** What the table or the settings lack for any line to be decided. */
  readonly lacking: readonly string[];
  readonly counted: Counted | undefined;
  readonly whole: CountedWhole;
}

/** What became of the clause on a table. */
export function coverageOf({ rule, instance, concerned, lacking, counted, whole }: Covered): Coverage {
  const { alsoClauses, clause } = citedTogether(instance);
  const of = { rule: rule.id, subject: instance.subject, clause, alsoClauses };
  if (rule.wholeWorkbook && concerned === 0) {
    // Decided, unless something lacks or it said that nothing could be.
    const missing = [...new Set([...lacking, ...whole.undecided])];
    const status = missing.length > 0 ? 'not-checkable' : whole.idle ? 'not-applicable' : 'checked';
    return { ...of, status, lines: 0, tolerated: 0, missing };
  }
  const { passed: plainly, tolerated, partial, notApplicable, flagged, missing } = counted ?? nothing;
  const passed = lacking.length > 0 ? 0 : plainly + tolerated + partial;
  const decided = passed + flagged;
  const lines = concerned - notApplicable;
  const partly = passed > 0 && partial > 0;
  return {
    ...of,
    status: statusOf(lines, decided, partly),
    lines,
    tolerated: passed > 0 ? tolerated : 0,
    missing: decided < lines ? [...new Set([...lacking, ...[...missing.keys()].sort()])] : [],
    ...(partly && whole.seen !== undefined ? { seen: whole.seen } : {}),
  };
}

function statusOf(lines: number, decided: number, partial: boolean): CoverageStatus {
  if (lines <= 0) return 'not-applicable';
  if (decided >= lines) return partial ? 'partly' : 'checked';
  return decided > 0 ? 'partly' : 'not-checkable';
}
