/** One column of an order sheet, read once for all its lines. */
import type { Agreement } from '../agreement/schema';
import type { CellReading, FieldValue, ReadingContext, ReadingProblem, ReadingRemark } from '../sheet/column';
import { foreignCurrency } from '../sheet/number-format';
import type { CellValue } from '../sheet/snapshot';
import type { MappedColumn, OrderSheet } from './order-sheet';

export interface ColumnData {
  readonly mapped: MappedColumn;
  /** By line: the value, or `null` where blank or unreadable. */
  readonly values: readonly (FieldValue | null)[];
  /** Lines whose cell holds something that could not be read. */
  readonly unreadable: ReadonlySet<number>;
  /** Lines by what is to be told of their cells. */
  readonly told: ReadonlyMap<ReadingProblem | ReadingRemark | 'filled-down', readonly number[]>;
}

/**
 * Reads a column's cells for the lines at `rows` (one-based sheet rows). In a merged area that runs down several
 * rows every line has the value of its first cell.
 */
export function readColumn(
  sheet: OrderSheet,
  mapped: MappedColumn,
  rows: readonly number[],
  agreement: Agreement,
): ColumnData {
  const { snapshot } = sheet;
  const { column } = mapped;
  const context: ReadingContext = { agreement, date1904: snapshot.date1904, header: mapped.header };
  const at = mapped.index - snapshot.origin.column;
  const fillFrom = mergedRows(sheet, mapped.index);
  const values = new Array<FieldValue | null>(rows.length).fill(null);
  const unreadable = new Set<number>();
  const told = new Map<ReadingProblem | ReadingRemark | 'filled-down', number[]>();
  const tell = (what: ReadingProblem | ReadingRemark | 'filled-down', line: number) => {
    const lines = told.get(what);
    if (lines) lines.push(line);
    else told.set(what, [line]);
  };
  const remembered = rememberReadings((cell) => column.read(cell, context));
  for (let line = 0; line < rows.length; line += 1) {
    let index = (rows[line] ?? 0) - snapshot.origin.row;
    let cell: CellValue = snapshot.values[index]?.[at] ?? null;
    const source = cell === null || cell === '' ? fillFrom.get(index) : undefined;
    if (source !== undefined) {
      index = source;
      cell = snapshot.values[source]?.[at] ?? null;
    }
    if (cell === null || cell === '') continue;
    const reading =
      typeof cell === 'string' || column.kind === 'text' ? remembered(cell) : column.read(cell, context);
    const foreign =
      column.kind === 'money' && typeof cell === 'number' && foreignCurrency(snapshot.formats?.[index]?.[at]);
    const problem = reading.problem ?? (foreign ? 'mixed-currency' : undefined);
    if (problem ?? reading.unclear) unreadable.add(line);
    else values[line] = reading.value;
    if (problem) tell(problem, line);
    if (reading.remark && !problem && !snapshot.textOnly) tell(reading.remark, line);
    if (source !== undefined && reading.value !== null) tell('filled-down', line);
  }
  return { mapped, values, unreadable, told };
}

/** Most readings kept: past it a column says something else on every row, and keeping costs more than reading. */
const readingsKept = 20_000;

/** The same words stand in most rows of a column: each is read once. */
function rememberReadings(
  read: (cell: CellValue) => CellReading<FieldValue>,
): (cell: CellValue) => CellReading<FieldValue> {
  const known = new Map<CellValue, CellReading<FieldValue>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const reading = read(cell);
    if (known.size < readingsKept) known.set(cell, reading);
    return reading;
  };
}

/** Rows covered by an area merged downwards in a column → the row of its first cell, as indexes in `values`. */
function mergedRows({ snapshot, headerRow }: OrderSheet, column: number): ReadonlyMap<number, number> {
  const fill = new Map<number, number>();
  for (const area of snapshot.mergedAreas ?? []) {
    if (area.rows < 2 || area.row <= headerRow) continue;
    // An area over several columns is a caption, not a value.
    if (area.column !== column || area.columns !== 1) continue;
    const first = area.row - snapshot.origin.row;
    for (let row = first + 1; row < first + area.rows; row += 1) fill.set(row, first);
  }
  return fill;
}
