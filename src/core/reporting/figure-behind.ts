/** From a cell of an inserted summary back to the lines its figure comes from. */
import type { OwnCell } from '../ports';
import { toldOutside, type Measure } from '../summing/measures';
import type { Summary, SummaryRows } from '../summing/summary';
import type { SummaryWords } from './summary-words';

interface FigureBehind {
  /** What the row is about, one for each field of the definition; `null` for the total. */
  readonly key: readonly string[] | null;
  /** `null` in a column that names the groups: the lines of all its figures. */
  readonly measure: Measure | null;
  /** The figure as it is now, as the engine has it (cents); `null` where nothing is known of it. */
  readonly value: number | null;
  /** Whether that is what the cell shows: stamped values stay behind what the workbook has become. */
  readonly upToDate: boolean;
  readonly behind: readonly SummaryRows[];
}

/**
 * `null` for a cell that shows no figure of the summary. The row is known by what it names, not by its place: a table
 * may have been sorted. `shown`: the measures of the sheet, in the order of its columns.
 */
export function figureBehind(
  summary: Summary,
  shown: readonly Measure[],
  place: { readonly row: readonly OwnCell[]; readonly column: number },
  { texts }: SummaryWords,
): FigureBehind | null {
  const keys = summary.by.length;
  const measure = shown[place.column - keys] ?? null;
  if (measure === null && place.column >= keys) return null;
  const told = place.row.slice(0, keys).map(String);
  const keyOf = (group: number) => summary.groups[group]?.key.map((value) => value ?? texts.noValue) ?? [];
  const group = summary.groups.findIndex((_, at) => keyOf(at).join('\n') === told.join('\n'));
  const isTotal = told[0] === texts.total || told[0] === texts.control;
  if (group < 0 && !isTotal) return null;
  const values = group < 0 ? summary.total : summary.groups[group]?.values;
  return {
    key: group < 0 ? null : keyOf(group),
    measure,
    value: (measure && values?.[measure]) ?? null,
    upToDate: measure === null || !values || isShown(toldOutside(measure, values), place.row[place.column]),
    behind: linesOf(summary, group, measure),
  };
}

/** To half a cent, for a workbook's sums are binary fractions. */
function isShown(value: number | null, cell: OwnCell | undefined): boolean {
  return value === null ? cell === '' : typeof cell === 'number' && Math.abs(cell - value) < 0.005;
}

/** Lines that add nothing to a figure are not behind it. */
function linesOf(summary: Summary, group: number, measure: Measure | null): readonly SummaryRows[] {
  const bySheet = new Map<SummaryRows['sheet'], { source: SummaryRows['source']; rows: Set<number> }>();
  for (const entry of summary.entries()) {
    if (group >= 0 && entry.group !== group) continue;
    if (measure !== null && !entry.values[measure]) continue;
    const known = bySheet.get(entry.sheet) ?? { source: entry.source, rows: new Set<number>() };
    known.rows.add(entry.row);
    bySheet.set(entry.sheet, known);
  }
  return [...bySheet].map(([sheet, { source, rows }]) => ({
    source,
    sheet,
    rows: [...rows].sort((one, other) => one - other),
  }));
}
