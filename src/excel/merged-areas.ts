import type { CellArea } from '../core/sheet/snapshot';
import { isCellEdit } from './errors';
import type { Area } from './hidden-rows';

/**
 * Merged cells of an area: all but the first of each are empty, and stand for its value. `undefined` where Excel does
 * not tell: before ExcelApi 1.13, and past 512 merged areas. Only what is written once for several lines is then not
 * seen.
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly CellArea[] | undefined> {
  if (typeof Office === 'undefined' || !Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    return undefined;
  const merged = sheet
    .getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount)
    .getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  try {
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
    return undefined;
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex + 1,
    column: columnIndex + 1,
    rows: rowCount,
    columns: columnCount,
  }));
}
