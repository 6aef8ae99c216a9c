/** Filing by table what the rules said, and putting it in the order in which it is shown. */
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { SheetCheck } from './check-workbook';
import { coverageOf } from './counted';
import { countsOf } from './counts';
import type { Examined } from './examine';
import type { Coverage, Finding } from './finding';
import type { AnyRule, Instance } from './rule';
import { finalSeverity, isOff } from './severity';
import type { Settings } from './settings';

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

/** What a sheet's check is gathered in. */
export class SheetResult {
  /** Fields the sheet has a column for. */
  readonly fields: ReadonlySet<string>;
  /** Of the rules; in the order in which they are shown once the check is done. */
  readonly findings: Filed[] = [];
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
    const ofRules = this.findings.sort(byPlaceAndLine).map(({ finding }) => finding);
    const findings = [...[...this.readingFindings].sort(byPlace), ...ofRules];
    return { sheet: this.sheet, findings, coverage: this.coverage, counts: countsOf(findings) };
  }
}

/** By the key of the table. */
export type SheetResults = ReadonlyMap<string, SheetResult>;

/** What came of all clauses, and how it was filed. */
export interface FiledCheck {
  readonly examined: readonly Examined[];
  readonly results: SheetResults;
}

/** Files what came of the next clause. */
export function file(examined: Examined, results: SheetResults): void {
  fileFindings(examined, results);
  fileCoverage(examined, results);
}

/** A finding goes to the table it points at; what no table shows, to the first. */
function fileFindings({ told }: Examined, results: SheetResults): void {
  const [firstSheet] = results.values();
  const clause = firstSheet?.coverage.length ?? 0;
  for (const { table, finding, line } of told)
    (results.get(table ?? '') ?? firstSheet)?.findings.push({
      finding,
      clause,
      line,
      place: placeOf(finding),
    });
}

function fileCoverage(examined: Examined, results: SheetResults): void {
  for (const [id, result] of results) result.coverage.push(coverageOn(id, examined));
}

/**
 * Files what came of all clauses. After an edit most found what they found in the check `before`, whose findings are in
 * their order: putting a few others among them takes no time.
 */
export function fileAll(
  examined: readonly Examined[],
  results: SheetResults,
  before: FiledCheck | null,
): void {
  const stands = (clause: number) => examined[clause] === before?.examined[clause];
  for (const [table, { findings }] of before?.results ?? [])
    for (const filed of findings) if (stands(filed.clause)) results.get(table)?.findings.push(filed);
  for (const [clause, one] of examined.entries()) {
    if (!stands(clause)) fileFindings(one, results);
    fileCoverage(one, results);
  }
}

function coverageOn(table: string, examined: Examined): Coverage {
  const { rule, instance, off, concerned, counted, whole, lackingOn } = examined;
  const lines = concerned.get(table) ?? 0;
  if (off) return turnedOff(rule, instance, lines);
  const lacking = lackingOn.get(table) ?? [];
  return coverageOf({ rule, instance, concerned: lines, lacking, counted: counted.get(table), whole });
}

function turnedOff(
  rule: AnyRule,
  { subject, clause, alsoClauses = [] }: Instance<unknown>,
  lines: number,
): Coverage {
  return { rule: rule.id, subject, clause, alsoClauses, status: 'off', lines, tolerated: 0, missing: [] };
}

/** Columns that a sheet can have. */
const columnsOfExcel = 16_384;

/** The place of a finding's cell, row by row; what no cell shows comes last. */
function placeOf({ at }: Finding): number {
  return at ? at.row * columnsOfExcel + at.column : Number.MAX_SAFE_INTEGER;
}

/** By row, column, then rule; what no cell shows comes last. */
function byPlace(a: Finding, b: Finding): number {
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
