/** What lacks from the figures of a summary: columns, and cells of lines that count. */
import { isPackOn } from '../checking/packs';
import type { OrderLine } from '../orders/order-line';
import { saidByRow, saysAnything, type AddedMeasure } from './figures';
import { lineOf, type SummedSheet } from './grouping';
import type { SummarySource } from './definition';
import type { GapReason, SummaryGap } from './summary';

interface Watched {
  readonly measure: AddedMeasure;
  readonly field: string;
  /** A blank is a lack, not a nothing: every line has a quantity and an amount, not every line has person-days. */
  readonly blankLacks: boolean;
  /** Only where the sheet has this column: without it the figure lacks for another reason, which is told. */
  readonly beside?: string;
  /** For what is worked out where it is not written: the figure it starts from, and the column taken into account. */
  readonly workedOut?: { readonly of: AddedMeasure; readonly with: string };
}

const always: readonly Watched[] = [
  { measure: 'units', field: 'qty', blankLacks: true },
  { measure: 'unitsDelivered', field: 'service_fait_date', blankLacks: false },
  { measure: 'unitsDelivered', field: 'qty', blankLacks: true, beside: 'service_fait_date' },
  { measure: 'daysOrdered', field: 'pd_ordered', blankLacks: false },
  { measure: 'daysDone', field: 'pd_done', blankLacks: false },
  {
    measure: 'daysRemaining',
    field: 'pd_remaining',
    blankLacks: false,
    workedOut: { of: 'daysOrdered', with: 'pd_done' },
  },
  { measure: 'amountExclTax', field: 'amount_ht', blankLacks: true },
  {
    measure: 'amountInclTax',
    field: 'amount_ttc',
    blankLacks: true,
    workedOut: { of: 'amountExclTax', with: 'vat' },
  },
  { measure: 'amountDelivered', field: 'service_fait_date', blankLacks: false },
  { measure: 'amountDelivered', field: 'amount_ht', blankLacks: true, beside: 'service_fait_date' },
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
  const { byField } = figures.sheet.cells;
  const gaps = asked.flatMap((watched) => {
    const { measure, blankLacks, workedOut, beside } = watched;
    if (beside !== undefined && !byField.has(beside)) return [];
    const own = byField.get(watched.field);
    if (!own && !saysAnything(figures.of[measure]))
      return sheet.counted.includes(1) ? [gap(watched, 'missing-column', [])] : [];
    // Worked out from other columns, it does not lack; a line may lack what it is worked out with.
    const told = own || !workedOut ? watched : { ...watched, field: workedOut.with };
    const data = byField.get(told.field);
    if (!data) return [];
    const start = workedOut && figures.of[workedOut.of];
    const isStarted = (line: number) => start !== undefined && !Number.isNaN(start[line]);
    const rowsThat = (lacks: boolean, test: (line: number) => boolean) =>
      lacks || start ? rowsWhere(sheet, measure, (line) => test(line) && (lacks || isStarted(line))) : [];
    const isUnreadable = (line: number) => data.unreadable.has(line);
    const unreadable = data.unreadable.size > 0 ? rowsThat(own !== undefined, isUnreadable) : [];
    const blank = rowsThat(
      own !== undefined && blankLacks,
      (line) => !isUnreadable(line) && !data.filled.has(line) && (data.values[line] ?? null) === null,
    );
    return [
      ...(unreadable.length > 0 ? [gap(told, 'unreadable', unreadable)] : []),
      ...(blank.length > 0 ? [gap(told, 'blank', blank)] : []),
    ];
  });
  const [commitment] = financial;
  if (commitment)
    for (const [reason, lines] of [
      ['not-engaged', sheet.notEngaged],
      ['stated-per-order', sheet.repeatedCommitments],
    ] as const)
      if (lines.size > 0) gaps.push(gap(commitment, reason, rowsOf(sheet, [...lines])));
  return gaps;
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

/** Lines of other groups than that of the line that bears the commitment of their order: they have no share of it. */
export function engagedInOtherGroup(
  sheets: readonly SummedSheet[],
  groupsOf: readonly Int32Array[],
): readonly SummaryGap[] {
  const bearing = new Map<SummarySource, Map<string, Set<number>>>();
  sheets.forEach(({ source, figures }, at) => {
    const ofSource = bearing.get(source) ?? new Map<string, Set<number>>();
    bearing.set(source, ofSource);
    if (!saysAnything(figures.of.commitment)) return;
    groupsOf[at]?.forEach((group, entry) => {
      const key = figures.sheet.lines[lineOf(entry, figures)]?.orderKey ?? null;
      if (group < 0 || key === null || Number.isNaN(figures.of.commitment[entry])) return;
      const known = ofSource.get(key);
      if (known) known.add(group);
      else ofSource.set(key, new Set([group]));
    });
  });
  return sheets.flatMap((sheet, at): SummaryGap[] => {
    const { source, figures, repeatedCommitments } = sheet;
    const ofSource = bearing.get(source);
    const ae = figures.sheet.cells.byField.get('ae');
    if (!ae || !ofSource?.size) return [];
    const lines: number[] = [];
    figures.sheet.lines.forEach(({ orderKey }, line) => {
      const group = groupsOf[at]?.[line] ?? -1;
      if (group < 0 || orderKey === null || !Number.isNaN(figures.of.commitment[line])) return;
      const groups = ofSource.get(orderKey);
      if (!groups || groups.has(group) || repeatedCommitments.has(line) || ae.unreadable.has(line)) return;
      lines.push(line);
    });
    if (lines.length === 0) return [];
    const rows = rowsOf(sheet, lines);
    return [
      { measure: 'commitment', field: 'ae', reason: 'in-other-group', source, sheet: figures.sheet, rows },
    ];
  });
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
  measure: AddedMeasure,
  test: (line: number) => boolean,
): readonly number[] {
  const { figures, counted } = sheet;
  const values = figures.of[measure];
  const byRow = saidByRow(figures, measure);
  const lines: number[] = [];
  for (let line = 0; line < figures.lines; line += 1)
    if (counted[line] === 1 && Number.isNaN(values[line]) && !byRow.has(line) && test(line)) lines.push(line);
  return rowsOf(sheet, lines);
}

function rowsOf({ figures }: SummedSheet, lines: readonly number[]): readonly number[] {
  return [...new Set(lines.map((line) => figures.sheet.lines[line]?.row ?? 0))];
}
