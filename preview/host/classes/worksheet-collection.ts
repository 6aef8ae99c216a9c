import type { SheetModel } from '../../workbook/sheet-model';
import type { WorkbookModel } from '../../workbook/workbook-model';
import type { Host } from '../host';
import type { HostObject } from '../host-class';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { checkSheetName, structureOpen } from './worksheet';

/** A sheet by its name or its id, as `getItem` takes both. */
function find(host: Host, key: string): SheetModel | undefined {
  return host.workbook.sheetById(key) ?? host.workbook.sheetByName(key);
}

function edge(host: Host, visibleOnly: boolean, last: boolean): HostObject {
  const sheets = host.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  const sheet = sheets.at(last ? -1 : 0);
  if (!sheet) throw refuse.itemNotFound('a visible sheet');
  return host.object('Worksheet', sheet);
}

/** "Feuil1", "Feuil2": the first that is free. */
function freeName(workbook: WorkbookModel, locale: string): string {
  const stem = locale.startsWith('fr') ? 'Feuil' : 'Sheet';
  for (let number = workbook.sheets.length + 1; ; number += 1)
    if (!workbook.sheetByName(`${stem}${number}`)) return `${stem}${number}`;
}

export const worksheetCollection = defineClass<WorkbookModel>({
  name: 'WorksheetCollection',
  items: (workbook, host) => workbook.sheets.map((sheet) => host.object('Worksheet', sheet)),
  open: {
    getItem: (_workbook, args, host) => {
      const sheet = find(host, args.text(0));
      if (!sheet) throw refuse.itemNotFound(`the sheet "${args.text(0)}"`);
      return host.object('Worksheet', sheet);
    },
    getItemOrNullObject: (_workbook, args, host) => {
      const sheet = find(host, args.text(0));
      return sheet ? host.object('Worksheet', sheet) : host.nothing('Worksheet');
    },
    getActiveWorksheet: (workbook, _args, host) => host.object('Worksheet', workbook.activeSheet),
    getFirst: (_workbook, args, host) => edge(host, args.flag(0, false), false),
    getLast: (_workbook, args, host) => edge(host, args.flag(0, false), true),
  },
  create: {
    add: (workbook, args, host) => {
      structureOpen(host);
      const name = args.has(0) ? args.text(0) : freeName(workbook, host.locale);
      checkSheetName(host, name);
      return host.object('Worksheet', workbook.addSheet(name, 'addin'));
    },
  },
  call: {
    getCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.flag(0, false) || sheet.visibility === 'Visible').length,
  },
});
