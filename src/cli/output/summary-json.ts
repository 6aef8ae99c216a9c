import { measures, toldOutside } from '../../core/summing/measures';
import type { Measured } from '../../core/summing/measures';
import type { Summary, SummaryRows } from '../../core/summing/summary';

/**
 * A summary; its shape is public: money in euros, `null` for what is not defined. Rows of one sheet need no
 * more than their number; with several sheets or files, `places` says of which.
 */
export function summaryAsJson(summary: Summary): object {
  const { by, groups, total, control, excluded, sources } = summary;
  const several = sources.reduce((count, { sheets }) => count + sheets.length, 0) > 1;
  return {
    by,
    measures,
    groups: groups.map((group) => {
      const behind = group.behind();
      return {
        key: Object.fromEntries(by.map((field, index) => [field, group.key[index] ?? null])),
        ...figures(group.values),
        rows: behind.flatMap(({ rows }) => rows),
        ...(several ? { places: behind.map(place) } : {}),
      };
    }),
    total: figures(total),
    control: figures(control),
    excluded: excluded.map(({ source, sheet, row, reason }) => ({
      row,
      reason,
      ...(several ? { file: source.file, sheet: sheet.snapshot.name } : {}),
    })),
  };
}

function place({ source, sheet, rows }: SummaryRows) {
  return { file: source.file, sheet: sheet.snapshot.name, rows };
}

function figures(values: Measured): Record<string, number | null> {
  return Object.fromEntries(measures.map((measure) => [measure, toldOutside(measure, values)]));
}
