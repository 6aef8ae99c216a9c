import { takeBack } from '../run';

/**
 * Deletes the sheets that came since under a name of ours; `before`: the ids of those that were there. By name, for an
 * Excel that failed may have added a sheet without telling its id.
 */
export async function takeBackSheets(
  before: ReadonlySet<string>,
  isOurs: (name: string) => boolean,
): Promise<void> {
  await takeBack(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) if (!before.has(sheet.id) && isOurs(sheet.name)) sheet.delete();
    await context.sync();
  });
}
