import type { Area } from '../../workbook/area';
import { cellCount } from '../../workbook/area';
import type { SheetModel } from '../../workbook/sheet-model';
import { defineClass } from '../host-class';
import { sheetAlive } from './range-target';

/** Several rectangles of one sheet. */
interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const rangeAreas = defineClass<AreasTarget>({
  name: 'RangeAreas',
  alive: (target, host) => sheetAlive(host, target.sheet),
  read: {
    address: ({ sheet, areas }, host) => areas.map((area) => host.workbook.address(sheet, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  open: {
    conditionalFormats: (target, _args, host) => host.object('ConditionalFormatCollection', target),
    areas: (target, _args, host) => host.object('RangeCollection', target),
    worksheet: ({ sheet }, _args, host) => host.object('Worksheet', sheet),
  },
});

export const rangeCollection = defineClass<AreasTarget>({
  name: 'RangeCollection',
  alive: (target, host) => sheetAlive(host, target.sheet),
  items: ({ sheet, areas }, host) => areas.map((area) => host.object('Range', { sheet, area })),
  call: { getCount: ({ areas }) => areas.length },
});
