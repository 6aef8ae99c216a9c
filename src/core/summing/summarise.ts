/** Consumption summaries: what is ordered, done and left, by whatever the reviewer needs. */
import { controlOf, Sums } from './add-up';
import { standings } from './counted-lines';
import type { SummaryDefinition, SummaryOptions, SummarySource } from './definition';
import { figuresOf } from './figures';
import { gapsOf } from './gaps';
import { groupsBy, type Groups, type SummedSheet } from './grouping';
import { measures } from './measures';
import { sortedKeys } from './sort-keys';
import type { ExcludedRow, Summary, SummaryRows } from './summary';

/**
 * Adds up the lines of the order sheets of one or several workbooks. Every line that counts is in exactly one group;
 * cancelled lines, drafts and copies of lines on a second sheet count nowhere and are listed. Money is in cents.
 */
export function summarise(
  sources: readonly SummarySource[],
  { by }: SummaryDefinition,
  options: SummaryOptions,
): Summary {
  const excluded: ExcludedRow[] = [];
  const sheets = sources.flatMap((source) => {
    const standing = standings(source.sheets);
    return source.sheets.map((sheet, at): SummedSheet => {
      const reasons = standing[at] ?? [];
      const told = new Set<number>();
      reasons.forEach((reason, line) => {
        const row = sheet.lines[line]?.row ?? 0;
        if (reason === null || told.has(row)) return;
        told.add(row);
        excluded.push({ source, sheet, row, reason });
      });
      const counted = reasons.map((reason) => reason === null);
      const figures = figuresOf(sheet, (line) => counted[line] ?? false, source, options);
      return { source, figures, counted };
    });
  });
  const groups = groupsBy(by, sheets);
  const sums = new Sums(groups.keys.length);
  sheets.forEach(({ figures }, at) => sums.add(figures, groups.of[at] ?? new Int32Array()));
  const total = sums.total();
  const control = controlOf(sheets);
  return {
    by,
    groups: sortedKeys(groups.keys, by, sources).map((group) => ({
      key: groups.keys[group] ?? [],
      values: sums.of(group),
      behind: () => rowsBehind(group, groups, sheets),
    })),
    total,
    control,
    balanced: measures.every((measure) => total[measure] === control[measure]),
    excluded,
    gaps: sheets.flatMap(gapsOf),
    unknownFields: by.filter(
      (_, field) => groups.keys.length > 0 && groups.keys.every((key) => key[field] === null),
    ),
    sources,
    asOf: options.asOf,
  };
}

function rowsBehind(group: number, { of }: Groups, sheets: readonly SummedSheet[]): readonly SummaryRows[] {
  return sheets.flatMap(({ source, figures }, at) => {
    const rows = new Set<number>();
    of[at]?.forEach((own, entry) => {
      if (own !== group) return;
      const line = entry < figures.lines ? entry : (figures.whole[entry - figures.lines]?.[0] ?? 0);
      rows.add(figures.sheet.lines[line]?.row ?? 0);
    });
    return rows.size > 0 ? [{ source, sheet: figures.sheet, rows: [...rows] }] : [];
  });
}
