import { HostError } from '../core/ports';

/** The sheet with that id, its id, name and visibility loaded; refuses with `sheet-gone` where it is no more. */
export async function sheetById(
  context: Excel.RequestContext,
  id: string,
  operation: string,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('id,name,visibility');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('sheet-gone', operation);
  return sheet;
}
