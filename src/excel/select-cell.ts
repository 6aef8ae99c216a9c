import { HostError } from '../core/ports';
import type { CellRef } from '../core/sheet/snapshot';

/**
 * Shows a cell: the sheet is activated in an exchange of its own, because a selection sent together with the
 * activation of its sheet is lost now and then (office-js issue 5118).
 */
export async function selectCell(context: Excel.RequestContext, cell: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheetId);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('sheet-gone', 'select');
  if (sheet.visibility !== 'Visible') throw new HostError('sheet-hidden', 'select');
  sheet.activate();
  await context.sync();
  sheet.getRangeByIndexes(cell.row - 1, cell.column - 1, 1, 1).select();
  await context.sync();
}
