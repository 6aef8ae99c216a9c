import type { Summary } from '../../core/summing/summary';
import { rowRuns } from '../../languages/row-runs';

/** What a group is called. */
export function keyText(key: readonly (string | null)[], noValue: string): string {
  return key.map((value) => value ?? noValue).join(' · ');
}

const mostRuns = 12;

/** Sheet rows in few words: "7, 9–12". */
export function runsText(rows: readonly number[]): string {
  const runs = rowRuns(rows).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return runs.length > mostRuns ? `${runs.slice(0, mostRuns).join(', ')}…` : runs.join(', ');
}

/** The excluded rows of a summary by reason, then by sheet. */
export function excludedByReason({ excluded }: Summary) {
  const reasons = new Map<(typeof excluded)[number]['reason'], Map<string, number[]>>();
  for (const { reason, sheet, row } of excluded) {
    const sheets = reasons.get(reason) ?? new Map<string, number[]>();
    sheets.set(sheet.snapshot.name, [...(sheets.get(sheet.snapshot.name) ?? []), row]);
    reasons.set(reason, sheets);
  }
  return [...reasons].map(([reason, sheets]) => ({ reason, sheets: [...sheets] }));
}
