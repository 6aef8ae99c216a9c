import { fitsInSheet, readArea, splitAddress, wholeSheet } from '../../workbook/area';
import type { Area } from '../../workbook/area';
import type { SheetModel } from '../../workbook/sheet-model';
import type { Host } from '../host';
import type { HostObject } from '../host-class';
import { refuse } from '../refuse';

/** A range: a rectangle of one sheet. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export function openRange(host: Host, sheet: SheetModel, area: Area): HostObject {
  if (!fitsInSheet(area)) throw refuse.invalidArgument('the range leaves the sheet');
  return host.object('Range', { sheet, area } satisfies RangeTarget);
}

/** Reads an address of a sheet, "A1:B2", "'Suivi'!A1", or a name known to the workbook; "" is the whole sheet. */
export function rangeAt(host: Host, sheet: SheetModel, text: string): HostObject {
  if (text === '') return openRange(host, sheet, wholeSheet);
  const found = resolve(host, sheet, text);
  if (!found) throw refuse.invalidArgument(`"${text}" is no address`);
  return openRange(host, found.sheet, found.area);
}

export function resolve(host: Host, sheet: SheetModel, text: string): RangeTarget | null {
  const parts = splitAddress(text);
  const onSheet = parts.sheet === null ? sheet : host.workbook.sheetByName(parts.sheet);
  const area = readArea(parts.address);
  if (onSheet && area) return { sheet: onSheet, area };
  const name = host.workbook.names.find(
    (one) =>
      one.name.toLowerCase() === text.toLowerCase() && (one.sheetId === null || one.sheetId === sheet.id),
  );
  if (name) return resolveName(host, sheet, name.formula);
  const table = host.workbook.tables().find((one) => one.table.name.toLowerCase() === text.toLowerCase());
  return table ? { sheet: table.sheet, area: table.table.area } : null;
}

function resolveName(host: Host, sheet: SheetModel, formula: string): RangeTarget | null {
  const parts = splitAddress(formula);
  const onSheet = parts.sheet === null ? sheet : host.workbook.sheetByName(parts.sheet);
  const area = readArea(parts.address);
  if (onSheet && area) return { sheet: onSheet, area };
  const table = host.workbook
    .tables()
    .find((one) => `=${one.table.name}`.toLowerCase() === formula.replace(/\[#All\]$/i, '').toLowerCase());
  return table ? { sheet: table.sheet, area: table.table.area } : null;
}

export function sheetAlive(host: Host, sheet: SheetModel): void {
  if (!host.workbook.sheetById(sheet.id)) throw refuse.itemNotFound('the sheet was deleted');
}

/** Refuses to alter a protected sheet. */
export function writable(sheet: SheetModel): void {
  if (sheet.isProtected) throw refuse.accessDenied(`the sheet "${sheet.name}" is protected`);
}
