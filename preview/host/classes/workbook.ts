import type { WorkbookModel } from '../../workbook/workbook-model';
import { defineClass } from '../host-class';
import { openRange } from './range-target';

export const workbook = defineClass<WorkbookModel>({
  name: 'Workbook',
  read: {
    name: (book) => book.name,
    readOnly: (book) => book.readOnly,
    isDirty: (book) => book.sheets.some((sheet) => sheet.touched.size > 0),
    autoSave: () => false,
    calculationEngineVersion: () => 191_029,
    previouslySaved: () => true,
    usePrecisionAsDisplayed: () => false,
    use1904DateSystem: (book) => book.date1904,
  },
  open: {
    application: (_book, _args, host) => host.object('Application', host),
    worksheets: (book, _args, host) => host.object('WorksheetCollection', book),
    functions: (_book, _args, host) => host.object('Functions', host),
    names: (_book, _args, host) => host.object('NamedItemCollection', host.workbook),
    tables: (_book, _args, host) => host.object('TableCollection', host.workbook),
    customXmlParts: (book, _args, host) => host.object('CustomXmlPartCollection', book),
    settings: (book, _args, host) => host.object('SettingCollection', book),
    protection: (book, _args, host) => host.object('WorkbookProtection', book),
    getSelectedRange: (book, _args, host) =>
      openRange(host, book.sheetById(book.selection.sheetId) ?? book.activeSheet, book.selection.area),
    getActiveCell: (book, _args, host) =>
      openRange(host, book.sheetById(book.selection.sheetId) ?? book.activeSheet, {
        ...book.selection.area,
        rows: 1,
        columns: 1,
      }),
  },
  change: {
    save: () => undefined,
  },
});

export const workbookProtection = defineClass<WorkbookModel>({
  name: 'WorkbookProtection',
  read: { protected: (book) => book.structureProtected },
  change: {
    protect: (book) => {
      book.structureProtected = true;
      return undefined;
    },
    unprotect: (book) => {
      book.structureProtected = false;
      return undefined;
    },
  },
});
