import type { Json } from '../../client/protocol';
import type { SheetModel, Visibility } from '../../workbook/sheet-model';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { openRange, rangeAt, resolve, sheetAlive, writable } from './range-target';

/** What Excel refuses in a sheet name: over 31 characters, : \ / ? * [ ], an apostrophe at either end, "History". */
export function checkSheetName(host: Host, name: string, itself?: SheetModel): void {
  if (
    name === '' ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    /^(history|historique)$/i.test(name)
  )
    throw refuse.invalidArgument(`"${name}" cannot name a sheet`);
  const same = host.workbook.sheetByName(name);
  if (same && same !== itself) throw refuse.itemAlreadyExists(`a sheet named "${name}"`);
}

export function structureOpen(host: Host): void {
  if (host.workbook.structureProtected)
    throw refuse.accessDenied('the structure of the workbook is protected');
}

function usedRange(sheet: SheetModel, valuesOnly: boolean, host: Host, orNull: boolean) {
  const used = sheet.usedArea(valuesOnly);
  if (used) return openRange(host, sheet, used);
  // An empty sheet: its first cell, or a null object (Ref: Excel.Worksheet).
  return orNull ? host.nothing('Range') : openRange(host, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
}

function visible(host: Host): SheetModel[] {
  return host.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
}

function setVisibility(sheet: SheetModel, value: Json, host: Host): void {
  structureOpen(host);
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
    throw refuse.invalidArgument('a sheet visibility');
  if (value !== 'Visible' && visible(host).every((one) => one === sheet))
    throw refuse.invalidOperation('A workbook must contain at least one visible worksheet');
  sheet.visibility = value satisfies Visibility;
  host.workbook.tell({ kind: 'sheet-visibility', sheetId: sheet.id, author: 'addin' });
}

export const worksheet = defineClass<SheetModel>({
  name: 'Worksheet',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  read: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
    position: (sheet, host) => host.workbook.sheets.indexOf(sheet),
    visibility: (sheet) => sheet.visibility,
    tabColor: (sheet) => sheet.tabColor,
    showGridlines: (sheet) => sheet.showGridlines,
    standardWidth: () => 8.43,
    standardHeight: () => 15,
    enableCalculation: () => true,
  },
  write: {
    name: (sheet, value, host) => {
      structureOpen(host);
      const name = String(value);
      checkSheetName(host, name, sheet);
      const before = sheet.name;
      sheet.name = name;
      host.workbook.tell({ kind: 'sheet-renamed', sheetId: sheet.id, before, after: name, author: 'addin' });
    },
    position: (sheet, value, host) => {
      structureOpen(host);
      const { sheets } = host.workbook;
      if (typeof value !== 'number' || value < 0 || value >= sheets.length)
        throw refuse.invalidArgument('position');
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(value, 0, sheet);
      host.workbook.tell({ kind: 'sheet-moved', sheetId: sheet.id, author: 'addin' });
    },
    visibility: setVisibility,
    tabColor: (sheet, value, host) => {
      sheet.tabColor = String(value);
      host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
    },
    showGridlines: (sheet, value, host) => {
      sheet.showGridlines = value === true;
      host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
    },
  },
  open: {
    protection: (sheet, _args, host) => host.object('WorksheetProtection', sheet),
    freezePanes: (sheet, _args, host) => host.object('WorksheetFreezePanes', sheet),
    pageLayout: (sheet, _args, host) => host.object('PageLayout', sheet),
    autoFilter: (sheet, _args, host) => host.object('AutoFilter', sheet),
    tables: (sheet, _args, host) => host.object('TableCollection', sheet),
    charts: (sheet, _args, host) => host.object('ChartCollection', sheet),
    pivotTables: (sheet, _args, host) => host.object('PivotTableCollection', sheet),
    names: (sheet, _args, host) => host.object('NamedItemCollection', sheet),
    getRange: (sheet, args, host) => rangeAt(host, sheet, args.has(0) ? args.text(0) : ''),
    getRanges: (sheet, args, host) => {
      const text = args.text(0);
      if (text.length > 8_192) throw refuse.invalidArgument('the address is too long');
      const areas = text.split(',').map((part) => resolve(host, sheet, part)?.area);
      if (areas.some((area) => !area)) throw refuse.invalidArgument(`"${text}" is no address`);
      return host.object('RangeAreas', { sheet, areas });
    },
    getRangeByIndexes: (sheet, args, host) =>
      openRange(host, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    getCell: (sheet, args, host) =>
      openRange(host, sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    getUsedRange: (sheet, args, host) => usedRange(sheet, args.flag(0, false), host, false),
    getUsedRangeOrNullObject: (sheet, args, host) => usedRange(sheet, args.flag(0, false), host, true),
    getNextOrNullObject: (sheet, args, host) => neighbour(sheet, args.flag(0, false), host, 1),
    getPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, args.flag(0, false), host, -1),
  },
  create: {
    copy: (sheet, args, host) => {
      structureOpen(host);
      const where = args.oneOf(0, ['After', 'Before', 'Beginning', 'End'], 'End');
      const beside = args.object<SheetModel>(1, 'Worksheet');
      const { workbook } = host;
      const near = beside ? workbook.sheets.indexOf(beside) : -1;
      const position =
        where === 'After'
          ? near + 1
          : where === 'Before'
            ? near
            : where === 'Beginning'
              ? 0
              : workbook.sheets.length;
      const copy = workbook.addSheet(freeCopyName(sheet, host), 'addin', position);
      copy.takeOver(sheet, ({ name }) => ({
        id: workbook.newId('table'),
        name: freeTableName(name, host),
      }));
      const area = copy.usedArea(false);
      if (area) workbook.tell({ kind: 'cells', sheetId: copy.id, area, author: 'addin' });
      workbook.tell({ kind: 'layout', sheetId: copy.id, author: 'addin' });
      return host.object('Worksheet', copy);
    },
  },
  call: {
    activate: (sheet, _args, host) => {
      if (sheet.visibility !== 'Visible')
        throw refuse.invalidOperation('A hidden worksheet cannot be activated');
      host.workbook.activate(sheet, 'addin');
      return undefined;
    },
    calculate: (_sheet, _args, host) => {
      host.workbook.tell({ kind: 'recalculate', author: 'addin' });
      return undefined;
    },
  },
  change: {
    delete: (sheet, _args, host) => {
      structureOpen(host);
      if (sheet.visibility === 'VeryHidden')
        throw refuse.invalidOperation('A very hidden worksheet cannot be deleted');
      if (visible(host).every((one) => one === sheet))
        throw refuse.invalidOperation('A workbook must contain at least one visible worksheet');
      host.workbook.removeSheet(sheet, 'addin');
      return undefined;
    },
  },
});

/** "Suivi (2)": as Excel names a copy. */
function freeCopyName({ name }: SheetModel, host: Host): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const wanted = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!host.workbook.sheetByName(wanted)) return wanted;
  }
}

