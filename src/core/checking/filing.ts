/** Filing by table what the rules said. */
import type { ReadSheet } from '../orders/order-sheet';
import type { SheetCheck } from './check-workbook';
import { coverageOf } from './counted';
import { countsOf, countsTogether } from './counts';
import type { Examined } from './examine';
import type { Coverage, Finding } from './finding';
import { byPlace, FindingsInOrder, placeOf, type Filed } from './findings-in-order';
import type { AnyRule, Instance } from './rule';
import { finalSeverity, isOff } from './severity';
import type { Settings } from './settings';

/** What a sheet's check is gathered in. */
export class SheetResult {
  /** Fields the sheet has a column for. */
  readonly fields: ReadonlySet<string>;
  readonly coverage: Coverage[] = [];
  /** What the rules found and did not find before, and what they found before and no longer find. */
  readonly fresh: Filed[] = [];
  readonly gone: Filed[] = [];
  /** What the rules found before; once the check is done, what they find, and nothing is fresh or gone. */
  inOrder = FindingsInOrder.none;
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
    this.inOrder = this.inOrder.changed(this.gone.splice(0), this.fresh.splice(0));
    const read = [...this.readingFindings].sort(byPlace);
    return {
      sheet: this.sheet,
      findings: [...read, ...this.inOrder.findings],
      coverage: this.coverage,
      counts: countsTogether([countsOf(read), this.inOrder.counts]),
    };
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
  const [firstSheet] = results.values();
  fileFindings(examined.told, firstSheet?.coverage.length ?? 0, results, 'fresh');
  fileCoverage(examined, results);
}

/** A finding goes to the table it points at; what no table shows, to the first. */
function fileFindings(
  told: Examined['told'],
  clause: number,
  results: SheetResults,
  as: 'fresh' | 'gone',
): void {
  const [firstSheet] = results.values();
  for (const { table, finding, line } of told)
    (results.get(table ?? '') ?? firstSheet)?.[as].push({ finding, clause, line, place: placeOf(finding) });
}

function fileCoverage(examined: Examined, results: SheetResults): void {
  for (const [id, result] of results) result.coverage.push(coverageOn(id, examined));
}

/** Files what came of all clauses: after an edit, what differs from what came of the same ones in the check before. */
export function fileAll(
  examined: readonly Examined[],
  results: SheetResults,
  before: FiledCheck | null,
): void {
  if (before)
    for (const [table, result] of results)
      result.inOrder = before.results.get(table)?.inOrder ?? FindingsInOrder.none;
  for (const [clause, one] of examined.entries()) {
    const was = before?.examined[clause];
    if (one !== was) {
      fileFindings(one.since?.gone ?? was?.told ?? [], clause, results, 'gone');
      fileFindings(one.since?.fresh ?? one.told, clause, results, 'fresh');
    }
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
