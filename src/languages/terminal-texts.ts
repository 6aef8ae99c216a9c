import type { NoSchedule } from '../core/agreement/price-schedule';
import type { Measure, Qualifier } from '../core/agreement/schema';
import type { Severity } from '../core/checking/finding';
import type { ReportTexts } from './report-texts';
import type { Say } from './say';

/** Why a sheet that looks like orders was left out. */
export type WhyLeftOut =
  /** Its units are of an agreement (`id`) that was not asked for. */
  | { readonly kind: 'other-agreement'; readonly id: string; readonly asked: readonly string[] }
  /** The cells of its unit column are formulas without a stored result. */
  | { readonly kind: 'uncalculated'; readonly header: string; readonly cells: number }
  /** It has columns of orders (`found`: their headers) and no unit; `header`: of its unit column, where it has one. */
  | {
      readonly kind: 'no-unit';
      readonly header: string | null;
      readonly found: readonly string[];
      readonly agreements: readonly string[];
    }
  /** Its header stands below the rows among which one is looked for. */
  | { readonly kind: 'header-below'; readonly row: number; readonly searched: number }
  /** Its rows name units from `row` on, and no header stands above them. */
  | { readonly kind: 'no-header'; readonly row: number }
  /** It is headed as what this product writes itself. */
  | { readonly kind: 'own-report' };

