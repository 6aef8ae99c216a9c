import { HostError } from '../core/ports';
import type { CellRef, CellValue } from '../core/sheet/snapshot';
import { cellAt } from './area';
import { cellValue } from './reading/read-blocks';
import { sheetById } from './sheet-by-id';

/**
 * Shows a cell: the sheet is activated in an exchange of its own, because a selection sent together with the
 * activation of its sheet is lost now and then (office-js issue 5118).
 */
export async function selectCell(context: Excel.RequestContext, cell: CellRef): Promise<CellValue> {
  const sheet = await sheetById(context, cell.sheetId, 'select');
  if (sheet.visibility !== 'Visible') throw new HostError('sheet-hidden', 'select');
  sheet.activate();
  await context.sync();
  const range = cellAt(sheet, cell);
  range.select();
  range.load('values');
  await context.sync();
  return cellValue(range.values[0]?.[0]);
}

/** The cell the user is in; asked once, before anything else: a moment later they may be elsewhere. */
export async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,worksheet/id');
  await context.sync();
  return { sheetId: cell.worksheet.id, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
}
