import type { SheetInfo } from '../core/ports';

/** Every worksheet with the size of what it holds, in two exchanges however many there are. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
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
    rows: used.isNullObject ? 0 : used.rowCount,
    columns: used.isNullObject ? 0 : used.columnCount,
  }));
}
