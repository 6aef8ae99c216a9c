import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement } from '../agreement/schema';
import { buildOrderBook } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { countsOf, type Counts } from './counts';
import type { Coverage, Finding } from './finding';
import { isPackOn } from './packs';
import type { AnyRule, Instance } from './rule';
import { finalSeverity, isOff } from './severity';
import type { Settings } from './settings';
import { Tally } from './tally';

/** The check of one order sheet; the sheets of a workbook are checked together. */
export interface SheetCheck {
  readonly sheet: ReadSheet;
  /** Reading findings first, then by row, column and rule. */
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly counts: Counts;
}

export interface CheckRequest {
  readonly sheets: readonly ReadSheet[];
  readonly agreement: Agreement;
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
  /** The price schedule given with the workbook; absent or `null` where none was. */
  readonly prices?: PriceSchedule | null;
}

export type CheckWorkbook = (request: CheckRequest) => readonly SheetCheck[];

/** Checks all the order sheets of a workbook together, rule by rule and clause by clause. */
export const checkWorkbook: CheckWorkbook = (request) => {
  const steps = checkWorkbookInSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/**
 * The same, one rule at a time: yields the share done (0 to 1) before each rule, so that a caller can let the user
 * cancel, and returns the checks.
 */
export function* checkWorkbookInSteps(request: CheckRequest): Generator<number, readonly SheetCheck[], void> {
  const { agreement, rules, settings } = request;
  yield 0;
  const book = buildOrderBook(request.sheets, { agreement, settings });
  const sheets = new Map(
    request.sheets.map((sheet) => [sheet.snapshot.id, new SheetResult(sheet, settings)]),
  );
  for (const [index, rule] of rules.entries()) {
    // Reading the lines into the book counts as one rule.
    yield (index + 1) / (rules.length + 1);
    for (const instance of rule.instances(agreement))
      examine(rule, instance, { ...request, book, results: sheets });
  }
  return [...sheets.values()].map((result) => result.check());
}

/** What a sheet's check is gathered in. */
class SheetResult {
  readonly fields: ReadonlySet<string>;
  readonly findings: Finding[] = [];
  readonly coverage: Coverage[] = [];
  private readonly readingFindings: readonly Finding[];

  constructor(
    readonly sheet: ReadSheet,
    settings: Settings,
  ) {
    this.fields = new Set(sheet.columns.map(({ column }) => column.field));
    this.readingFindings = sheet.findings
      .filter(({ rule }) => !isOff(rule, settings))
      .map((finding) => ({
        ...finding,
        severity: finalSeverity({ id: finding.rule }, finding.severity, settings),
      }));
  }

  check(): SheetCheck {
    const findings = [...[...this.readingFindings].sort(byPlace), ...this.findings.sort(byPlace)];
    return { sheet: this.sheet, findings, coverage: this.coverage, counts: countsOf(findings) };
  }
}

interface Check extends CheckRequest {
  readonly book: OrderBook;
  readonly results: ReadonlyMap<string, SheetResult>;
}

/** Runs one rule on one thing the agreement says, and files what comes out by sheet. */
function examine(rule: AnyRule, instance: Instance<unknown>, check: Check): void {
  const { book, agreement, settings, asOf, results, prices = null } = check;
  const lines = rule.concerns(instance, book);
  const concerned = countBySheet(lines);
  if (isOff(rule.id, settings) || !isPackOn(rule.pack, check)) {
    for (const [id, result] of results)
      result.coverage.push(turnedOff(rule, instance, concerned.get(id) ?? 0));
    return;
  }

  const lacking = [
    ...(rule.needsSettings ?? []).filter((key) => !isSaid(settings, key)),
    ...(rule.needsPrices && prices === null ? ['prices'] : []),
  ];
  const lackingOn = new Map<string, readonly string[]>();
  for (const [id, { fields }] of results) {
    const columns = rule.needs.map(({ field }) => field).filter((field) => !fields.has(field));
    lackingOn.set(id, [...columns, ...lacking]);
  }
  const decidable = (line: OrderLine) => lackingOn.get(line.sheetId)?.length === 0;
  const judged = lines.every(decidable) ? lines : lines.filter(decidable);

  const sheets = new Map([...results].map(([id, { sheet }]) => [id, sheet]));
  const tally = new Tally({ rule, instance, agreement, settings, sheets });
  if (judged.length > 0 || (rule.wholeWorkbook && lacking.length === 0))
    rule.check({ instance, lines: judged, book, agreement, settings, asOf, prices, verdicts: tally });

  const [firstSheet] = results.values();
  for (const { sheetId, finding } of tally.findings)
    (results.get(sheetId ?? '') ?? firstSheet)?.findings.push(finding);
  for (const [id, result] of results)
    result.coverage.push(tally.coverage(id, concerned.get(id) ?? 0, lackingOn.get(id) ?? []));
}

function countBySheet(lines: readonly OrderLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sheetId } of lines) counts.set(sheetId, (counts.get(sheetId) ?? 0) + 1);
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

/** By row, column, then rule; what no cell shows comes last. */
function byPlace(a: Finding, b: Finding): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    (a.at?.row ?? last) - (b.at?.row ?? last) ||
    (a.at?.column ?? last) - (b.at?.column ?? last) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
