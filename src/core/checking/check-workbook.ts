import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement } from '../agreement/schema';
import { versionsOf } from '../agreement/versions';
import { buildOrderBook } from '../orders/build-book';
import type { ReadSheet } from '../orders/order-sheet';
import { tableFinder, tableKey } from '../orders/order-table';
import { countsOf, type Counts } from './counts';
import type { Coverage, Finding } from './finding';
import { DatedBooks, examineByDate } from './dated-check';
import { examine, type SheetGathering } from './examine';
import type { AnyRule } from './rule';
import { finalSeverity, isOff } from './severity';
import type { Settings } from './settings';

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
 * The same, one clause at a time: yields the share done (0 to 1), so that a caller can let the user
 * cancel, and returns the checks.
 */
export function* checkWorkbookInSteps(request: CheckRequest): Generator<number, readonly SheetCheck[], void> {
  const { agreement, rules, settings } = request;
  yield 0;
  const book = buildOrderBook(request.sheets, { agreement, settings });
  const versions = versionsOf(agreement);
  const amended = versions.length > 1 ? new DatedBooks(versions, request) : null;
  const sheets = new Map(request.sheets.map((sheet) => [tableKey(sheet), new SheetResult(sheet, settings)]));
  const tableOf = tableFinder(request.sheets);
  for (const [index, rule] of rules.entries()) {
    // Reading the lines into the book counts as one rule.
    yield (index + 1) / (rules.length + 1);
    const check = { ...request, book, results: sheets, tableOf };
    if (amended) examineByDate(rule, check, amended);
    else
      for (const instance of rule.instances(agreement)) {
        examine(rule, instance, check);
        yield (index + 1) / (rules.length + 1);
      }
  }
  return [...sheets.values()].map((result) => result.check());
}

/** What a sheet's check is gathered in. */
class SheetResult implements SheetGathering {
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

/** By row, column, then rule; what no cell shows comes last. */
function byPlace(a: Finding, b: Finding): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    (a.at?.row ?? last) - (b.at?.row ?? last) ||
    (a.at?.column ?? last) - (b.at?.column ?? last) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
