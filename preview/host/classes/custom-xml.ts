import type { CustomXmlModel, WorkbookModel } from '../../workbook/workbook-model';
import { isWellFormed, namespaceOf } from '../../workbook/custom-xml';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';

function checked(xml: string): string {
  if (!isWellFormed(xml)) throw refuse.invalidArgument('the custom XML part is not well-formed XML');
  return xml;
}

function stored(host: Host): undefined {
  host.workbook.tell({ kind: 'stored', author: 'addin' });
  return undefined;
}

interface Scoped {
  readonly workbook: WorkbookModel;
  readonly parts: readonly CustomXmlModel[];
}

export const customXmlParts = defineClass<WorkbookModel>({
  name: 'CustomXmlPartCollection',
  items: (book, host) => book.customXml.map((part) => host.object('CustomXmlPart', part)),
  open: {
    getByNamespace: (workbook, args, host) =>
      host.object('CustomXmlPartScopedCollection', {
        workbook,
        parts: workbook.customXml.filter((part) => namespaceOf(part.xml) === args.text(0)),
      } satisfies Scoped),
    getItem: (book, args, host) => {
      const part = book.customXml.find(({ id }) => id === args.text(0));
      if (!part) throw refuse.itemNotFound('the custom XML part');
      return host.object('CustomXmlPart', part);
    },
    getItemOrNullObject: (book, args, host) => {
      const part = book.customXml.find(({ id }) => id === args.text(0));
      return part ? host.object('CustomXmlPart', part) : host.nothing('CustomXmlPart');
    },
  },
  create: {
    add: (book, args, host) => {
      const part = { id: book.newId('cafe'), xml: checked(args.text(0)) };
      book.customXml.push(part);
      stored(host);
      return host.object('CustomXmlPart', part);
    },
  },
  call: { getCount: (book) => book.customXml.length },
});

export const customXmlScoped = defineClass<Scoped>({
  name: 'CustomXmlPartScopedCollection',
  items: ({ parts }, host) => parts.map((part) => host.object('CustomXmlPart', part)),
  open: {
    getOnlyItem: ({ parts }, _args, host) => {
      if (parts.length !== 1)
        throw refuse.invalidOperation(`There are ${parts.length} custom XML parts of that namespace`);
      return host.object('CustomXmlPart', parts[0]);
    },
    getOnlyItemOrNullObject: ({ parts }, _args, host) =>
      parts.length === 1 ? host.object('CustomXmlPart', parts[0]) : host.nothing('CustomXmlPart'),
    getItem: ({ parts }, args, host) => {
      const part = parts.find(({ id }) => id === args.text(0));
      if (!part) throw refuse.itemNotFound('the custom XML part');
      return host.object('CustomXmlPart', part);
    },
  },
  call: { getCount: ({ parts }) => parts.length },
});

export const customXmlPart = defineClass<CustomXmlModel>({
  name: 'CustomXmlPart',
  alive: (part, host) => {
    if (!host.workbook.customXml.includes(part)) throw refuse.itemNotFound('the custom XML part was deleted');
  },
  where: (part) => namespaceOf(part.xml) ?? '',
  read: { id: (part) => part.id, namespaceUri: (part) => namespaceOf(part.xml) ?? '' },
  call: { getXml: (part) => part.xml },
  change: {
    setXml: (part, args, host) => {
      part.xml = checked(args.text(0));
      return stored(host);
    },
    delete: (part, _args, host) => {
      host.workbook.customXml.splice(host.workbook.customXml.indexOf(part), 1);
      return stored(host);
    },
  },
});
