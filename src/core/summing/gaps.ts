/** What lacks from the figures of a summary: columns, and cells of lines that count. */
import { isPackOn } from '../checking/packs';
import type { OrderLine } from '../orders/order-line';
import { saysAnything } from './figures';
import { lineOf, type SummedSheet } from './grouping';
import type { Measure } from './measures';
import type { GapReason, SummaryGap } from './summary';

interface Watched {
  readonly measure: Measure;
  readonly field: string;
  /** A blank is a lack, not a nothing: every line has a quantity and an amount, not every line has person-days. */
  readonly blankLacks: boolean;
}

const always: readonly Watched[] = [
  { measure: 'units', field: 'qty', blankLacks: true },
  { measure: 'unitsDelivered', field: 'service_fait_date', blankLacks: false },
  { measure: 'daysOrdered', field: 'pd_ordered', blankLacks: false },
  { measure: 'daysDone', field: 'pd_done', blankLacks: false },
  { measure: 'daysRemaining', field: 'pd_remaining', blankLacks: false },
  { measure: 'amountExclTax', field: 'amount_ht', blankLacks: true },
  { measure: 'amountInclTax', field: 'amount_ttc', blankLacks: true },
];
const financial: readonly Watched[] = [
  { measure: 'commitment', field: 'ae', blankLacks: false },
  { measure: 'paid', field: 'cp', blankLacks: false },
];

export function gapsOf(sheet: SummedSheet): readonly SummaryGap[] {
  const { source, figures } = sheet;
  const gap = (watched: Watched, reason: GapReason, rows: readonly number[]): SummaryGap => ({
    measure: watched.measure,
    field: watched.field,
    reason,
    source,
    sheet: figures.sheet,
    rows,
  });
  const asked = isPackOn('finance', source) ? [...always, ...financial] : always;
  const gaps = asked.flatMap((watched) => {
    const data = figures.sheet.cells.byField.get(watched.field);
    if (!data) {
      // Computed from other columns, it does not lack.
      const isKnown = saysAnything(figures.of[watched.measure as keyof typeof figures.of]);
      return isKnown || !sheet.counted.includes(1) ? [] : [gap(watched, 'missing-column', [])];
    }
    const unreadable =
      data.unreadable.size > 0 ? rowsWhere(sheet, watched, (line) => data.unreadable.has(line)) : [];
    const blank = watched.blankLacks
      ? rowsWhere(sheet, watched, (line) => !data.unreadable.has(line) && !data.filled.has(line))
      : [];
    return [
      ...(unreadable.length > 0 ? [gap(watched, 'unreadable', unreadable)] : []),
      ...(blank.length > 0 ? [gap(watched, 'blank', blank)] : []),
    ];
  });
  const repeated = rowsOf(sheet, [...sheet.repeatedCommitments]);
  const [commitment] = financial;
  return commitment && repeated.length > 0 ? [...gaps, gap(commitment, 'stated-per-order', repeated)] : gaps;
}

/** What is committed or paid in groups that do not say both: their own difference is not known, that of the total counts it. */
export function leftOnlyInTotal(
  sheet: SummedSheet,
  groups: Int32Array,
  withoutLeft: Uint8Array,
): readonly SummaryGap[] {
  const { source, figures } = sheet;
  const { commitment, paid } = figures.of;
  const lines: number[] = [];
  groups.forEach((group, entry) => {
    if (withoutLeft[group] !== 1 || (Number.isNaN(commitment[entry]) && Number.isNaN(paid[entry]))) return;
    lines.push(lineOf(entry, figures));
  });
  if (lines.length === 0) return [];
  const rows = rowsOf(sheet, lines);
  return [{ measure: 'leftToPay', field: 'ae', reason: 'only-in-total', source, sheet: figures.sheet, rows }];
}

/** The gaps of each group of lines, with the rows that are its own; a column that the sheet lacks is told of none. */
export function gapsByLines(
  gaps: readonly SummaryGap[],
  keyOf: (line: OrderLine) => string | null,
): (key: string | null) => readonly SummaryGap[] {
  const byKey = new Map<string | null, SummaryGap[]>();
  for (const gap of gaps) {
    const lacking = new Set(gap.rows);
    const rows = new Map<string | null, Set<number>>();
    for (const line of gap.sheet.lines) {
      if (!lacking.has(line.row)) continue;
      const key = keyOf(line);
      rows.set(key, (rows.get(key) ?? new Set()).add(line.row));
    }
    for (const [key, own] of rows) byKey.set(key, [...(byKey.get(key) ?? []), { ...gap, rows: [...own] }]);
  }
  return (key) => byKey.get(key) ?? [];
}

/** Rows of the lines that count, say nothing of the measure, and of whose row nothing else says it. */
function rowsWhere(
  sheet: SummedSheet,
  { measure }: Watched,
  test: (line: number) => boolean,
): readonly number[] {
  const { figures, counted } = sheet;
  const values = figures.of[measure as keyof typeof figures.of];
  const saidByRow = new Set(
    figures.whole.flatMap((lines, index) => (Number.isNaN(values[figures.lines + index]) ? [] : lines)),
  );
  const lines: number[] = [];
  for (let line = 0; line < figures.lines; line += 1)
    if (counted[line] === 1 && Number.isNaN(values[line]) && !saidByRow.has(line) && test(line))
      lines.push(line);
  return rowsOf(sheet, lines);
}

function rowsOf({ figures }: SummedSheet, lines: readonly number[]): readonly number[] {
  return [...new Set(lines.map((line) => figures.sheet.lines[line]?.row ?? 0))];
}
