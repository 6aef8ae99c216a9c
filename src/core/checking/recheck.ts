/**
 * Checking again after an edit: a rule judges only what hangs together with the lines that are no longer the same. What
 * it said of these lines before is found by judging them as they were, and taken back; what it says of them now is added.
 */
import { alikeIn } from '../orders/alike-lines';
import { bookOfLines } from '../orders/build-book';
import { fields, mappedField } from '../orders/fields';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { counts } from '../orders/status';
import { rememberedFor } from '../remembered';
import type { Column } from '../sheet/column';
import { changedLines, type ChangedLines } from './changed-lines';
import { recounted, summed } from './counted';
import { examine, type Check, type Examined } from './examine';
import type { FiledCheck } from './filing';
import { scopeOf, type AnyRule, type Instance, type NarrowScope } from './rule';
import type { Told } from './tally';

interface Remembered {
  readonly check: Check;
  /** Clause by clause, in the order of the rules. */
  readonly examined: readonly Examined[];
}

/** What is kept of a check for the next one. */
export class CheckMemory {
  private last: Remembered | null = null;

  keep(done: Remembered | null): void {
    this.last = done;
  }

  /** The check before, where the one to be made differs from it by edited lines alone. */
  before(check: Check): CheckBefore | null {
    const lines = this.last && changedLines(this.last.check, check);
    return this.last && lines && new CheckBefore(this.last, check, lines);
  }
}

/** The lines that hang together with the edited ones, as they were and as they are. */
interface Part {
  readonly before: Check;
  readonly after: Check;
  readonly linesBefore: ReadonlySet<OrderLine>;
}

export class CheckBefore {
  private readonly byRule = new Map<AnyRule, Map<Instance<unknown>, Examined>>();
  private readonly parts = new Map<NarrowScope, Part>();
  /** Asked for orders and for projects: all lines are gone through once for both. */
  private readonly belonging = rememberedFor(({ sheets }: Check) =>
    belongingTo([...this.lines.before, ...this.lines.after], sheets),
  );

  constructor(
    private readonly last: Remembered,
    private readonly check: Check,
    private readonly lines: ChangedLines,
  ) {
    for (const examined of last.examined) {
      const known = this.byRule.get(examined.rule) ?? new Map<Instance<unknown>, Examined>();
      this.byRule.set(examined.rule, known.set(examined.instance, examined));
    }
  }

  get filed(): FiledCheck {
    return { examined: this.last.examined, results: this.last.check.results };
  }

  instancesOf(rule: AnyRule): readonly Instance<unknown>[] | null {
    const known = this.byRule.get(rule);
    return known ? [...known.keys()] : null;
  }

  /** What comes of examining an instance again; `null` where all lines must be judged. */
  again(rule: AnyRule, instance: Instance<unknown>): Examined | null {
    const known = this.byRule.get(rule)?.get(instance);
    const scope = scopeOf(rule);
    if (!known) return null;
    if (scope === 'workbook') return rule.reads && this.leavesAlone(rule.reads) ? known : null;
    const part = this.partOf(scope);
    const before = examine(rule, instance, part.before);
    const after = examine(rule, instance, part.after);
    if (before.concerned.size === 0 && after.concerned.size === 0) return known;
    const { kept, gone } = partedTold(known.told, before.told.length, part.linesBefore);
    return {
      ...known,
      concerned: summed(known.concerned, before.concerned, after.concerned),
      counted: recounted(known.counted, before.counted, after.counted),
      told: after.told.length === 0 ? kept : kept.concat(after.told),
      since: { gone, fresh: after.told },
    };
  }

  /** Whether the edited lines show a rule that reads some columns what they showed it before. */
  private leavesAlone(columns: readonly Column[]): boolean {
    const after = [...this.lines.after];
    return [...this.lines.before].every((was, at) => {
      const is = after[at];
      const sheet = this.check.results.get(was.tableKey)?.sheet;
      // What a finding names of its lines.
      const named = [fields.order, fields.project].flatMap(
        (field) => (sheet && mappedField(sheet, field)?.column) ?? [],
      );
      return is !== undefined && alikeIn(was, is, [...columns, ...named]);
    });
  }

  private partOf(scope: NarrowScope): Part {
    const known = this.parts.get(scope);
    if (known) return known;
    const { before, after } = this.lines;
    const linesOf = (check: Check, edited: ReadonlySet<OrderLine>) =>
      scope === 'line' ? [...edited].filter(counts) : this.belonging(check)[scope];
    const was = linesOf(this.last.check, before);
    const fresh = [...after];
    const freshOf = new Map([...before].map((line, at) => [line, fresh[at]]));
    // Where no line came to count or no longer does, the others that belong here are those that did before.
    const is = [...before, ...after].some((line) => !counts(line))
      ? linesOf(this.check, after)
      : was.map((line) => freshOf.get(line) ?? line);
    const part = (check: Check, lines: readonly OrderLine[]) => ({ ...check, book: bookOf(lines, check) });
    const made = {
      before: part(this.last.check, was),
      after: part(this.check, is),
      linesBefore: new Set(was),
    };
    this.parts.set(scope, made);
    return made;
  }
}

/**
 * What is told of some lines, and what of the others. Judging the lines as they were has shown how much is told of them:
 * mostly nothing, and a clause may tell of all others.
 */
function partedTold(
  told: readonly Told[],
  toldOfThem: number,
  lines: ReadonlySet<OrderLine>,
): { readonly kept: readonly Told[]; readonly gone: readonly Told[] } {
  if (toldOfThem === 0) return { kept: told, gone: [] };
  const isGone = ({ line }: Told) => line !== null && lines.has(line);
  return { kept: told.filter((one) => !isGone(one)), gone: told.filter(isGone) };
}

function bookOf(lines: readonly OrderLine[], check: Check): OrderBook {
  return bookOfLines(lines, check.sheets, check);
}

/** The lines that count of the orders of the edited lines, and those of their projects, as they were or as they are. */
function belongingTo(edited: readonly OrderLine[], sheets: readonly ReadSheet[]) {
  const orders = new Set(edited.map(({ orderKey }) => orderKey));
  const projects = new Set(edited.map(({ projectKey }) => projectKey));
  const found: Record<'order' | 'project', OrderLine[]> = { order: [], project: [] };
  for (const { lines } of sheets)
    for (const line of lines) {
      if (orders.has(line.orderKey) && counts(line)) found.order.push(line);
      if (projects.has(line.projectKey) && counts(line)) found.project.push(line);
    }
  return found;
}
