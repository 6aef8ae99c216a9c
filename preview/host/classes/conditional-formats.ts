import type { Json } from '../../client/protocol';
import type { Area } from '../../workbook/area';
import { intersect } from '../../workbook/area';
import type { ConditionalFormatModel, SheetModel } from '../../workbook/sheet-model';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { sheetAlive, writable } from './range-target';

/** The formats of some areas of a sheet. */
interface FormatsTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

interface FormatTarget {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

function own({ sheet, areas }: FormatsTarget): FormatTarget[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => areas.some((other) => intersect(area, other))))
    .map((format) => ({ sheet, format }));
}

/** One without a colour shows nothing. */
function changed({ sheet, format: { areas, fill } }: FormatTarget, host: Host): undefined {
  if (fill !== '') host.workbook.tell({ kind: 'look', sheetId: sheet.id, areas, author: 'addin' });
  return undefined;
}

export const conditionalFormats = defineClass<FormatsTarget>({
  name: 'ConditionalFormatCollection',
  alive: (target, host) => sheetAlive(host, target.sheet),
  where: ({ sheet }) => sheet.name,
  items: (target, host) => own(target).map((format) => host.object('ConditionalFormat', format)),
  open: {
    getItem: (target, args, host) => {
      const found = own(target).find(({ format }) => format.id === args.text(0));
      if (!found) throw refuse.itemNotFound(`the format "${args.text(0)}"`);
      return host.object('ConditionalFormat', found);
    },
  },
  create: {
    add: ({ sheet, areas }, args, host) => {
      writable(sheet);
      if (args.text(0) !== 'Custom') throw refuse.notImitated('conditional formats other than Custom');
      const format = { id: host.workbook.newId('cond'), type: 'Custom', areas, formula: '', fill: '' };
      sheet.conditionalFormats.push(format);
      return host.object('ConditionalFormat', { sheet, format } satisfies FormatTarget);
    },
  },
  call: { getCount: (target) => own(target).length },
});

const ground = {
  alive: ({ sheet, format }: FormatTarget, host: Host) => {
    sheetAlive(host, sheet);
    if (!sheet.conditionalFormats.includes(format)) throw refuse.itemNotFound('the format was deleted');
  },
  where: ({ sheet }: FormatTarget) => sheet.name,
};

export const conditionalFormat = defineClass<FormatTarget>({
  name: 'ConditionalFormat',
  ...ground,
  read: { id: ({ format }) => format.id, type: ({ format }) => format.type },
  open: {
    custom: (target, _args, host) => {
      if (target.format.type !== 'Custom') throw refuse.invalidOperation('The format is of another type');
      return host.object('CustomConditionalFormat', target);
    },
  },
  change: {
    delete: (target, _args, host) => {
      const { sheet, format } = target;
      writable(sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      return changed(target, host);
    },
  },
});

export const customConditionalFormat = defineClass<FormatTarget>({
  name: 'CustomConditionalFormat',
  ...ground,
  open: {
    rule: (target, _args, host) => host.object('ConditionalFormatRule', target),
    format: (target, _args, host) => host.object('ConditionalRangeFormat', target),
  },
});

export const conditionalFormatRule = defineClass<FormatTarget>({
  name: 'ConditionalFormatRule',
  ...ground,
  read: {
    formula: ({ format }) => {
      if (format.unreadable) throw refuse.general();
      return format.formula;
    },
  },
  write: {
    formula: (target, value, host) => {
      if (typeof value !== 'string' || !value.startsWith('=')) throw refuse.invalidArgument('a formula');
      target.format.formula = value;
      changed(target, host);
    },
  },
});

export const conditionalRangeFormat = defineClass<FormatTarget>({
  name: 'ConditionalRangeFormat',
  ...ground,
  open: { fill: (target, _args, host) => host.object('ConditionalRangeFill', target) },
});

export const conditionalRangeFill = defineClass<FormatTarget>({
  name: 'ConditionalRangeFill',
  ...ground,
  read: { color: ({ format }): Json => format.fill },
  write: {
    color: (target, value, host) => {
      if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value))
        throw refuse.invalidArgument('a colour is "#RRGGBB"');
      target.format.fill = value.toUpperCase();
      changed(target, host);
    },
  },
});
