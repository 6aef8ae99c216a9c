/** The plan of a sheet in a form that tests can say. */
import type { PlanSheet } from '../../src/core/reporting/plan';

/** "Portée | 24 | wrapped": the title, the width and whatever else a column has. */
export function headings({ columns }: PlanSheet): readonly string[] {
  return columns.map(({ title, width, wrapped, upright, format }) =>
    [title, width, ...(wrapped ? ['wrapped'] : []), ...(upright ? ['upright'] : []), format ?? []]
      .flat()
      .join(' | '),
  );
}

/** Each row by the titles of its columns, without its blank cells. */
export function byTitle({ columns, rows }: PlanSheet): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => (cell === null ? [] : [[columns[at]?.title ?? `column ${at}`, cell]])),
    ),
  );
}
