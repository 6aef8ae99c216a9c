import type { Column } from '../sheet/column';
import type { CellRef } from '../sheet/snapshot';
import type { OrderLine } from './order-line';

/** Whether a line is understood as it was, and says the same in some columns. */
export function alikeIn(was: OrderLine, is: OrderLine, columns: readonly Column[]): boolean {
  return (
    was.unit === is.unit &&
    was.unitReading.kind === is.unitReading.kind &&
    was.phase === is.phase &&
    was.lot === is.lot &&
    was.writtenLot === is.writtenLot &&
    was.projectKey === is.projectKey &&
    was.orderKey === is.orderKey &&
    was.status === is.status &&
    was.orderDay === is.orderDay &&
    columns.every(
      (column) =>
        was.get(column) === is.get(column) &&
        was.unreadable(column) === is.unreadable(column) &&
        was.written(column) === is.written(column) &&
        sameCell(was.cell(column), is.cell(column)),
    )
  );
}

/** The cell a line says something in may be that of a title above it. */
function sameCell(one: CellRef | null, other: CellRef | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
