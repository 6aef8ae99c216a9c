import type { SheetModel } from '../../workbook/sheet-model';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { openRange, resolve, sheetAlive, writable } from './range-target';

function show(sheet: SheetModel, host: Host): undefined {
  writable(sheet);
  if (sheet.filter)
    for (let row = sheet.filter.row + 1; row < sheet.filter.row + sheet.filter.rows; row += 1)
      sheet.hiddenRows.delete(row);
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
  return undefined;
}

/** The filter of a sheet: where it is and whether it hides rows. Criteria are not applied. */
export const autoFilter = defineClass<SheetModel>({
  name: 'AutoFilter',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  read: {
    enabled: (sheet) => sheet.filter !== null,
    isDataFiltered: (sheet) => {
      const { filter } = sheet;
      return (
        !!filter && [...sheet.hiddenRows].some((row) => row > filter.row && row < filter.row + filter.rows)
      );
    },
  },
  open: {
    getRangeOrNullObject: (sheet, _args, host) =>
      sheet.filter ? openRange(host, sheet, sheet.filter) : host.nothing('Range'),
  },
  change: {
    apply: (sheet, args, host) => {
      writable(sheet);
      if (args.has(1)) throw refuse.notImitated('filter criteria');
      const range = args.object<RangeTarget>(0, 'Range') ?? resolve(host, sheet, args.text(0));
      if (!range) throw args.wrong(0, 'a range');
      sheet.filter = range.area;
      host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
      return undefined;
    },
    clearCriteria: (sheet, _args, host) => show(sheet, host),
    remove: (sheet, _args, host) => {
      show(sheet, host);
      sheet.filter = null;
      return undefined;
    },
  },
});