/** "Commandes2": as Excel names the table on a copy. */
function freeTableName(name: string, host: Host): string {
  const taken = new Set(host.workbook.tables().map(({ table }) => table.name.toLowerCase()));
  for (let number = 2; ; number += 1)
    if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}

function neighbour(sheet: SheetModel, visibleOnly: boolean, host: Host, step: 1 | -1) {
  const { sheets } = host.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const next = sheets[at];
    if (next && (!visibleOnly || next.visibility === 'Visible')) return host.object('Worksheet', next);
  }
  return host.nothing('Worksheet');
}

export const worksheetProtection = defineClass<SheetModel>({
  name: 'WorksheetProtection',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  read: { protected: (sheet) => sheet.isProtected },
  change: {
    protect: (sheet) => {
      if (sheet.isProtected) throw refuse.invalidOperation('The sheet is already protected');
      sheet.isProtected = true;
      return undefined;
    },
    unprotect: (sheet) => {
      sheet.isProtected = false;
      return undefined;
    },
  },
});

export const worksheetFreezePanes = defineClass<SheetModel>({
  name: 'WorksheetFreezePanes',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  open: {
    getLocationOrNullObject: (sheet, _args, host) => {
      const { rows, columns } = sheet.frozen;
      if (!rows && !columns) return host.nothing('Range');
      return openRange(host, sheet, {
        row: 0,
        column: 0,
        rows: rows || 1_048_576,
        columns: columns || 16_384,
      });
    },
  },
  change: {
    freezeRows: (sheet, args, host) => freeze(sheet, args.integer(0, 1), 0, host),
    freezeColumns: (sheet, args, host) => freeze(sheet, 0, args.integer(0, 1), host),
    unfreeze: (sheet, _args, host) => freeze(sheet, 0, 0, host),
  },
});

function freeze(sheet: SheetModel, rows: number, columns: number, host: Host): undefined {
  writable(sheet);
  sheet.frozen = { rows, columns };
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
  return undefined;
}
