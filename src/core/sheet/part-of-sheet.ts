/** Cutting a sheet into parts that are read each by itself; every cell keeps its address. */
import type { CellArea, SheetSnapshot } from './snapshot';

export function areaOf({ origin, values }: SheetSnapshot): CellArea {
  return { ...origin, rows: values.length, columns: values[0]?.length ?? 0 };
}

/** The part of a snapshot within an area of it. */
export function partOf(sheet: SheetSnapshot, { row, column, rows, columns }: CellArea): SheetSnapshot {
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
    ...(mergedAreas
      ? { mergedAreas: mergedAreas.filter((area) => isWithin(area, row, last, column, columns)) }
      : {}),
    ...(top + rows < values.length ? { endsAt: last } : {}),
  };
}

function isWithin(area: CellArea, row: number, last: number, column: number, columns: number): boolean {
  return (
    area.row >= row &&
    area.row + area.rows - 1 <= last &&
    area.column >= column &&
    area.column + area.columns <= column + columns
  );
}
