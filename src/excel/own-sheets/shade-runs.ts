import { isShade, type PlanSheet } from '../../core/reporting/plan';

/** Neighbours of one row in one colour. */
interface ShadeRun {
  /** Counted from 0, under the titles. */
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly shade: string;
}

/** The shaded cells of a table, neighbours together: a request for each cell would be far more of them. */
export function shadeRuns(rows: PlanSheet['rows']): readonly ShadeRun[] {
  return rows.flatMap((cells, row) => {
    const runs: ShadeRun[] = [];
    cells.forEach((cell, column) => {
      if (!isShade(cell)) return;
      const last = runs.at(-1);
      if (last && last.shade === cell.shade && last.column + last.count === column)
        runs[runs.length - 1] = { ...last, count: last.count + 1 };
      else runs.push({ row, column, count: 1, shade: cell.shade });
    });
    return runs;
  });
}
