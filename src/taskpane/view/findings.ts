import type { Agreement } from '../../core/agreement/schema';
import type { SheetCheck } from '../../core/checking/check-workbook';
import { countsTogether } from '../../core/checking/counts';
import type { Finding, ReadingUsed, Severity } from '../../core/checking/finding';
import { a1 } from '../../core/sheet/address';
import type { CellRef } from '../../core/sheet/snapshot';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingItem {
  /** Stable within one result. */
  readonly key: string;
  readonly finding: Finding;
  /** The agreement its sheet was checked by. */
  readonly agreement?: Agreement | undefined;
}

/** Findings of the same rule about the same thing, told as one cause. */
export interface Cause {
  readonly key: string;
  readonly rule: string;
  readonly subject: string;
  readonly clause: string;
  /** Other clauses, and readings of ambiguous ones, that every finding of the cause rests on: told once. */
  readonly alsoClauses: readonly string[];
  readonly readings: readonly ReadingUsed[];
  readonly items: readonly FindingItem[];
}

/** Findings that count, in the order of the sheets. */
export function countingFindings(checks: readonly SheetCheck[]): readonly FindingItem[] {
  return itemsOf(checks).filter(({ finding }) => !finding.waived);
}

/** Findings set aside by a dérogation. */
export function waivedFindings(checks: readonly SheetCheck[]): readonly FindingItem[] {
  return itemsOf(checks).filter(({ finding }) => finding.waived);
}

export function severityCounts(checks: readonly SheetCheck[]): Readonly<Record<Severity, number>> {
  const { error, warning, info } = countsTogether(checks.map(({ counts }) => counts));
  return { error, warning, info };
}

/** "D7", or "Suivi 2017!D7" where several sheets were checked. */
export function addressIn(checks: readonly SheetCheck[]): (cell: CellRef) => string {
  const sheets = new Map(checks.map(({ sheet }) => [sheet.snapshot.id, sheet.snapshot.name]));
  return (cell) => {
    const sheet = sheets.size > 1 ? sheets.get(cell.sheetId) : undefined;
    return sheet === undefined ? a1(cell) : `${sheet}!${a1(cell)}`;
  };
}

/** Whether a finding is about a line: it stands there, or names a cell of it. */
export function isOnLine({ at, related }: Finding, line: CellRef): boolean {
  return [at, ...related].some((cell) => cell?.sheetId === line.sheetId && cell.row === line.row);
}

function itemsOf(checks: readonly SheetCheck[]): readonly FindingItem[] {
  return checks
    .flatMap(({ findings, sheet: { agreement } }) => findings.map((finding) => ({ finding, agreement })))
    .map((item, index) => ({ key: String(index), ...item }));
}

/** Findings by cause, in the order in which the causes first appear. */
export function causesOf(items: readonly FindingItem[]): readonly Cause[] {
  const causes = new Map<string, { finding: Finding; items: FindingItem[] }>();
  for (const item of items) {
    const { rule, subject, severity } = item.finding;
    // Two agreements may say something of a lot 2 each.
    const key = `${severity} ${rule} ${subject} ${item.agreement?.id ?? ''}`;
    const cause = causes.get(key);
    if (cause) cause.items.push(item);
    else causes.set(key, { finding: item.finding, items: [item] });
  }
  return [...causes].map(([key, { finding, items: own }]) => ({
    key,
    rule: finding.rule,
    subject: finding.subject,
    clause: finding.clause,
    alsoClauses: finding.alsoClauses.filter((clause) =>
      own.every((item) => item.finding.alsoClauses.includes(clause)),
    ),
    readings: (finding.readings ?? []).filter(({ doubt }) =>
      own.every((item) => item.finding.doubts.includes(doubt)),
    ),
    items: own,
  }));
}
