import type { SheetModel } from '../../workbook/sheet-model';
import { SheetModel as Sheet } from '../../workbook/sheet-model';
import type { NameModel, WorkbookModel } from '../../workbook/workbook-model';
import { printAbsolute, quoteSheet, readArea } from '../../workbook/area';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { resolve } from './range-target';

/** Names of the whole workbook, or of one sheet. */
type Owner = WorkbookModel | SheetModel;

function scope(owner: Owner): string | null {
  return owner instanceof Sheet ? owner.id : null;
}

function own(owner: Owner, host: Host): NameModel[] {
  return host.workbook.names.filter(({ sheetId }) => sheetId === scope(owner));
}

function find(owner: Owner, host: Host, name: string): NameModel | undefined {
  return own(owner, host).find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Names that read as a cell, or with characters Excel refuses. */
export function checkName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\d_.\\?]{0,254}$/u.test(name) || readArea(name) || /^[rc]\d*$/i.test(name))
    throw refuse.invalidArgument(`"${name}" cannot be a name`);
}

export const namedItems = defineClass<Owner>({
  name: 'NamedItemCollection',
  items: (owner, host) => own(owner, host).map((name) => host.object('NamedItem', name)),
  open: {
    getItem: (owner, args, host) => {
      const name = find(owner, host, args.text(0));
      if (!name) throw refuse.itemNotFound(`the name "${args.text(0)}"`);
      return host.object('NamedItem', name);
    },
    getItemOrNullObject: (owner, args, host) => {
      const name = find(owner, host, args.text(0));
      return name ? host.object('NamedItem', name) : host.nothing('NamedItem');
    },
  },
  create: {
    add: (owner, args, host) => {
      checkName(args.text(0));
      if (find(owner, host, args.text(0))) throw refuse.itemAlreadyExists(`the name "${args.text(0)}"`);
      const range = args.object<RangeTarget>(1, 'Range');
      const formula = range ? `=${quoteSheet(range.sheet.name)}!${printAbsolute(range.area)}` : args.text(1);
      if (!formula.startsWith('=')) throw args.wrong(1, 'a range or a formula');
      const name: NameModel = {
        name: args.text(0),
        formula,
        sheetId: scope(owner),
        comment: args.has(2) ? args.text(2) : '',
        visible: true,
      };
      host.workbook.names.push(name);
      host.workbook.tell({ kind: 'names', author: 'addin' });
      return host.object('NamedItem', name);
    },
  },
  call: { getCount: (owner, _args, host) => own(owner, host).length },
});

function target(name: NameModel, host: Host): RangeTarget | null {
  const sheet = (name.sheetId && host.workbook.sheetById(name.sheetId)) || host.workbook.activeSheet;
  return resolve(host, sheet, name.formula);
}

export const namedItem = defineClass<NameModel>({
  name: 'NamedItem',
  alive: (name, host) => {
    if (!host.workbook.names.includes(name)) throw refuse.itemNotFound('the name was deleted');
  },
  where: (name) => name.name,
  read: {
    name: (name) => name.name,
    formula: (name) => name.formula,
    comment: (name) => name.comment,
    visible: (name) => name.visible,
    scope: (name) => (name.sheetId ? 'Worksheet' : 'Workbook'),
    type: (name, host) => (target(name, host) ? 'Range' : 'String'),
    value: (name) => name.formula.slice(1),
  },
  write: {
    formula: (name, value, host) => {
      if (typeof value !== 'string' || !value.startsWith('=')) throw refuse.invalidArgument('a formula');
      name.formula = value;
      host.workbook.tell({ kind: 'names', author: 'addin' });
    },
    comment: (name, value) => {
      name.comment = String(value);
    },
    visible: (name, value) => {
      name.visible = value === true;
    },
  },
  open: {
    getRange: (name, _args, host) => {
      const range = target(name, host);
      if (!range) throw refuse.invalidOperation(`The name "${name.name}" is no range`);
      return host.object('Range', range);
    },
    getRangeOrNullObject: (name, _args, host) => {
      const range = target(name, host);
      return range ? host.object('Range', range) : host.nothing('Range');
    },
    worksheet: (name, _args, host) => {
      const sheet = name.sheetId && host.workbook.sheetById(name.sheetId);
      if (!sheet) throw refuse.itemNotFound('the name belongs to the workbook, not to a sheet');
      return host.object('Worksheet', sheet);
    },
    worksheetOrNullObject: (name, _args, host) => {
      const sheet = name.sheetId && host.workbook.sheetById(name.sheetId);
      return sheet ? host.object('Worksheet', sheet) : host.nothing('Worksheet');
    },
  },
  change: {
    delete: (name, _args, host) => {
      host.workbook.names.splice(host.workbook.names.indexOf(name), 1);
      host.workbook.tell({ kind: 'names', author: 'addin' });
      return undefined;
    },
  },
});
