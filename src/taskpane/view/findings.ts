import type { Agreement } from '../../core/agreement/schema';
import type { SheetCheck } from '../../core/checking/check-workbook';
import { countsTogether } from '../../core/checking/counts';
import type { Finding, ReadingUsed, Severity } from '../../core/checking/finding';
import { grouped } from '../../core/grouped';
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
  const [first] = items;
  // Of thousands of orders most have one.
  if (first && items.length === 1) return [causeOf(keyOf(first), first.finding, items)];
  return [...grouped(items, keyOf)].flatMap(([key, own]) =>
    own[0] ? [causeOf(key, own[0].finding, own)] : [],
  );
}

function keyOf({ finding: { rule, subject, severity }, agreement }: FindingItem): string {
  // Two agreements may say something of a lot 2 each.
  return `${severity} ${rule} ${subject} ${agreement?.id ?? ''}`;
}

function causeOf(key: string, finding: Finding, items: readonly FindingItem[]): Cause {
  const { rule, subject, clause, alsoClauses, readings = [] } = finding;
  const alone = items.length === 1;
  return {
    key,
    rule,
    subject,
    clause,
    alsoClauses: alone
      ? alsoClauses
      : alsoClauses.filter((also) => items.every((item) => item.finding.alsoClauses.includes(also))),
    readings: alone
      ? readings
      : readings.filter(({ doubt }) => items.every((item) => item.finding.doubts.includes(doubt))),
    items,
  };
}
