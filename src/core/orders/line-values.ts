import type { OrderLine } from './order-line';
import type { Column } from '../sheet/column';

/** The columns of the sheets of a workbook, by field. */
export type Columns = ReadonlyMap<string, Column>;

/** The number or the day a line says; `null` where it is blank, unreadable or of no such column. */
export function numberOf(line: OrderLine, column: Column | undefined): number | null {
  const value = column ? line.get(column) : null;
  return typeof value === 'number' ? value : null;
}
