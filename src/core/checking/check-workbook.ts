import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement } from '../agreement/schema';
import { versionsOf } from '../agreement/versions';
import { buildOrderBook } from '../orders/build-book';
import type { ReadSheet } from '../orders/order-sheet';
import { tableFinder, tableKey } from '../orders/order-table';
import { atOnce, type Steps } from '../steps';
import type { Counts } from './counts';
import type { Coverage, Finding } from './finding';
import { DatedBooks, examineByDate } from './dated-check';
import type { Check } from './examine';
import { examineAll } from './examine-all';
import { fileAll, SheetResult } from './filing';
import { Pieces } from './pieces';
import { CheckMemory } from './recheck';
import type { AnyRule } from './rule';
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

type CheckWorkbook = (request: CheckRequest) => readonly SheetCheck[];

/** Checks all the order sheets of a workbook together, rule by rule and clause by clause. */
export const checkWorkbook: CheckWorkbook = (request) => atOnce(checkWorkbookInSteps(request));

/** Lines whose values stay in the processor's cache while one rule after the other judges them. */
const fewLines = 2_000;

/**
 * The same, one rule and some lines at a time: yields the share done (0 to 1), so that a caller can let the user
 * cancel, and returns the checks. `memory` holds the check before: only what edits have changed since is judged again,
 * and it then holds this check. The checks are the same with it and without, and for any number of `linesAtOnce`.
 */
export function* checkWorkbookInSteps(
  request: CheckRequest,
  memory: CheckMemory = new CheckMemory(),
  linesAtOnce = fewLines,
): Steps<readonly SheetCheck[]> {
  const { agreement, settings } = request;
  yield 0;
  const book = buildOrderBook(request.sheets, request);
  const versions = versionsOf(agreement);
  const results = new Map(request.sheets.map((sheet) => [tableKey(sheet), new SheetResult(sheet, settings)]));
  const check = { ...request, book, results, tableOf: tableFinder(request.sheets) };
  // What each version of an amended agreement says of which lines is not remembered.
  if (versions.length > 1) {
    yield* examineAmended(check, new DatedBooks(versions, request));
    memory.keep(null);
  } else {
    const before = memory.before(check);
    const examined = yield* examineAll(check, before, new Pieces(check, linesAtOnce));
    fileAll(examined, results, before?.filed ?? null);
    memory.keep({ check, examined });
  }
  return [...results.values()].map((result) => result.check());
}

function* examineAmended(check: Check, amended: DatedBooks): Steps<void> {
  const { rules } = check;
  for (const [index, rule] of rules.entries()) {
    // Reading the lines into the book counts as one rule.
    yield (index + 1) / (rules.length + 1);
    examineByDate(rule, check, amended);
  }
}
