import { fields } from './fields';
import type { OrderLine } from './order-line';
import type { ReadSheet } from './order-sheet';
import { tableKey } from './order-table';

/** The order of a line as it is written; where it names none, the place of the line as `place` words it. */
export function orderName(
  sheets: readonly ReadSheet[],
  line: OrderLine,
  place: (sheet: string, row: number) => string,
): string {
  const sheet = sheets.find((candidate) => tableKey(candidate) === line.tableKey);
  const column = sheet?.cells.byField.get(fields.order)?.mapped.column;
  return (column && line.written(column)) || place(sheet?.snapshot.name ?? '', line.row);
}
