/** One column of an order sheet, read once for all its lines. */
import type { Agreement } from '../agreement/schema';
import type { CellReading, FieldValue, ReadingContext, ReadingProblem, ReadingRemark } from '../sheet/column';
import { isEmpty } from '../sheet/blank';
import { foreignCurrency } from '../sheet/number-format';
import type { CellValue } from '../sheet/snapshot';
import type { Fill, FilledColumn } from './fill-down';
import type { MappedColumn, OrderSheet } from './order-sheet';

export interface ColumnData {
  readonly mapped: MappedColumn;
  /** By line: the value, or `null` where blank or unreadable. */
  readonly values: readonly (FieldValue | null)[];
  /** Lines whose cell holds something that could not be read. */
  readonly unreadable: ReadonlySet<number>;
  /** Lines by what is to be told of their cells. */
  readonly told: ReadonlyMap<ReadingProblem | ReadingRemark | 'filled-down', readonly number[]>;
  /** By line: where a value stands that is not on the line itself. */
  readonly filled: ReadonlyMap<number, Fill>;
}

/**
 * Reads a column's cells for the lines at `rows` (one-based sheet rows). A blank line has the value that is filled
 * down to it.
 */
export function readColumn(
  sheet: OrderSheet,
  mapped: MappedColumn,
  rows: readonly number[],
  agreement: Agreement,
  fillings?: FilledColumn,
): ColumnData {
  const { snapshot } = sheet;
  const { column } = mapped;
  const context: ReadingContext = { agreement, date1904: snapshot.date1904, header: mapped.header };
  const at = mapped.index - snapshot.origin.column;
  const values = new Array<FieldValue | null>(rows.length).fill(null);
  const unreadable = new Set<number>();
  const filled = new Map<number, Fill>();
  const told = new Map<ReadingProblem | ReadingRemark | 'filled-down', number[]>();
  const tell = (what: ReadingProblem | ReadingRemark | 'filled-down', line: number) => {
    const lines = told.get(what);
    if (lines) lines.push(line);
    else told.set(what, [line]);
  };
  const remembered = rememberReadings((cell) => column.read(cell, context));
  for (let line = 0; line < rows.length; line += 1) {
    const row = rows[line] ?? 0;
    const index = row - snapshot.origin.row;
    let cell: CellValue = mapped.titlesOnly ? null : (snapshot.values[index]?.[at] ?? null);
    const fill = isEmpty(cell) ? fillings?.fills.get(row) : undefined;
    if (fill) {
      cell = fill.value;
      filled.set(line, fill);
    }
    if (cell === null || cell === '') continue;
    const reading =
      typeof cell === 'string' || column.kind === 'text' ? remembered(cell) : column.read(cell, context);
    const foreign =
      column.kind === 'money' &&
      typeof cell === 'number' &&
      foreignCurrency(snapshot.formats?.[(fill?.row ?? row) - snapshot.origin.row]?.[at]);
    const problem = reading.problem ?? (foreign ? 'mixed-currency' : undefined);
    if (problem ?? reading.unclear) unreadable.add(line);
    else values[line] = reading.value;
    if (problem) tell(problem, line);
    if (reading.remark && !problem && !snapshot.textOnly) tell(reading.remark, line);
    if (fill && reading.value !== null) tell('filled-down', line);
  }
  return { mapped, values, unreadable, told, filled };
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
