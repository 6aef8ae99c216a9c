import type { Agreement } from '../agreement/schema';
import { isoOfSerial } from '../calendar/serial';
import type { SheetCheck } from '../checking/check-workbook';
import { countsByStatus } from '../checking/merged-coverage';
import type { AnyRule } from '../checking/rule';
import { subjectName } from '../checking/subject-name';
import type { CoverageStatus, Finding, Severity } from '../checking/finding';
import type { Settings } from '../checking/settings';
import type { OrderSheet, SkippedReason } from '../orders/order-sheet';
import { counts as isChecked } from '../orders/status';
import type { WaiverState } from '../waiving/apply-waivers';
import { atOnce, eachInSteps, type Steps } from '../steps';
import { a1 } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { ReportTexts } from '../../languages/report-texts';
import { planArticles } from './articles-sheet';
import { atLeastOne } from './at-least-one';
import { planDoubts } from './doubts-sheet';
import type { PlanCell, PlanSheet, ReportPlan } from './plan';
import { planWaivers } from './waivers-sheet';
import { sourceName } from '../summing/source-name';
import type { Tongue } from '../../languages/tongue';

/** One workbook as checked. */
export interface WorkbookCheck {
  readonly file: string;
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
  readonly sheets: readonly SheetCheck[];
  /** The waivers of the workbook and what became of each. */
  readonly waivers: readonly WaiverState[];
  /** It keeps waivers that cannot be read: none is applied. */
  readonly waiversUnreadable?: boolean;
  /** What else was told of the reading of the workbook, in sentences. */
  readonly notices?: readonly string[];
}

/** What a report says of itself. */
interface ReportOrigin {
  /** Of the product. */
  readonly version: string;
  /** What was told of no workbook that was checked: files that could not be read. */
  readonly notices?: readonly string[];
}

/** The words a report needs, in the language of its reader. */
export interface ReportWords {
  readonly texts: ReportTexts;
  /** In which of two languages what the agreement says is told. */
  readonly tongue: Tongue;
  /** The rules whose titles these words know. */
  readonly rules: readonly AnyRule[];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<CoverageStatus, string>>;
  readonly reasons: Readonly<Record<SkippedReason, string>>;
  /** Name of an order table: that of its sheet, and which one it is where there are several. */
  readonly table: (sheet: SheetSnapshot) => string;
  /** A day from its ISO form. */
  readonly day: (iso: string) => string;
  /** Title of a rule or of a reading finding. */
  title(rule: string): string;
  /** What is wrong and what would make it right. */
  message(finding: Finding): string;
  /** What is cited, as the reader's language says it. */
  readonly clause: (clause: string) => string;
  /** Title of a column; `null` for what is none. */
  column(field: string): string | null;
  /** What a clause of the coverage of a sheet lacks: a column, cells of one, or a setting. */
  missing(name: string, sheet: OrderSheet): string;
  /** What a clause counted over orders that are not all in the workbook has seen of them, in cents excluding tax. */
  seen(cents: number): string;
  /** Every setting that holds, by its name, with its value in words. */
  settings(settings: Settings, agreement: Agreement): readonly (readonly [name: string, value: string])[];
}

/** Told in a step. */
const findingsAtOnce = 100;

/** Findings, coverage, the contract article by article, its doubts, waivers and the conditions of the check. */
export function planCheckReport(
  checks: readonly WorkbookCheck[],
  words: ReportWords,
  origin: ReportOrigin,
): ReportPlan {
  return atOnce(planCheckReportInSteps(checks, words, origin));
}

/** The same, little by little: each finding is told in sentences. */
export function* planCheckReportInSteps(
  checks: readonly WorkbookCheck[],
  words: ReportWords,
  origin: ReportOrigin,
): Steps<ReportPlan> {
  const { findings, coverage, control } = words.texts;
  const found = yield* findingRows(checks, words);
  const articles = planArticles(checks, words);
  yield 1;
  return {
    title: control.sheet,
    sheets: [
      {
        name: findings.sheet,
        table: 'Findings',
        columns: [
          { title: findings.columns.sheet, width: 22, wrapped: true },
          { title: findings.columns.cell, width: 9 },
          { title: findings.columns.severity, width: 13 },
          { title: findings.columns.title, width: 30, wrapped: true },
          { title: findings.columns.message, width: 80, wrapped: true },
          { title: findings.columns.clause, width: 24, wrapped: true },
          { title: findings.columns.order, width: 16, wrapped: true },
          { title: findings.columns.project, width: 20, wrapped: true },
          { title: findings.columns.related, width: 18, wrapped: true },
          { title: findings.columns.waiver, width: 30, wrapped: true },
          { title: findings.columns.rule, width: 22 },
        ],
        rows: atLeastOne(found, [null, null, null, null, findings.none], 11),
        below: checks.map((check) => [null, null, null, null, coverageTold(checks, check, words)]),
      },
      {
        name: coverage.sheet,
        table: 'Coverage',
        columns: [
          { title: coverage.columns.sheet, width: 22, wrapped: true },
          { title: coverage.columns.title, width: 34, wrapped: true },
          { title: coverage.columns.subject, width: 24, wrapped: true },
          { title: coverage.columns.clause, width: 24, wrapped: true },
          { title: coverage.columns.also, width: 18, wrapped: true },
          { title: coverage.columns.status, width: 18 },
          { title: coverage.columns.lines, width: 9 },
          { title: coverage.columns.tolerated, width: 12 },
          { title: coverage.columns.missing, width: 40, wrapped: true },
          { title: coverage.columns.rule, width: 22 },
        ],
        rows: atLeastOne(coverageRows(checks, words), [], 10),
      },
      articles,
      planDoubts(checks, words),
      planWaivers(checks, words),
      planConditions(checks, words, origin),
    ],
  };
}

