/** Running one rule on one thing the agreement says, and filing what comes out by table. */
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { TableFinder } from '../orders/order-table';
import type { CheckRequest } from './check-workbook';
import { coverageOf, recounted, summed, type CountedByTable, type CountedWhole } from './counted';
import type { Coverage, Facts, Finding } from './finding';
import { isPackOn, isStated } from './packs';
import type { Pieces } from './pieces';
import { scopeOf, type AnyRule, type Instance, type Verdicts } from './rule';
import { isOff } from './severity';
import type { Settings } from './settings';
import { Tally, type Told } from './tally';

/** What a sheet's check is gathered in. */
export interface SheetGathering {
  readonly sheet: ReadSheet;
  /** Fields the sheet has a column for. */
  readonly fields: ReadonlySet<string>;
  readonly findings: Filed[];
  readonly coverage: Coverage[];
}

/** A finding with what its place among those of the same cell and rule goes by. */
export interface Filed {
  readonly finding: Finding;
  /** Number of the clause, in the order in which clauses are examined. */
  readonly clause: number;
  /** The first line it speaks of. */
  readonly line: OrderLine | null;
}

export interface Check extends CheckRequest {
  readonly book: OrderBook;
  /** By the key of the table. */
  readonly results: ReadonlyMap<string, SheetGathering>;
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
}

/** Runs one rule on one instance; a rule turned off only says which lines it would be about. */
export function examine(rule: AnyRule, instance: Instance<unknown>, check: Check): Examined {
  if (isOn(rule, check)) return examined(rule, instance, runInstance(rule, instance, check));
  return {
    rule,
    instance,
    off: true,
    concerned: countByTable(rule.concerns(instance, check.book)),
    counted: new Map(),
    whole: { undecided: new Set(), idle: false, seen: undefined },
    lackingOn: new Map(),
    told: [],
  };
}

/**
 * The same in steps, so that nobody waits for a rule to go through all the lines: a rule that looks no further than a
 * line, an order or a project judges `pieces` of the workbook that hang together, one after the other.
 */
export function* examineInSteps(
  rule: AnyRule,
  instance: Instance<unknown>,
  check: Check,
  pieces: Pieces,
): Generator<void, Examined, void> {
  const scope = scopeOf(rule);
  if (scope === 'workbook') return examine(rule, instance, check);
  const all: Examined[] = [];
  for (const book of pieces.of(scope)) {
    all.push(examine(rule, instance, { ...check, book }));
    yield;
  }
  return together(all) ?? examine(rule, instance, check);
}

/** What came of several pieces, as one. */
function together(all: readonly Examined[]): Examined | null {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? null;
  const none = new Map<string, never>();
  return {
    ...first,
    concerned: others.reduce((sum, { concerned }) => summed(sum, none, concerned), first.concerned),
    counted: others.reduce((sum, { counted }) => recounted(sum, none, counted), first.counted),
    told: all.flatMap(({ told }) => told),
  };
}

/** `concerned`: where it is not all the lines of the run that it answers for. */
export function examined(
  rule: AnyRule,
  instance: Instance<unknown>,
  { lines, tally, lackingOn }: Run,
  concerned: ReadonlyMap<string, number> = countByTable(lines),
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

/** Files by table what came out: a finding goes to the table it points at; what no table shows, to the first. */
export function file(examined: Examined, results: Check['results']): void {
  const [firstSheet] = results.values();
  const clause = firstSheet?.coverage.length ?? 0;
  for (const { table, finding, line } of examined.told)
    (results.get(table ?? '') ?? firstSheet)?.findings.push({ finding, clause, line });
  for (const [id, result] of results) result.coverage.push(coverageOn(id, examined));
}

function coverageOn(table: string, examined: Examined): Coverage {
  const { rule, instance, off, concerned, counted, whole, lackingOn } = examined;
  const lines = concerned.get(table) ?? 0;
  if (off) return turnedOff(rule, instance, lines);
  const lacking = lackingOn.get(table) ?? [];
  return coverageOf({ rule, instance, concerned: lines, lacking, counted: counted.get(table), whole });
}

export function isOn(rule: AnyRule, check: Pick<CheckRequest, 'agreement' | 'settings' | 'prices'>): boolean {
  return (
    !isOff(rule.id, check.settings) && (isStated(check.agreement, rule.id) || isPackOn(rule.pack, check))
  );
}

/** `verdictsOf`: what stands between the rule and the tally. */
export function runInstance(
  rule: AnyRule,
  instance: Instance<unknown>,
  check: Check,
  verdictsOf: (tally: Tally) => Verdicts<Facts> = (tally) => tally,
): Run {
  const { book, agreement, settings, asOf, results, tableOf, prices = null } = check;
  const lines = rule.concerns(instance, book);
  const lacking = [
    ...(rule.needsSettings ?? []).filter((key) => !isSaid(settings, key)),
    ...(rule.needsPrices && prices === null ? ['prices'] : []),
  ];
  const lackingOn = new Map<string, readonly string[]>();
  for (const [id, { fields }] of results) {
    const columns = rule.needs.map(({ field }) => field).filter((field) => !fields.has(field));
    lackingOn.set(id, [...columns, ...lacking]);
  }
  const judged = decidable(lines, lackingOn);

  const sheets = new Map([...results].map(([id, { sheet }]) => [id, sheet]));
  const tally = new Tally({ rule, instance, agreement, settings, sheets, tableOf });
  if (judged.length > 0 || (rule.wholeWorkbook && lacking.length === 0))
    rule.check({
      instance,
      lines: judged,
      book,
      agreement,
      settings,
      asOf,
      prices,
      verdicts: verdictsOf(tally),
    });
  return { lines, tally, lackingOn };
}

/** Lines of the tables that lack nothing. */
function decidable(lines: readonly OrderLine[], lackingOn: Run['lackingOn']): readonly OrderLine[] {
  const complete = new Set(
    [...lackingOn].flatMap(([table, lacking]) => (lacking.length === 0 ? [table] : [])),
  );
  if (complete.size === lackingOn.size) return lines;
  return complete.size === 0 ? [] : lines.filter(({ tableKey }) => complete.has(tableKey));
}

/** Most instances are about the same lines: those of the book, of a unit, of a phase. */
const counted = new WeakMap<readonly OrderLine[], ReadonlyMap<string, number>>();

export function countByTable(lines: readonly OrderLine[]): ReadonlyMap<string, number> {
  const known = counted.get(lines);
  if (known) return known;
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
  counted.set(lines, counts);
  return counts;
}

function turnedOff(
  rule: AnyRule,
  { subject, clause, alsoClauses = [] }: Instance<unknown>,
  lines: number,
): Coverage {
  return { rule: rule.id, subject, clause, alsoClauses, status: 'off', lines, tolerated: 0, missing: [] };
}

/** Whether the user gave the setting; an empty object per lot says nothing. */
function isSaid(settings: Settings, key: keyof Settings): boolean {
  const value: unknown = settings[key];
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
