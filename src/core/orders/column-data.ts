/** One column of an order sheet, read once for all its lines. */
import type { Agreement } from '../agreement/schema';
import { remembered } from '../remembered';
import { isEmpty } from '../sheet/blank';
import type { CellReading, FieldValue, ReadingContext, ReadingProblem, ReadingRemark } from '../sheet/column';
import { foreignCurrency } from '../sheet/number-format';
import { plainText } from '../sheet/plain-text';
import type { CellValue } from '../sheet/snapshot';
import { isUncalculated } from '../sheet/uncalculated';
import type { Steps } from '../steps';
import type { Fill, FilledColumn } from './fill-down';
import type { Merged } from './order-line';
import type { MappedColumn, OrderSheet } from './order-sheet';

export interface ColumnData {
  readonly mapped: MappedColumn;
  /** By line: the value, or `null` where blank or unreadable. */
  readonly values: readonly (FieldValue | null)[];
  /** Lines whose cell holds something that could not be read: they have no value. */
  readonly unreadable: ReadonlySet<number>;
  /** Those of them whose cell says one thing of several units: it cannot be attributed to each. */
  readonly shared?: ReadonlySet<number>;
  /** Lines by what is to be told of their cells. */
  readonly told: ReadonlyMap<ToldOfCell, readonly number[]>;
  /** By line: where a value stands that is not on the line itself. */
  readonly filled: ReadonlyMap<number, Fill>;
  /** By one-based row: whether it stands for the rows of a merged cell, or what it says is said on another one. */
  readonly merged?: ReadonlyMap<number, Merged>;
}

export type ToldOfCell = ReadingProblem | ReadingRemark | 'filled-down';

/** Lines read at a time, column after column: cells of a row stay near while all its columns are read. */
const linesAtOnce = 256;

type Cells = readonly CellValue[];

/** Texts remembered of a column: one that says more says something else on every line, and is not worth the memory. */
const mostPlainValues = 5_000;

interface ColumnToRead {
  readonly mapped: MappedColumn;
  /** A blank line has the value that is filled down to it. */
  readonly fillings?: FilledColumn | undefined;
}

/** Reads the cells of the columns for the lines at `rows` (one-based sheet rows); by field. */
export function* readColumns(
  sheet: OrderSheet,
  columns: readonly ColumnToRead[],
  rows: readonly number[],
  agreement: Agreement,
): Steps<Map<string, ColumnData>> {
  const readers = columns.map((column) => new ColumnReader(sheet, column, rows, agreement));
  for (let from = 0; from < rows.length; from += linesAtOnce) {
    yield 0;
    const block = rowsOf(sheet, rows.slice(from, from + linesAtOnce));
    for (const reader of readers) reader.read(from, block);
  }
  return new Map(readers.map((reader) => [reader.mapped.column.field, reader]));
}

/** Reads one column by itself. */
export function readColumn(
  sheet: OrderSheet,
  column: ColumnToRead,
  rows: readonly number[],
  agreement: Agreement,
): ColumnData {
  const reader = new ColumnReader(sheet, column, rows, agreement);
  reader.read(0, rowsOf(sheet, rows));
  return reader;
}

/** The cells of some rows of the sheet. */
function rowsOf({ snapshot: { origin, values } }: OrderSheet, rows: readonly number[]): Cells[] {
  return rows.map((row) => values[row - origin.row] ?? []);
}

class ColumnReader implements ColumnData {
  readonly mapped: MappedColumn;
  readonly values: (FieldValue | null)[];
  readonly unreadable = new Set<number>();
  readonly filled = new Map<number, Fill>();
  readonly told = new Map<ToldOfCell, number[]>();
  readonly merged?: ReadonlyMap<number, Merged>;
  private readonly fills: FilledColumn['fills'] | undefined;
  private readonly context: ReadingContext;
  /** What cells of the column are read as, where there is nothing else to tell of them. */
  private readonly plainValues = new Map<CellValue, FieldValue>();
  private readonly readingOf: (cell: CellValue) => CellReading<FieldValue>;

