import type { SheetInfo } from '../../core/ports';
import { isOwnTable } from '../../core/reporting/own-sheets';

/** Every worksheet with the size of what it holds, in two exchanges however many there are. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  const tables = context.workbook.tables;
  tables.load('items/name,items/worksheet/id');
  await context.sync();
  const own = new Set(
    tables.items.filter(({ name }) => isOwnTable(name)).map(({ worksheet }) => worksheet.id),
  );
  const listed = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowCount,columnCount');
    return { sheet, used };
  });
  await context.sync();
  return listed.map(({ sheet, used }) => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    own: own.has(sheet.id),
    rows: used.isNullObject ? 0 : used.rowCount,
    columns: used.isNullObject ? 0 : used.columnCount,
  }));
}
