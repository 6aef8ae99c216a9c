import type { SheetModel } from '../../workbook/sheet-model';
import { defineClass } from '../host-class';
import { sheetAlive } from './range-target';

/** Pivot tables are not imitated beyond how many of them a sheet has. */
export const pivotTables = defineClass<SheetModel>({
  name: 'PivotTableCollection',
  alive: (sheet, host) => sheetAlive(host, sheet),
  call: { getCount: (sheet) => sheet.pivotTables },
});
