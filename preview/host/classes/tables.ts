import type { Area } from '../../workbook/area';
import { intersect } from '../../workbook/area';
import type { SheetModel, TableModel } from '../../workbook/sheet-model';
import { SheetModel as Sheet } from '../../workbook/sheet-model';
import type { WorkbookModel } from '../../workbook/workbook-model';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import type { HostObject } from '../host-class';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { checkName } from './names';
import type { RangeTarget } from './range-target';
import { openRange, resolve, sheetAlive, writable } from './range-target';

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** The rows between header and totals. */
export function bodyArea({ table }: TableTarget): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: table.area.rows - above - below };
}

function own(owner: WorkbookModel | SheetModel, host: Host): TableTarget[] {
  return host.workbook.tables().filter(({ sheet }) => !(owner instanceof Sheet) || owner === sheet);
}

function find(owner: WorkbookModel | SheetModel, args: Arguments, host: Host): HostObject | null {
  const key = args.text(0);
  const found = own(owner, host).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
  );
  return found ? host.object('Table', found) : null;
}

/** "Tableau1", "Tableau2": the first that is free. */
function freeName(host: Host): string {
  const stem = host.locale.startsWith('fr') ? 'Tableau' : 'Table';
  const taken = new Set(host.workbook.tables().map(({ table }) => table.name.toLowerCase()));
  for (let number = 1; ; number += 1)
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

function add(owner: WorkbookModel | SheetModel, args: Arguments, host: Host): HostObject {
  const home = owner instanceof Sheet ? owner : host.workbook.activeSheet;
  const range = args.object<RangeTarget>(0, 'Range') ?? resolve(host, home, args.text(0));
  if (!range) throw args.wrong(0, 'a range or its address');
  const { sheet } = range;
  writable(sheet);
  if (sheet.tables.some((table) => intersect(table.area, range.area)))
    throw refuse.invalidOperation('A table cannot overlap another table');
  if (sheet.merges.some((merge) => intersect(merge, range.area)))
    throw refuse.invalidOperation('A table cannot be made over merged cells');
  const hasHeaders = args.flag(1, false);
  if (!hasHeaders) throw refuse.notImitated('a table without a header row of its own');
  nameHeaders(sheet, range.area);
  const table: TableModel = {
    id: host.workbook.newId('table'),
    name: freeName(host),
    area: range.area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
  };
  sheet.tables.push(table);
  host.workbook.tell({ kind: 'tables', sheetId: sheet.id, author: 'addin' });
  return host.object('Table', { sheet, table } satisfies TableTarget);
}

/** Headers are text, none is blank and none stands twice: Excel completes them so. */
function nameHeaders(sheet: SheetModel, area: Area): void {
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const cell = sheet.cell(area.row, column);
    const stem = cell.value === null ? `Column${column - area.column + 1}` : String(cell.value);
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}${number}`;
    taken.add(name.toLowerCase());
    if (name !== cell.value) sheet.put(area.row, column, { ...cell, value: name });
  }
}

export const tableCollection = defineClass<WorkbookModel | SheetModel>({
  name: 'TableCollection',
  read: { count: (owner, host) => own(owner, host).length },
  items: (owner, host) => own(owner, host).map((target) => host.object('Table', target)),
  open: {
    getItem: (owner, args, host) => {
      const table = find(owner, args, host);
      if (!table) throw refuse.itemNotFound(`the table "${args.text(0)}"`);
      return table;
    },
    getItemOrNullObject: (owner, args, host) => find(owner, args, host) ?? host.nothing('Table'),
    getItemAt: (owner, args, host) => {
      const target = own(owner, host)[args.integer(0)];
      if (!target) throw refuse.itemNotFound('a table at that place');
      return host.object('Table', target);
    },
  },
  create: { add },
  call: { getCount: (owner, _args, host) => own(owner, host).length },
});

export const tableScoped = defineClass<readonly TableTarget[]>({
  name: 'TableScopedCollection',
  items: (tables, host) => tables.map((target) => host.object('Table', target)),
  open: {
    getFirst: (tables, _args, host) => {
      if (!tables[0]) throw refuse.itemNotFound('a table');
      return host.object('Table', tables[0]);
    },
    getItemOrNullObject: (tables, args, host) => {
      const found = tables.find(({ table }) => table.name === args.text(0) || table.id === args.text(0));
      return found ? host.object('Table', found) : host.nothing('Table');
    },
  },
  call: { getCount: (tables) => tables.length },
});

function changed({ sheet }: TableTarget, host: Host): undefined {
  host.workbook.tell({ kind: 'tables', sheetId: sheet.id, author: 'addin' });
  return undefined;
}

const wholeRow = (target: TableTarget, row: number): Area => ({ ...target.table.area, row, rows: 1 });

export const table = defineClass<TableTarget>({
  name: 'Table',
  alive: (target, host) => {
    sheetAlive(host, target.sheet);
    if (!target.sheet.tables.includes(target.table)) throw refuse.itemNotFound('the table was deleted');
  },
  where: (target) => target.table.name,
  read: {
    id: (target) => target.table.id,
    name: (target) => target.table.name,
    showHeaders: (target) => target.table.showHeaders,
    showTotals: (target) => target.table.showTotals,
    style: (target) => target.table.style,
    legacyId: (target) => target.table.id,
  },
  write: {
    name: (target, value, host) => {
      const name = String(value);
      checkName(name);
      const same = host.workbook.tables().find((one) => one.table.name.toLowerCase() === name.toLowerCase());
      if (same && same.table !== target.table) throw refuse.itemAlreadyExists(`the table "${name}"`);
      target.table.name = name;
      changed(target, host);
    },
    style: (target, value, host) => {
      target.table.style = String(value);
      changed(target, host);
    },
    showTotals: (target, value, host) => {
      const shown = value === true;
      if (shown === target.table.showTotals) return;
      target.table.showTotals = shown;
      target.table.area = { ...target.table.area, rows: target.table.area.rows + (shown ? 1 : -1) };
      changed(target, host);
    },
  },
  open: {
    worksheet: ({ sheet }, _args, host) => host.object('Worksheet', sheet),
    columns: (target, _args, host) => host.object('TableColumnCollection', target),
    rows: (target, _args, host) => host.object('TableRowCollection', target),
    getRange: ({ sheet, table: { area } }, _args, host) => openRange(host, sheet, area),
    getHeaderRowRange: (target, _args, host) =>
      openRange(host, target.sheet, wholeRow(target, target.table.area.row)),
    getDataBodyRange: (target, _args, host) => openRange(host, target.sheet, bodyArea(target)),
    getTotalRowRange: (target, _args, host) => {
      if (!target.table.showTotals) throw refuse.invalidOperation('The table shows no totals row');
      return openRange(
        host,
        target.sheet,
        wholeRow(target, target.table.area.row + target.table.area.rows - 1),
      );
    },
  },
  create: {
    convertToRange: (target, _args, host) => {
      target.sheet.tables.splice(target.sheet.tables.indexOf(target.table), 1);
      changed(target, host);
      return openRange(host, target.sheet, target.table.area);
    },
  },
  change: {
    delete: (target, _args, host) => {
      writable(target.sheet);
      target.sheet.tables.splice(target.sheet.tables.indexOf(target.table), 1);
      const { row, column, rows, columns } = target.table.area;
      for (let at = row; at < row + rows; at += 1)
        for (let across = column; across < column + columns; across += 1)
          target.sheet.put(at, across, { value: null });
      host.workbook.tell({
        kind: 'cells',
        sheetId: target.sheet.id,
        area: target.table.area,
        author: 'addin',
      });
      return changed(target, host);
    },
    resize: (target, args, host) => {
      const range = args.object<RangeTarget>(0, 'Range') ?? resolve(host, target.sheet, args.text(0));
      if (!range || range.area.row !== target.table.area.row)
        throw args.wrong(0, 'a range with the same header row');
      target.table.area = range.area;
      return changed(target, host);
    },
  },
});