function* findingRows(checks: readonly WorkbookCheck[], words: ReportWords): Steps<PlanCell[][]> {
  const rows: PlanCell[][] = [];
  for (const check of checks)
    for (const { sheet, findings } of check.sheets) {
      const label = sheetLabel(checks, check, words.table(sheet.snapshot));
      yield* eachInSteps(findings, findingsAtOnce, (finding) =>
        rows.push([
          label,
          finding.at === null ? null : { link: finding.at, text: a1(finding.at), file: check.file },
          words.severity[finding.severity],
          words.title(finding.rule),
          words.message(finding),
          [finding.clause, ...finding.alsoClauses].map(words.clause).join(', '),
          finding.order,
          finding.project,
          finding.related.map(a1).join(', ') || null,
          finding.waived === null
            ? null
            : words.texts.findings.waiver(
                finding.waived.reason,
                finding.waived.author,
                words.day(finding.waived.day),
              ),
          finding.rule,
        ]),
      );
    }
  return rows;
}

/** How many clauses were checked, by result: findings say nothing of those that could not be. */
function coverageCounts(
  { sheets }: WorkbookCheck,
  { status }: ReportWords,
): readonly (readonly [status: string, clauses: number])[] {
  return countsByStatus(sheets.flatMap(({ coverage }) => coverage)).map(
    ([of, clauses]) => [status[of], clauses] as const,
  );
}

function coverageTold(checks: readonly WorkbookCheck[], check: WorkbookCheck, words: ReportWords): string {
  const file = checks.length > 1 ? sourceName(check, checks) : null;
  const day = words.day(isoOfSerial(check.asOf));
  return words.texts.findings.coverage(file, day, coverageCounts(check, words));
}

function coverageRows(checks: readonly WorkbookCheck[], words: ReportWords): PlanCell[][] {
  return checks.flatMap((check) =>
    check.sheets.flatMap(({ sheet, coverage }) =>
      coverage.map((entry) => [
        sheetLabel(checks, check, words.table(sheet.snapshot)),
        words.title(entry.rule),
        subjectName(entry.subject, check.agreement, words.tongue, words.column) || null,
        words.clause(entry.clause),
        entry.alsoClauses.join(', ') || null,
        words.status[entry.status],
        entry.lines,
        entry.tolerated,
        [
          ...(entry.seen === undefined ? [] : [words.seen(entry.seen)]),
          ...entry.missing.map((name) => words.missing(name, sheet)),
        ].join('\n') || null,
        entry.rule,
      ]),
    ),
  );
}

/** On which file, day, agreement, version and settings the findings rest, and which rows were not checked. */
export function planConditions(
  checks: readonly WorkbookCheck[],
  words: ReportWords,
  origin: ReportOrigin,
): PlanSheet {
  const { control } = words.texts;
  const { labels } = control;
  const noticeRows = (notices: readonly string[] = []) =>
    notices.map((notice): PlanCell[] => [labels.notice, notice]);
  const rows = checks.flatMap((check): PlanCell[][] => {
    const sum = (count: (sheet: SheetCheck) => number) =>
      check.sheets.reduce((total, sheet) => total + count(sheet), 0);
    const cancelled = sum(({ sheet }) => sheet.lines.filter((line) => !isChecked(line)).length);
    return [
      [labels.file, check.file],
      [labels.sheets, check.sheets.map(({ sheet }) => words.table(sheet.snapshot)).join(', ')],
      [labels.asOf, { day: check.asOf }],
      [labels.agreement, `${check.agreement.title} (${check.agreement.reference})`],
      [labels.agreementVersion, check.agreement.version],
      [labels.product, origin.version],
      [labels.lines, sum(({ sheet }) => sheet.lines.length) - cancelled],
      ...(cancelled > 0 ? [[labels.cancelled, cancelled]] : []),
      [labels.errors, sum(({ counts }) => counts.error)],
      [labels.warnings, sum(({ counts }) => counts.warning)],
      [labels.infos, sum(({ counts }) => counts.info)],
      [labels.waived, sum(({ counts }) => counts.waived)],
      ...coverageCounts(check, words).map(([status, clauses]) => [`${labels.coverage} · ${status}`, clauses]),
      ...noticeRows(check.notices),
      ...check.sheets.flatMap(({ sheet }) =>
        sheet.unmapped.length === 0
          ? []
          : [[labels.unmapped, control.unmapped(words.table(sheet.snapshot), headersOf(sheet))]],
      ),
      ...words
        .settings(check.settings, check.agreement)
        .map(([name, value]) => [`${labels.setting} · ${name}`, value]),
      ...check.sheets.flatMap(({ sheet }) =>
        sheet.skipped
          .filter(({ reason }) => reason !== 'blank')
          .map(({ row, reason }) => [
            labels.skipped,
            control.skipped(sheet.snapshot.name, row, words.reasons[reason]),
          ]),
      ),
    ];
  });
  return {
    name: control.sheet,
    table: 'Control',
    columns: [
      { title: control.columns.subject, width: 44, wrapped: true },
      { title: control.columns.value, width: 90, wrapped: true },
    ],
    rows: [...rows, ...noticeRows(origin.notices)],
  };
}

function headersOf({ unmapped }: OrderSheet): string {
  return unmapped.map(({ header }) => header.replace(/\s+/g, ' ')).join(', ');
}

/** The table, with its file where several were checked. */
function sheetLabel(checks: readonly WorkbookCheck[], check: WorkbookCheck, table: string): string {
  return checks.length > 1 ? `${sourceName(check, checks)} › ${table}` : table;
}
