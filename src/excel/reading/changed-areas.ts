/** Which cells of a sheet may hold something else than when it was read before. */
import { mostChangedAreas } from '../../core/ports';
import type { CellArea, SheetSnapshot } from '../../core/sheet/snapshot';
import { areaOf, areasOf, cellsOf, common, loadAreas, rangeAt, type Area } from '../area';
import { isSetSupported } from '../api-set';
import { isCellEdit } from '../errors';

/** A sheet as it was read, and the cells that Excel told of since. */
export interface Changed {
  readonly sheet: SheetSnapshot;
  readonly changed: readonly CellArea[];
}

/** Share of the sheet beyond which all of it is read as quickly. */
const mostShare = 1 / 2;

/**
 * The cells Excel told of, those that hold formulas, and rows that came at the end, all within `area`, the used cells.
 * Excel tells of no result that changed with the cells it rests on: all results are taken for changed. `null` where that
 * is too much, or where Excel cannot tell.
 */
export async function changedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { sheet: before, changed }: Changed,
): Promise<readonly Area[] | null> {
  const { origin, values } = before;
  const [firstRow] = values;
  const sameFrame =
    origin.row === area.rowIndex + 1 &&
    origin.column === area.columnIndex + 1 &&
    firstRow?.length === area.columnCount &&
    values.length <= area.rowCount;
  if (!sameFrame) return null;
  const formulas = await formulaAreas(context, sheet, area);
  if (!formulas) return null;
  const added = {
    ...area,
    rowIndex: area.rowIndex + values.length,
    rowCount: area.rowCount - values.length,
  };
  const areas = [...changed.map(areaOf), ...formulas, added].flatMap((one) => common(one, area) ?? []);
  return areas.length > mostChangedAreas || cellsOf(...areas) > cellsOf(area) * mostShare ? null : areas;
}

/**
 * Where formulas stand; `null` where Excel cannot tell (before ExcelApi 1.12, on a protected sheet), where there are too
 * many places, or where cells without a formula change by themselves: results that spill, pivot tables.
 */
async function formulaAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[] | null> {
  if (!isSetSupported('ExcelApi', '1.12')) return null;
  const used = rangeAt(sheet, area);
  const formulas = used.getSpecialCellsOrNullObject('Formulas');
  formulas.load('areaCount');
  used.load('hasSpill');
  sheet.protection.load('protected');
  const pivotTables = pivotTablesOn(sheet);
  try {
    await context.sync();
    if (used.hasSpill !== false || sheet.protection.protected || pivotTables.value > 0) return null;
    if (formulas.isNullObject) return [];
    if (formulas.areaCount > mostChangedAreas) return null;
    loadAreas(formulas);
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
    return null;
  }
  return areasOf(formulas);
}

/** How many there are, once Excel has answered. Apart, for lint takes the answer for a property that must be loaded. */
function pivotTablesOn(sheet: Excel.Worksheet): OfficeExtension.ClientResult<number> {
  return sheet.pivotTables.getCount();
}
