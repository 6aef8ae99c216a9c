/** Several order tables may stand on one sheet: telling them apart, and whose table a cell is of. */
import { grouped } from '../grouped';
import { areaOf, contains } from '../sheet/part-of-sheet';
import type { CellRef, SheetSnapshot } from '../sheet/snapshot';

/** The part of a sheet that one order table has to itself, whatever the table is otherwise known for. */
interface OrderTable {
  readonly snapshot: SheetSnapshot;
}

/** Identity of an order table in its workbook: parts of one sheet begin in different cells. */
export function tableKey({ snapshot: { id, origin } }: OrderTable): string {
  return `${id}\n${origin.row}\n${origin.column}`;
}

/** Identity of a row of a table in its workbook: of its line, or of the parts of it where it orders several units. */
export function rowKey({
  tableKey: table,
  row,
}: {
  readonly tableKey: string;
  readonly row: number;
}): string {
  return `${table}\n${row}`;
}

export type TableFinder<T extends OrderTable> = (cell: CellRef) => T | undefined;

/** Finds the table of a cell; a cell that no part of its sheet holds is the first table's. */
export function tableFinder<T extends OrderTable>(tables: readonly T[]): TableFinder<T> {
  const bySheet = grouped(tables, ({ snapshot }) => snapshot.id);
  return (cell) => {
    const ofSheet = bySheet.get(cell.sheetId) ?? [];
    return ofSheet.find(({ snapshot }) => contains(areaOf(snapshot), cell)) ?? ofSheet[0];
  };
}
