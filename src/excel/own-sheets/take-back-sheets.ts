import { takeBack } from '../run';

/** What was there before sheets of ours were added. */
interface SheetsBefore {
  readonly ids: ReadonlySet<string>;
}

/**
 * Deletes the sheets that came since under a name of ours. By name, for an Excel that failed may have added a sheet
 * without telling its id.
 */
export async function takeBackSheets(
  { ids }: SheetsBefore,
  isOurs: (name: string) => boolean,
): Promise<void> {
  await takeBack(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) if (!ids.has(sheet.id) && isOurs(sheet.name)) sheet.delete();
    await context.sync();
  });
}
