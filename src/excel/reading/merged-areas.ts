import type { CellArea } from '../../core/sheet/snapshot';
import { areasOf, cellArea, loadAreas, rangeAt, type Area } from '../area';
import { isSetSupported } from '../api-set';
import { isCellEdit } from '../errors';

/**
 * Merged cells of an area: all but the first of each are empty, and stand for its value. `undefined` where Excel does
 * not tell: before ExcelApi 1.13, and past 512 merged areas. Only what is written once for several lines is then not
 * seen.
 *
 * Asking has been seen to empty the list of what can be undone (office-js issue 5918), so that only a reading that the
 * user asked for does.
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly CellArea[] | undefined> {
  if (!isSetSupported('ExcelApi', '1.13')) return undefined;
  const merged = rangeAt(sheet, area).getMergedAreasOrNullObject();
  loadAreas(merged);
  try {
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
    return undefined;
  }
  return merged.isNullObject ? [] : areasOf(merged).map(cellArea);
}
