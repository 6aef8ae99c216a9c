/** Running one rule on one thing the agreement says. */
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { TableFinder } from '../orders/order-table';
import { rememberedFor } from '../remembered';
import { atOnce, type Steps } from '../steps';
import type { CheckRequest } from './check-workbook';
import type { CountedByTable, CountedWhole } from './counted';
import type { SheetResults } from './filing';
import type { Facts } from './finding';
import { isPackOn, isStated } from './packs';
import type { AnyRule, Instance, Verdicts } from './rule';
import { isOff } from './severity';
import type { Settings } from './settings';
import { Tally, type Told } from './tally';

export interface Check extends CheckRequest {
  readonly book: OrderBook;
  readonly results: SheetResults;
  readonly tableOf: TableFinder<ReadSheet>;
}

/** What a rule said of one instance. */
export interface Run {
  /** Lines the instance is about. */
  readonly lines: readonly OrderLine[];
  readonly tally: Tally;
  /** What each table, or the settings, lack for any line to be decided; by the key of the table. */
  readonly lackingOn: ReadonlyMap<string, readonly string[]>;
}

/** What came of examining one instance; by the key of the table. */
export interface Examined {
  readonly rule: AnyRule;
  readonly instance: Instance<unknown>;
  readonly off: boolean;
  /** How many lines the instance is about. */
  readonly concerned: ReadonlyMap<string, number>;
  readonly counted: CountedByTable;
  readonly whole: CountedWhole;
  readonly lackingOn: Run['lackingOn'];
  readonly told: readonly Told[];
  /** Of a clause that was judged again after an edit: what it no longer tells, and what it tells since. */
  readonly since?: { readonly gone: readonly Told[]; readonly fresh: readonly Told[] };
}

/** Runs one rule on one instance; a rule turned off only says which lines it would be about. */
export function examine(rule: AnyRule, instance: Instance<unknown>, check: Check): Examined {
  const examining = new Examining(rule, instance, check);
  atOnce(examining.judge(check.book));
  return examining.examined();
}

/** A rule at work on one instance: it judges one book, or one after the other where its scope lets lines be parted. */
export class Examining {
  private readonly concerned = new Map<string, number>();
  private readonly run: RunningInstance | null;

  constructor(
    private readonly rule: AnyRule,
    private readonly instance: Instance<unknown>,
    check: Check,
  ) {
    this.run = isOn(rule, check) ? new RunningInstance(rule, instance, check) : null;
  }

  *judge(book: OrderBook): Steps<void> {
    const lines = this.run ? yield* this.run.judge(book) : this.rule.concerns(this.instance, book);
    for (const [table, count] of countByTable(lines))
      this.concerned.set(table, (this.concerned.get(table) ?? 0) + count);
  }

  examined(): Examined {
    const { rule, instance, concerned, run } = this;
    if (run) return examined(rule, instance, run, concerned);
    return {
      rule,
      instance,
      off: true,
      concerned,
      counted: new Map(),
      whole: { undecided: new Set(), idle: false, seen: undefined },
      lackingOn: new Map(),
      told: [],
    };
  }
}

/** `concerned`: how many lines of each table the run answers for. */
export function examined(
  rule: AnyRule,
  instance: Instance<unknown>,
  { tally, lackingOn }: Pick<Run, 'tally' | 'lackingOn'>,
  concerned: ReadonlyMap<string, number>,
): Examined {
  return {
    rule,
    instance,
    off: false,
    concerned,
    counted: tally.counted(),
    whole: tally.whole(),
    lackingOn,
    told: tally.findings,
  };
}

export function isOn(rule: AnyRule, check: Pick<CheckRequest, 'agreement' | 'settings' | 'prices'>): boolean {
  return (
    !isOff(rule.id, check.settings) && (isStated(check.agreement, rule.id) || isPackOn(rule.pack, check))
  );
}

/** A rule that is on, and what it says as it goes from book to book. */
class RunningInstance implements Pick<Run, 'tally' | 'lackingOn'> {
  readonly tally: Tally;
  readonly lackingOn = new Map<string, readonly string[]>();
  /** Tables that lack nothing. */
  private readonly complete = new Set<string>();
  private readonly judgesNone: boolean;

  /** `verdictsOf`: what stands between the rule and the tally. */
  constructor(
    private readonly rule: AnyRule,
    private readonly instance: Instance<unknown>,
    private readonly check: Check,
    private readonly verdictsOf: (tally: Tally) => Verdicts<Facts> = (tally) => tally,
  ) {
    const { settings, results, prices = null } = check;
    const lacking = [
      ...(rule.needsSettings ?? []).filter((key) => !isSaid(settings, key)),
      ...(rule.needsPrices && prices === null ? ['prices'] : []),
    ];
    for (const [id, { fields }] of results) {
      const columns = rule.needs.map(({ field }) => field).filter((field) => !fields.has(field));
      this.lackingOn.set(id, [...columns, ...lacking]);
      if (columns.length + lacking.length === 0) this.complete.add(id);
    }
    this.judgesNone = rule.wholeWorkbook === true && lacking.length === 0;
    this.tally = new Tally({ ...check, rule, instance });
  }

  /** Judges the lines of a book; returns those that the instance is about. */
  *judge(book: OrderBook): Steps<readonly OrderLine[]> {
    const { rule, instance, tally } = this;
    const { agreement, settings, asOf, prices = null } = this.check;
    const concerned = rule.concerns(instance, book);
    const lines = this.decidable(concerned);
    const verdicts = this.verdictsOf(tally);
    if (lines.length > 0 || this.judgesNone) {
      const steps = rule.check({ instance, lines, book, agreement, settings, asOf, prices, verdicts });
      if (steps) yield* steps;
    }
    return concerned;
  }

  /** Lines of the tables that lack nothing. */
  private decidable(lines: readonly OrderLine[]): readonly OrderLine[] {
    if (this.complete.size === this.lackingOn.size) return lines;
    return lines.filter(({ tableKey }) => this.complete.has(tableKey));
  }
}

/** Runs a rule that is on over the whole book of a check. */
export function runInstance(
  rule: AnyRule,
  instance: Instance<unknown>,
  check: Check,
  verdictsOf: (tally: Tally) => Verdicts<Facts>,
): Run {
  const run = new RunningInstance(rule, instance, check, verdictsOf);
  return { lines: atOnce(run.judge(check.book)), tally: run.tally, lackingOn: run.lackingOn };
}

/** Most instances are about the same lines: those of the book, of a unit, of a phase. */
const countByTable = rememberedFor((lines: readonly OrderLine[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  let table = '';
  let count = 0;
  // Lines of one table follow each other.
  for (const { tableKey } of lines) {
    if (tableKey !== table) {
      if (count > 0) counts.set(table, (counts.get(table) ?? 0) + count);
      [table, count] = [tableKey, 0];
    }
    count += 1;
  }
  if (count > 0) counts.set(table, (counts.get(table) ?? 0) + count);
  return counts;
});

/** Whether the user gave the setting; an empty object per lot says nothing. */
function isSaid(settings: Settings, key: keyof Settings): boolean {
  const value: unknown = settings[key];
  if (value === null) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