  constructor(
    private readonly sheet: OrderSheet,
    { mapped, fillings }: ColumnToRead,
    private readonly rows: readonly number[],
    agreement: Agreement,
  ) {
    const { column, header } = mapped;
    this.context = { agreement, date1904: sheet.snapshot.date1904, header };
    this.mapped = mapped;
    this.fills = fillings?.fills;
    if (fillings) this.merged = fillings.merged;
    this.values = new Array<FieldValue | null>(rows.length).fill(null);
    this.readingOf = remembered((cell) => column.read(cell, this.context));
  }

  /** Reads some lines, from one on, in whose rows these cells stand. */
  read(from: number, block: readonly Cells[]): void {
    const { origin, formats, uncalculated } = this.sheet.snapshot;
    const { column, index, titlesOnly } = this.mapped;
    const { context, fills, rows, values, plainValues } = this;
    const ofText = column.kind === 'text' ? plainText : undefined;
    const at = titlesOnly ? -1 : index - origin.column;
    // What currency an amount is in may be shown by its format alone.
    const ofNumber = column.kind === 'money' && formats ? undefined : column.ofNumber;
    for (let row = 0; row < block.length; row += 1) {
      const line = from + row;
      const cell = block[row]?.[at] ?? null;
      if (cell !== null) {
        let plain: FieldValue | null | undefined = null;
        if (typeof cell === 'string') plain = ofText?.(cell);
        else if (typeof cell === 'number') plain = ofNumber?.(cell, context);
        plain ??= plainValues.get(cell);
        if (plain !== undefined) {
          values[line] = plain;
          continue;
        }
      }
      const fill = fills && isEmpty(cell) ? fills.get(rows[line] ?? 0) : undefined;
      if (uncalculated && cell === null && this.isUncalculated(line, fill)) {
        this.unreadable.add(line);
        continue;
      }
      if (fill) this.filled.set(line, fill);
      this.take(line, fill ? fill.value : cell, fill);
    }
    if (from + block.length === rows.length) plainValues.clear();
  }

  /** Whether the cell of a line, or the one whose value it would take, is a formula without a result. */
  private isUncalculated(line: number, fill: Fill | undefined): boolean {
    const { snapshot } = this.sheet;
    const { index, titlesOnly } = this.mapped;
    return (
      (!titlesOnly && isUncalculated(snapshot, this.rows[line] ?? 0, index)) ||
      (fill !== undefined && isUncalculated(snapshot, fill.row, fill.column))
    );
  }

  private take(line: number, cell: CellValue, fill?: Fill): void {
    if (cell === null || cell === '') return;
    const { column } = this.mapped;
    const isText = column.kind === 'text';
    const reading =
      typeof cell === 'string' && !isText ? this.readingOf(cell) : column.read(cell, this.context);
    const foreign =
      column.kind === 'money' &&
      typeof cell === 'number' &&
      this.isForeign(fill?.row ?? this.rows[line] ?? 0);
    const problem = reading.problem ?? (foreign ? 'mixed-currency' : undefined);
    if (problem ?? reading.unclear) this.unreadable.add(line);
    else this.values[line] = reading.value;
    if (isText && reading.value !== null && !problem && this.plainValues.size < mostPlainValues)
      this.plainValues.set(cell, reading.value);
    if (problem) this.tell(problem, line);
    if (reading.remark && !problem && !this.sheet.snapshot.textOnly) this.tell(reading.remark, line);
    if (fill && reading.value !== null) this.tell('filled-down', line);
  }

  /** Whether the amount in a row is shown in another currency. */
  private isForeign(row: number): boolean {
    const { formats, origin } = this.sheet.snapshot;
    if (!formats) return false;
    return foreignCurrency(formats[row - origin.row]?.[this.mapped.index - origin.column]);
  }

  private tell(what: ToldOfCell, line: number): void {
    const lines = this.told.get(what);
    if (lines) lines.push(line);
    else this.told.set(what, [line]);
  }
}
