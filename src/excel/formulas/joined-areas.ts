/** Cells written together: a range object for each of thousands would hold Excel up. */
import type { Area } from '../area';
import { rangeAt } from '../area';
import { isTooLarge } from '../errors';
import { cellsPerBlock } from '../reading/read-blocks';

/** Counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, row by row. */
interface Joined<C> {
  readonly area: Area;
  readonly rows: readonly (readonly C[])[];
}

/** Rectangles that hold exactly the cells given, which come row by row: neighbours of a row, then equal runs of rows. */
export function joinedAreas<C extends Place>(cells: readonly C[]): readonly Joined<C>[] {
  const runs: C[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  const joined: { first: C; rows: C[][] }[] = [];
  /** The rectangle that ends at the bottom of some columns. */
  const open = new Map<string, { first: C; rows: C[][] }>();
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const columns = `${first.column} ${run.length}`;
    const above = open.get(columns);
    const rows = (above?.rows.length ?? 0) + 1;
    if (above && above.first.row + above.rows.length === first.row && rows * run.length <= cellsPerBlock)
      above.rows.push(run);
    else {
      const area = { first, rows: [run] };
      joined.push(area);
      open.set(columns, area);
    }
  }
  return joined.map(({ first, rows }) => ({
    area: {
      rowIndex: first.row,
      columnIndex: first.column,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
    },
    rows,
  }));
}

/** Writes rectangles in one exchange; what Excel finds too large for one goes by halves, down to a single row. */
export async function writeJoined<C>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  joined: readonly Joined<C>[],
  write: (range: Excel.Range, rows: Joined<C>['rows']) => void,
): Promise<void> {
  for (const { area, rows } of joined) write(rangeAt(sheet, area), rows);
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(joined) : null;
    if (!halves) throw error;
    for (const half of halves) await writeJoined(context, sheet, half, write);
  }
}

function halvesOf<C>(joined: readonly Joined<C>[]): readonly (readonly Joined<C>[])[] | null {
  if (joined.length > 1) {
    const half = Math.ceil(joined.length / 2);
    return [joined.slice(0, half), joined.slice(half)];
  }
  const [only] = joined;
  if (!only || only.rows.length < 2) return null;
  const { area, rows } = only;
  const half = Math.ceil(rows.length / 2);
  return [
    [{ area: { ...area, rowCount: half }, rows: rows.slice(0, half) }],
    [
      {
        area: { ...area, rowIndex: area.rowIndex + half, rowCount: rows.length - half },
        rows: rows.slice(half),
      },
    ],
  ];
}
