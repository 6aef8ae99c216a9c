import type { OrderLine } from '../orders/order-line';
import { countsOf, countsTogether, type Counts } from './counts';
import type { Finding } from './finding';

/** A finding with what its place among those of the same cell and rule goes by. */
export interface Filed {
  readonly finding: Finding;
  /** Number of the clause, in the order in which clauses are examined. */
  readonly clause: number;
  /** The first line it speaks of. */
  readonly line: OrderLine | null;
  /** Of its cell among all cells (`placeOf`). */
  readonly place: number;
}

/** What the rules found on one table, in the order in which it is shown. */
export class FindingsInOrder {
  static readonly none = new FindingsInOrder([], [], countsOf([]));

  private constructor(
    private readonly filed: readonly Filed[],
    readonly findings: readonly Finding[],
    readonly counts: Counts,
  ) {}

  /**
   * The same without some and with others, both in the order of the clauses. After an edit there are few of either: they
   * alone are sorted, and nobody looks at what the others say.
   */
  changed(gone: readonly Filed[], fresh: readonly Filed[]): FindingsInOrder {
    if (gone.length === 0 && fresh.length === 0) return this;
    const leaving = [...gone].sort(byPlaceAndLine);
    const coming = [...fresh].sort(byPlaceAndLine);
    const filed: Filed[] = [];
    const findings: Finding[] = [];
    const take = (one: Filed) => {
      filed.push(one);
      findings.push(one.finding);
    };
    let left = 0;
    let came = 0;
    for (const one of this.filed) {
      if (leaving[left]?.finding === one.finding) {
        left += 1;
        continue;
      }
      let next = coming[came];
      while (next && byPlaceAndLine(next, one) < 0) {
        take(next);
        came += 1;
        next = coming[came];
      }
      take(one);
    }
    coming.slice(came).forEach(take);
    const counts = countsTogether([this.counts, countsOfFiled(coming)], [countsOfFiled(leaving)]);
    return new FindingsInOrder(filed, findings, counts);
  }
}

function countsOfFiled(filed: readonly Filed[]): Counts {
  return countsOf(filed.map(({ finding }) => finding));
}

/** Columns that a sheet can have. */
const columnsOfExcel = 16_384;

/** The place of a finding's cell, row by row; what no cell shows comes last. */
export function placeOf({ at }: Finding): number {
  return at ? at.row * columnsOfExcel + at.column : Number.MAX_SAFE_INTEGER;
}

/** By row, column, then rule; what no cell shows comes last. */
export function byPlace(a: Finding, b: Finding): number {
  return placeOf(a) - placeOf(b) || byRule(a, b);
}

function byRule({ rule: a }: Finding, { rule: b }: Finding): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** At the same place by rule, clause and line, so that the order in which lines are judged shows nowhere. */
function byPlaceAndLine(a: Filed, b: Filed): number {
  return (
    a.place - b.place ||
    byRule(a.finding, b.finding) ||
    a.clause - b.clause ||
    (a.line?.row ?? 0) - (b.line?.row ?? 0)
  );
}
