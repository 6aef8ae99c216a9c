import type { OrderLine } from './order-line';
import type { Column } from '../sheet/column';

/** The columns of the sheets of a workbook, by field. */
export type Columns = ReadonlyMap<string, Column>;

/** The number or the day a line says; `null` where it is blank, unreadable or of no such column. */
export function numberOf(line: OrderLine, column: Column | undefined): number | null {
  const value = column ? line.get(column) : null;
  return typeof value === 'number' ? value : null;
}

/** What a line adds to a sum: of the lines that a merged cell covers the first alone adds what it says, the others 0. */
export function addedBy(line: OrderLine, column: Column | undefined): number | null {
  return column && line.merged(column) === 'below' ? 0 : numberOf(line, column);
}
