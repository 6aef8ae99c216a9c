/** Rectangles of cells as Excel counts them. */
import type { CellArea } from '../core/sheet/snapshot';

/** Rows and columns count from zero. */
export interface Area {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function rangeAt(
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Area,
): Excel.Range {
  return sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}

/** The cell of a row and column counted from one. */
export function cellAt(
  sheet: Excel.Worksheet,
  { row, column }: Pick<CellArea, 'row' | 'column'>,
): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
}

/** Asks where several ranges stand. */
export function loadAreas(ranges: Excel.RangeAreas): void {
  ranges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
}

/** Where several ranges stand, once Excel has answered `loadAreas`. */
export function areasOf({ areas }: Excel.RangeAreas): readonly Area[] {
  return areas.items.map(areaOfRange);
}

/** Where a range stands, its rows and columns loaded; apart from Excel's object, which would be kept with it. */
export function areaOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Area): Area {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** The same rectangle as the engine counts it, from one, and the other way round. */
export function cellArea({ rowIndex, columnIndex, rowCount, columnCount }: Area): CellArea {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}

export function areaOf({ row, column, rows, columns }: CellArea): Area {
  return { rowIndex: row - 1, columnIndex: column - 1, rowCount: rows, columnCount: columns };
}

export function cellsOf(...areas: readonly Area[]): number {
  return areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}

export function common(one: Area, other: Area): Area | null {
  const rowIndex = Math.max(one.rowIndex, other.rowIndex);
  const columnIndex = Math.max(one.columnIndex, other.columnIndex);
  const rowCount = Math.min(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount) - rowIndex;
  const columnCount =
    Math.min(one.columnIndex + one.columnCount, other.columnIndex + other.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : null;
}
