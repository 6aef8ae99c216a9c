/** What Excel tells of changes to the worksheets, in the words of the port. */
import type { ChangedBy, SheetChange, SheetRenamed } from '../core/ports';
import { readAreas } from '../core/sheet/read-areas';
import { isSetSupported } from './api-set';
import { listen } from './listen';
import type { OwnWrites } from './own-writes';

/**
 * One handler for the whole workbook (ExcelApi 1.9, below the floor of the manifest). Only the address of a change is
 * used: Excel leaves its details out as soon as several cells change.
 */
export function watchSheets(
  listener: (change: SheetChange | SheetRenamed) => void,
  own: OwnWrites,
): Promise<() => Promise<void>> {
  return listen('watch', ({ worksheets }) => [
    worksheets.onChanged.add(async (event) => listener(changeOf(event, own))),
    worksheets.onDeleted.add(async ({ worksheetId, source }) =>
      listener({ kind: 'deleted', sheetId: worksheetId, by: isRemote(source) ? 'others' : 'user' }),
    ),
    ...watchNames(worksheets, listener),
  ]);
}

/** Before ExcelApi 1.17 nothing tells of names: the next check reads them. */
function watchNames(
  worksheets: Excel.WorksheetCollection,
  listener: (renamed: SheetRenamed) => void,
): OfficeExtension.EventHandlerResult<Excel.WorksheetNameChangedEventArgs>[] {
  if (!isSetSupported('ExcelApi', '1.17')) return [];
  return [
    worksheets.onNameChanged.add(async ({ worksheetId, nameAfter }) =>
      listener({ kind: 'renamed', sheetId: worksheetId, name: nameAfter }),
    ),
  ];
}

function changeOf(event: Excel.WorksheetChangedEventArgs, own: OwnWrites): SheetChange {
  const { worksheetId, address, changeType } = event;
  const areas = changeType === 'RangeEdited' ? readAreas(address) : null;
  return { kind: 'edited', sheetId: worksheetId, areas, by: authorOf(event, own) };
}

/** Excel says that a change is our own from ExcelApi 1.14 on; before that we know what we wrote. */
function authorOf(
  { worksheetId, address, source, triggerSource }: Excel.WorksheetChangedEventArgs,
  own: OwnWrites,
): ChangedBy {
  if (isRemote(source)) return 'others';
  // Declared as always there; Excel leaves it out before 1.14.
  const told: string | undefined = triggerSource;
  const isOwn = told === undefined ? own.take(worksheetId, address) : told === 'ThisLocalAddin';
  return isOwn ? 'addin' : 'user';
}

function isRemote(source: string): boolean {
  return source === 'Remote';
}
