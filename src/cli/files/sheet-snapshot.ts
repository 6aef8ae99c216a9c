import type { CellArea, CellValue, SheetSnapshot } from '../../core/sheet/snapshot';
import type { SheetCells } from './sheet-cells';

/** A sheet as read from a workbook, as the engine sees it. */
export function snapshotOf(
  cells: SheetCells,
  {
    name,
    visible,
    date1904,
    hasFormats,
  }: {
    readonly name: string;
    readonly visible: boolean;
    readonly date1904: boolean;
    readonly hasFormats: boolean;
  },
): SheetSnapshot {
  const { hiddenRows, mergedAreas, uncalculated } = cells;
  const values = withoutCovered(cells.values.finish(), mergedAreas);
  const shownAs = cells.shown.alike();
  return {
    id: name,
    name,
    origin: { row: 1, column: 1 },
    values,
    visible,
    hiddenRows,
    date1904,
    mergedAreas,
    ...(uncalculated.size > 0 ? { uncalculated } : {}),
    ...(shownAs.size > 0 ? { shownAs } : {}),
    ...(hasFormats
      ? {
          formats: cells.formats
            .finish()
            .slice(0, values.length)
            .map((row) => row.slice(0, values[0]?.length)),
        }
      : {}),
  };
}

/** Without the cells of merged areas other than the one at the top left: Excel shows nothing of what they may hold. */
function withoutCovered(values: CellValue[][], areas: readonly CellArea[]): CellValue[][] {
  const size = values.length * (values[0]?.length ?? 0);
  let seen = 0;
  let isChanged = false;
  for (const { row, column, rows, columns } of areas) {
    // Beside all cells it covers none; a million such columns would be gone through for each of their rows.
    if (column > (values[0]?.length ?? 0)) continue;
    const below = values.slice(row - 1, row - 1 + rows);
    below.forEach((cells, down) => {
      const end = Math.min(column - 1 + columns, cells.length);
      seen += Math.max(0, end - column + 1);
      // Areas of Excel do not overlap; a file in which they do could have us go over its cells for ever.
      if (seen > size) throw new Error('Merged areas overlap.');
      for (let at = column - 1; at < end; at += 1)
        if (cells[at] !== null && (down > 0 || at > column - 1)) {
          cells[at] = null;
          isChanged = true;
        }
    });
  }
  return isChanged ? trimmed(values) : values;
}

/** Without the blank rows and columns at the end, which formatting alone makes part of a sheet. */
export function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  let height = 0;
  let width = 0;
  rows.forEach((row, index) => {
    for (let column = row.length - 1; column >= 0; column -= 1)
      if (row[column] !== null) {
        height = index + 1;
        width = Math.max(width, column + 1);
        break;
      }
  });
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
