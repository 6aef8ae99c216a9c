/** Cutting a sheet into parts that are read each by itself; every cell keeps its address. */
import type { CellArea, CellRef, SheetSnapshot } from './snapshot';

/** The cells that a snapshot holds. */
export function areaOf({ origin, values }: SheetSnapshot): CellArea {
  return { ...origin, rows: values.length, columns: values[0]?.length ?? 0 };
}

/** Whether a cell of the same sheet lies in an area. */
export function contains(area: CellArea, cell: Pick<CellRef, 'row' | 'column'>): boolean {
  return isWithin({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, area);
}

/** The part of a snapshot within an area of it. */
export function partOf(sheet: SheetSnapshot, part: CellArea): SheetSnapshot {
  const { row, column, rows, columns } = part;
  const { origin, values, formats, mergedAreas } = sheet;
  const top = row - origin.row;
  const left = column - origin.column;
  const wide = columns === (values[0]?.length ?? 0);
  const cut = <T>(grid: readonly (readonly T[])[]): (readonly T[])[] => {
    const kept = grid.slice(top, top + rows);
    return wide ? kept : kept.map((cells) => cells.slice(left, left + columns));
  };
  const last = row + rows - 1;
  return {
    ...sheet,
    origin: { row, column },
    values: cut(values),
    ...(formats ? { formats: cut(formats) } : {}),
    ...(mergedAreas ? { mergedAreas: mergedAreas.filter((area) => isWithin(area, part)) } : {}),
    ...(top + rows < values.length ? { endsAt: last } : {}),
  };
}

function isWithin(inner: CellArea, outer: CellArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
