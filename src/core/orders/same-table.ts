/**
 * Whether an order table is still recognised as it was after some of its cells changed. What recognises a table rests on
 * its first rows, on the first cells of each column and on the units it names: an edit further down leaves it alone.
 */
import { isEmpty } from '../sheet/blank';
import { rowsSearched, samplesTaken } from '../sheet/find-header';
import type { Compared } from '../sheet/same-rows';
import type { CellValue, SheetSnapshot } from '../sheet/snapshot';
import { fields, mappedField } from './fields';
import type { NotAnOrderSheet, OrderSheet } from './order-sheet';
import { tellsOrders } from './summary-sheet';

type Cells = readonly CellValue[];

/**
 * How the tables of a sheet, recognised when it was `before`, are recognised now; `null` where that is to be found out
 * anew.
 */
export function tablesAsBefore(
  before: SheetSnapshot,
  tables: readonly (OrderSheet | NotAnOrderSheet)[],
  { sheet, rows }: Compared,
): readonly (OrderSheet | NotAnOrderSheet)[] | null {
  if (rows.length === 0) return tables;
  // Each of several tables has a part of the sheet to itself.
  const [table] = tables;
  if (!table || !('headerRow' in table) || table.snapshot !== before) return null;
  const again = tableAsBefore(table, sheet, rows);
  return again && [again];
}

/** The table on the sheet as it is now, `rows` of which changed (one-based); `null` where it must be recognised again. */
function tableAsBefore(table: OrderSheet, now: SheetSnapshot, rows: readonly number[]): OrderSheet | null {
  const { snapshot: before, header, columns } = table;
  if (!header || !columns.some(({ column }) => tellsOrders(column))) return null;
  const top = now.origin.row;
  const indexes = rows.map((row) => row - top);
  const settled = endOfFirstRows(now);
  const headed = new Set(header.headings.map(({ index }) => index - now.origin.column));
  const touched = new Map<number, number>();
  for (const row of indexes) {
    const [was = [], is = []] = [before.values[row], now.values[row]];
    if (mayHead(was) || mayHead(is)) return null;
    for (const [column, cell] of is.entries())
      if (was[column] !== cell) {
        if (!headed.has(column)) return null;
        touched.set(column, Math.min(row, touched.get(column) ?? row));
      }
  }
  // How many units of which agreement a table names tells under which one it is.
  const unit = mappedField(table, fields.unit)?.index ?? NaN;
  if (touched.has(unit - now.origin.column)) return null;
  if ([...touched].some(([column, row]) => !enoughAbove(now, settled, row, column))) return null;
  return { ...table, snapshot: now };
}

/** The last of the rows among which headers are looked for. */
function endOfFirstRows({ values }: SheetSnapshot): number {
  let used = 0;
  for (const [row, cells] of values.entries()) {
    if (cells.some((cell) => !isEmpty(cell))) used += 1;
    if (used === rowsSearched) return row;
  }
  return values.length;
}

/** A row that heads a table holds words alone. */
function mayHead(cells: Cells): boolean {
  return cells.every((cell) => cell === null || typeof cell === 'string');
}

/** Whether a column has all the cells it is known by above a row. */
function enoughAbove({ values }: SheetSnapshot, from: number, to: number, column: number): boolean {
  let samples = 0;
  for (let row = from + 1; row < to && samples < samplesTaken; row += 1)
    if (!isEmpty(values[row]?.[column])) samples += 1;
  return samples >= samplesTaken;
}
