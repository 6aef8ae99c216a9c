import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../src/core/agreement/schema';
import type { Finding } from '../../src/core/checking/finding';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import type { OrderSheet, ReadSheet } from '../../src/core/orders/order-sheet';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { recogniseOrderTables } from '../../src/core/orders/tables-of-sheet';
import type { Column } from '../../src/core/sheet/column';
import type { SheetChoices } from '../../src/core/sheet/column-choices';
import type { ColumnMapping } from '../../src/core/sheet/map-columns';
import { sheetOfCells, type CellValue, type SheetSnapshot } from '../../src/core/sheet/snapshot';
import agreementData from '../../src/agreements/sgmap-2016.json';

export const agreement = agreementData as unknown as Agreement;

const folder = join(__dirname, '..', '..', 'src', 'columns');
export const columns = readdirSync(folder).map((file): Column => {
  const exported = jest.requireActual<Record<string, Column>>(join(folder, file));
  const column = Object.values(exported).find((value) => 'field' in value);
  if (!column) throw new Error(`${file} exports no column`);
  return column;
});

export function columnOf(field: string): Column {
  const column = columns.find((candidate) => candidate.field === field);
  if (!column) throw new Error(`no column ${field}`);
  return column;
}

type Rows = readonly (readonly CellValue[])[];

/** A snapshot of rows, made as wide as the widest. */
export function snapshot(rows: Rows, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return { ...sheetOfCells(more.name ?? 'BC', values), ...more };
}

export function recognise(rows: Rows, mapping: ColumnMapping = {}, more: Partial<SheetSnapshot> = {}) {
  return recogniseOrderSheet(snapshot(rows, more), { columns, agreement, mapping });
}

export function orderSheet(
  rows: Rows,
  more: Partial<SheetSnapshot> = {},
  mapping: ColumnMapping = {},
): OrderSheet {
  const sheet = recognise(rows, mapping, more);
  if (!('headerRow' in sheet)) throw new Error(`not an order sheet: ${sheet.missing.join(', ')} missing`);
  return sheet;
}

/** The order tables of a sheet as recognised; what heads no orders is an error. */
export function orderTables(
  rows: Rows,
  more: Partial<SheetSnapshot> = {},
  choices: readonly SheetChoices[] = [],
): OrderSheet[] {
  return recogniseOrderTables(snapshot(rows, more), { columns, agreements: [agreement], choices }).map(
    (found) => {
      if (!('headerRow' in found)) throw new Error(`no orders: ${found.missing.join(', ')} missing`);
      return found;
    },
  );
}

export function settings(said: Partial<StoredSettings> = {}) {
  return completeSettings({ version: 1, agreement: agreement.id, ...said });
}

export function read(
  rows: Rows,
  more: Partial<SheetSnapshot> = {},
  said: Partial<StoredSettings> = {},
): ReadSheet {
  const [sheet] = readOrders([orderSheet(rows, more)], { agreement, settings: settings(said) });
  if (!sheet) throw new Error('nothing read');
  return sheet;
}

/** Field → header as written. */
export function fieldsOf(sheet: OrderSheet): Record<string, string> {
  return Object.fromEntries(sheet.columns.map(({ column, header }) => [column.field, header]));
}

/** What a finding says, short: rule, severity, A1-like place, rows. */
export function told(findings: readonly Finding[]) {
  return findings.map(({ rule, severity, at, facts }) => ({
    rule,
    severity,
    at: at && [at.row, at.column],
    rows: facts.rows,
  }));
}
