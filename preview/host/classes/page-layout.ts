import type { Json } from '../../client/protocol';
import type { SheetModel } from '../../workbook/sheet-model';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { resolve, sheetAlive, writable } from './range-target';

function changed(sheet: SheetModel, change: SheetModel['print'], host: Host): void {
  writable(sheet);
  sheet.print = { ...sheet.print, ...change };
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
}

function pages(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw refuse.invalidArgument('a number of pages');
  return value;
}

/** How a sheet is printed, as far as reports set it (reference: Excel.PageLayout). */
export const pageLayout = defineClass<SheetModel>({
  name: 'PageLayout',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  read: {
    orientation: ({ print }) => print.orientation ?? 'Portrait',
    paperSize: ({ print }) => print.paperSize ?? 'Letter',
    zoom: ({ print: { fit } }): Json => {
      if (!fit) return { scale: 100 };
      return {
        ...(fit.across ? { horizontalFitToPages: fit.across } : {}),
        ...(fit.down ? { verticalFitToPages: fit.down } : {}),
      };
    },
  },
  write: {
    orientation: (sheet, value, host) => {
      if (value !== 'Portrait' && value !== 'Landscape') throw refuse.invalidArgument('an orientation');
      changed(sheet, { orientation: value }, host);
    },
    paperSize: (sheet, value, host) => {
      if (typeof value !== 'string') throw refuse.invalidArgument('a paper size');
      changed(sheet, { paperSize: value }, host);
    },
    zoom: (sheet, value, host) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refuse.invalidArgument('zoom options');
      const options = value as { readonly [name: string]: unknown };
      if (options.scale !== undefined) throw refuse.notImitated('zoom by a scale');
      const fit = { across: pages(options.horizontalFitToPages), down: pages(options.verticalFitToPages) };
      changed(sheet, { fit }, host);
    },
  },
  change: {
    setPrintTitleRows: (sheet, args, host) => {
      const range = args.object<RangeTarget>(0, 'Range') ?? resolve(host, sheet, args.text(0));
      if (!range || range.sheet !== sheet) throw args.wrong(0, 'rows of the sheet');
      changed(sheet, { titleRows: { row: range.area.row, rows: range.area.rows } }, host);
      return undefined;
    },
  },
});