/** Texts of the terminal command. A refusal is one sentence: what is wrong, what to do. */
export interface TerminalTexts {
  readonly help: {
    readonly program: string;
    /** What each option does, by its name without dashes. */
    readonly options: Readonly<
      Record<
        | 'sheet'
        | 'agreement'
        | 'agreement-of-files'
        | 'settings'
        | 'prices'
        | 'map'
        | 'as-of'
        | 'profile'
        | 'lang'
        | 'format'
        | 'format-check'
        | 'report'
        | 'by'
        | 'format-summary'
        | 'schema'
        | 'help'
        | 'version',
        string
      >
    >;
    readonly files: string;
    readonly agreementToWrite: string;
    /** Headings of the help page, by their English wording. */
    readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
    readonly exitStatus: string;
  };
  readonly usage: {
    noCommand(commands: readonly string[]): string;
    unknownCommand(name: string, commands: readonly string[]): string;
    unknownOption(option: string): string;
    missingFunction(functions: readonly string[]): string;
    unknownFunction(name: string, functions: readonly string[]): string;
    /** `position` counts from 1. */
    argumentNotJson(position: number, text: string): string;
    unknownField(field: string): string;
    missingBy(example: string): string;
    /** `nearest`: fields that look like it. */
    unknownSummaryField(field: string, nearest: readonly string[]): string;
    missingFile: string;
    missingValue(option: string): string;
    tooManyArguments(command: string): string;
    invalidChoice(option: string, value: string, choices: readonly string[]): string;
    invalidDay(option: string, value: string): string;
    dayBeforeExcel(option: string, value: string): string;
    /** `most`: arguments the function takes. */
    tooManyValues(name: string, most: number, given: number, say: Say): string;
    invalidMapping(value: string): string;
    /** Two fields cannot both be read from one column. */
    sharedHeader(header: string, fields: readonly string[]): string;
    /** One field cannot be read from two columns. */
    severalHeaders(field: string, headers: readonly string[]): string;
    invalidOption(option: string): string;
  };
  readonly file: {
    readonly noName: string;
    /** The folder that relative paths start from is gone. */
    readonly noFolder: string;
    notFound(file: string): string;
    folder(file: string): string;
    noAccess(file: string): string;
    /** What Excel keeps beside a workbook that is open. */
    lockFile(file: string): string;
    empty(file: string): string;
    notText(file: string): string;
    workbookNamedCsv(file: string): string;
    /** `line`: of the file, from one. */
    openQuote(file: string, line: number): string;
    otherFormat(file: string, extension: string): string;
    encrypted(file: string): string;
    corrupt(file: string): string;
    tooLarge(file: string): string;
    noSheet(file: string): string;
    /** Every sheet is a report of ours. */
    ownReports(file: string): string;
    sheetTooLarge(file: string, sheet: string): string;
    noSuchSheet(file: string, sheet: string, sheets: readonly string[]): string;
    /** `files`: those that were read, none of which has it. */
    noSuchHeader(files: readonly string[], header: string, headers: readonly string[]): string;
    /** `rows`: filled rows of each sheet among which a header was looked for. */
    noOrderSheet(file: string, rows: number, lookedFor: readonly string[], found: readonly string[]): string;
    /** Not refusals: told beside the check of the rest. */
    again(file: string, before: string): string;
    pricesElsewhere(file: string, prices: string): string;
    mappingSetAside(file: string): string;
    sheetLeftOut(file: string, sheet: string, tooLarge: boolean): string;
    /** A refusal where no sheet of the file was recognised (`alone`), else told beside the check of the others. */
    leftOut(file: string, sheet: string, why: WhyLeftOut, alone: boolean, say: Say): string;
    /** Signs of a text file that are not of its encoding. */
    wrongLines(file: string, lines: readonly number[], say: Say): string;
    /** `found`: the numbers that stand on the rows left out. */
    noSuchContract(file: string, wanted: string, found: readonly string[], rows: number, say: Say): string;
    cellsCut(file: string, sheet: string, cells: number, say: Say): string;
    uncalculated(file: string, sheet: string, cells: number, say: Say): string;
    waiversSetAside(file: string): string;
    /** `waived`: what is no longer set aside, by the title of its rule and its order. */
    waiversReopened(file: string, waived: readonly string[], say: Say): string;
  };
  readonly settings: {
    /** What the settings stored in a workbook are called in a refusal. */
    storedIn(file: string): string;
    notJson(where: string): string;
    invalid(where: string, path: string, reason: string): string;
    unknownKey(path: string): string;
    newerVersion(where: string, version: number): string;
    readonly wrongVersion: string;
    readonly notAccepted: string;
    /** `where`: the settings that name it; `null` for the command line. */
    unknownAgreement(where: string | null, id: string, known: readonly string[]): string;
  };
  readonly agreement: {
    /** What an agreement stored in a workbook is called in a refusal. */
    storedIn(file: string): string;
    faulty(where: string, fault: string): string;
    /** Each fault follows on a line of its own. */
    severalFaults(where: string, count: number, say: Say): string;
    /** Told, not refused: the file is what is applied. */
    borrowedId(id: string, version: string): string;
    /** A file holds sheets of several: these are checked by the one named. */
    checkedBy(file: string, id: string, sheets: readonly string[], say: Say): string;
    /** A table fits several and nothing says which one applies. */
    inDoubt(file: string, table: string, id: string, others: readonly string[]): string;
    /** What the settings say of one contract does not hold for the sheets of another. */
    settingsOfAnother(file: string, named: string, id: string): string;
    /** `where`: settings that name an agreement and were asked for together with another one. */
    settingsAskedUnder(where: string, named: string, id: string): string;
  };
  readonly report: {
    notXlsx(path: string): string;
    exists(path: string): string;
    cannotWrite(path: string): string;
    nothingToWrite: string;
  };
  /** A sheet or file given for the prices that cannot serve as a schedule. */
  noPriceSchedule(name: string, why: NoSchedule): string;
  /** `files`: those that were read, none of which has it. */
  readonly noSuchPrices: (value: string, files: readonly string[]) => string;
  /** `kind`: of the error, without what it says: that may hold what stands in cells. */
  readonly fault: (kind: string, version: string) => string;
  /** What was written did not arrive: on a full disk. */
  readonly resultLost: string;
  readonly check: {
    conditions(agreement: string, version: string, day: number, profile: string, say: Say): string;
    /** `checked`, `cancelled`: lines. */
    rows(
      headerRow: number,
      rows: { readonly checked: number; readonly cancelled: number; readonly skipped: number },
      say: Say,
    ): string;
    readonly hiddenSheet: string;
    readonly wholeSheet: string;
    readonly nothing: string;
    readonly severity: Readonly<Record<Severity, string>>;
    place(order: string | null, project: string | null): string;
    related(cells: readonly string[], say: Say): string;
    waived(reason: string, author: string, day: string): string;
    counts(counts: Readonly<Record<Severity | 'waived', number>>, say: Say): string;
    coverage(statuses: readonly (readonly [status: string, clauses: number])[], say: Say): string;
    readonly notChecked: string;
    notCheckedClause(title: string, subjects: string, clauses: string, reasons: readonly string[]): string;
    readonly partOnly: string;
    readonly skipped: string;
    skippedRows(reason: string, rows: readonly number[], say: Say): string;
    readonly unmapped: string;
    /** A header that is nearly the one of a column: proposed, with what to type to accept. */
    near(header: string, title: string, field: string): string;
  };
  readonly summary: {
    /** Fields crossed, files and day. */
    title(fields: readonly string[]): string;
    conditions(files: readonly string[], lines: number, asOf: number, say: Say): string;
    balanced(lines: number, say: Say): string;
    readonly unbalanced: string;
    readonly excluded: string;
    excludedRows(place: string, reason: string, rows: readonly number[], say: Say): string;
    readonly remarks: string;
    clock(subject: string, label: string, value: string, note: string | null): string;
    ordersInSeveralFiles(orders: readonly string[], count: number, say: Say): string;
  };
  readonly table: {
    readonly instances: string;
    /** Of a rule to which the agreement gives nothing to check. */
    readonly noInstances: string;
    readonly checked: string;
    readonly headers: string;
    readonly lots: string;
    readonly phase: string;
    readonly profile: string;
    readonly duration: string;
    readonly workload: string;
    /** One of them, several. */
    readonly measures: Readonly<Record<Measure, readonly [one: string, many: string]>>;
    /** A number of the agreement with how firmly it is said; a bound is `null` where there is none. */
    figure(low: string | null, high: string | null, measure: string, qualifier: Qualifier): string;
  };
  readonly reportSheets: ReportTexts;
}
