import type { Json } from '../../client/protocol';
import type { WorkbookModel } from '../../workbook/workbook-model';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';

interface SettingTarget {
  readonly key: string;
  readonly workbook: WorkbookModel;
}

function alive({ key, workbook }: SettingTarget): void {
  if (!workbook.settings.has(key)) throw refuse.itemNotFound(`the setting "${key}"`);
}

export const settings = defineClass<WorkbookModel>({
  name: 'SettingCollection',
  items: (workbook, host) =>
    [...workbook.settings.keys()].map((key) => host.object('Setting', { key, workbook })),
  open: {
    getItem: (workbook, args, host) => {
      const target = { key: args.text(0), workbook };
      alive(target);
      return host.object('Setting', target);
    },
    getItemOrNullObject: (workbook, args, host) =>
      workbook.settings.has(args.text(0))
        ? host.object('Setting', { key: args.text(0), workbook })
        : host.nothing('Setting'),
  },
  create: {
    add: (workbook, args, host) => {
      workbook.settings.set(args.text(0), args.raw(1));
      workbook.tell({ kind: 'stored', author: 'addin' });
      return host.object('Setting', { key: args.text(0), workbook });
    },
  },
  call: { getCount: (workbook) => workbook.settings.size },
});

export const setting = defineClass<SettingTarget>({
  name: 'Setting',
  alive,
  where: ({ key }) => key,
  read: { key: ({ key }) => key, value: ({ key, workbook }) => workbook.settings.get(key) as Json },
  write: {
    value: ({ key, workbook }, value) => {
      workbook.settings.set(key, value);
      workbook.tell({ kind: 'stored', author: 'addin' });
    },
  },
  change: {
    delete: ({ key, workbook }) => {
      workbook.settings.delete(key);
      workbook.tell({ kind: 'stored', author: 'addin' });
      return undefined;
    },
  },
});
