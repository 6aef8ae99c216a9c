/** One more line below the last one of an order sheet, on request; never over anything. */
import type { AppendedLine, NewLine } from '../../core/formula-port';
import { HostError } from '../../core/ports';
import { dayFormat } from '../../core/reporting/cell-texts';
import { cellText } from '../../core/sheet/cell-text';
import { days1904 } from '../../core/sheet/read-date';
import { cellAt } from '../area';
import { countsFrom1904 } from '../date-system';
import { takeBack } from '../run';
import { sheetById } from '../sheet-by-id';
import { tableBodies } from './table-columns';

export async function appendLine(context: Excel.RequestContext, line: NewLine): Promise<AppendedLine> {
  const sheet = await sheetById(context, line.sheetId, 'appendLine');
  // Excel cannot go to the line there, and nobody would see what was written.
  if (sheet.visibility !== 'Visible') throw new HostError('sheet-hidden', 'appendLine');
  const date1904 = await countsFrom1904(context);
  const used = sheet.getUsedRange();
  used.load('columnIndex,columnCount');
  await context.sync();
  const table = await tableEndingAt(context, sheet, line);
  const rows = rowsAround(sheet, line, used);
  await context.sync();
  const place: Place = { row: line.below, table: table?.name ?? null, written: new Map() };
  try {
    const cells = await write(context, { sheet, line, table, rows, place, date1904 });
    return { row: line.below + 1, written: { ...line, cells } };
  } catch (error) {
    // What stood below before is no row of ours to blank.
    if (!(error instanceof HostError)) await blank(line.sheetId, place);
    throw error;
  }
}

/** The row a line goes to, counted from 0, and what is to be blanked of it should the line not be written in full. */
interface Place {
  readonly row: number;
  /** The table that grows by it. */
  readonly table: string | null;
  /** The formats that the cells had, by the columns that were written. */
  readonly written: Map<number, unknown>;
}

interface Growing {
  readonly name: string;
  readonly table: Excel.Table;
  readonly holds: (column: number) => boolean;
}

/** The row the line goes to, and the one above it, as wide as the sheet is used. */
interface Rows {
  readonly free: Excel.Range;
  readonly above: Excel.Range;
  readonly of: (grid: Excel.Range['formulas' | 'numberFormat'], column: number) => unknown;
}

function rowsAround(
  sheet: Excel.Worksheet,
  { below }: NewLine,
  { columnIndex, columnCount }: Excel.Range,
): Rows {
  const [free, above] = [below, below - 1].map((row) => {
    const range = sheet.getRangeByIndexes(row, columnIndex, 1, columnCount);
    range.load('formulas,numberFormat');
    return range;
  }) as [Excel.Range, Excel.Range];
  return {
    free,
    above,
    of: (grid, column) => (grid[0] as unknown[] | undefined)?.[column - 1 - columnIndex],
  };
}

interface Writing {
  readonly sheet: Excel.Worksheet;
  readonly line: NewLine;
  readonly table: Growing | null;
  readonly rows: Rows;
  readonly place: Place;
  readonly date1904: boolean;
}

type LineCell = NewLine['cells'][number];

/** The cells that were written: those that the table calculates are its own. */
async function write(context: Excel.RequestContext, writing: Writing): Promise<readonly LineCell[]> {
  const { sheet, line, table, rows } = writing;
  const { free } = rows;
  if (!table && (free.formulas[0] ?? []).some((formula: unknown) => formula !== ''))
    throw new HostError('row-taken', 'appendLine');
  const first = table && (await grow(context, writing, table));
  if (table) {
    free.load('formulas');
    await context.sync();
  }
  const cells = line.cells.filter(
    (cell) => cell === first || (rows.of(free.formulas, cell.column) ?? '') === '',
  );
  for (const cell of cells) if (cell !== first) put(writing, cell);
  sheet.activate();
  await context.sync();
  cellAt(sheet, { row: line.below + 1, column: cells[0]?.column ?? 1 }).select();
  await context.sync();
  return cells;
}

/**
 * Has the table take in the row below it; gives the cell of the line that was written to that end. A row that is added
 * through the table clashes with what others do at the same workbook (Doc: co-authoring-in-excel-add-ins): it is only where
 * something stands below, or where Excel takes nothing in.
 */
async function grow(
  context: Excel.RequestContext,
  writing: Writing,
  { table, holds }: Growing,
): Promise<LineCell | null> {
  const { line, rows, place } = writing;
  const isFree = (rows.free.formulas[0] ?? []).every((formula: unknown) => formula === '');
  const first = line.cells.find(
    ({ column }) => holds(column) && !String(rows.of(rows.above.formulas, column)).startsWith('='),
  );
  if (isFree && first) {
    put(writing, first);
    await context.sync();
    if ((await endOf(context, table)) > line.below) return first;
    clear(writing.sheet, place);
  }
  table.rows.add();
  await context.sync();
  return null;
}

function put({ sheet, line, rows, place, date1904 }: Writing, { column, value, isDay }: LineCell): void {
  const cell = cellAt(sheet, { row: line.below + 1, column });
  const above = rows.of(rows.above.numberFormat, column);
  const format = typeof above === 'string' ? above : 'General';
  place.written.set(column, rows.of(rows.free.numberFormat, column));
  cell.numberFormat = [[isDay && format === 'General' ? dayFormat : format]];
  cell.values = [[inputOf(value, isDay, date1904)]];
}

/** Counted from 0: the row after the last one of the table's own. */
async function endOf(context: Excel.RequestContext, table: Excel.Table): Promise<number> {
  const body = table.getDataBodyRange();
  body.load('rowIndex,rowCount');
  await context.sync();
  return body.rowIndex + body.rowCount;
}

function clear(sheet: Excel.Worksheet, { row, written }: Place): void {
  for (const [column, format] of written) {
    const range = cellAt(sheet, { row: row + 1, column });
    range.clear('Contents');
    range.numberFormat = [[format ?? 'General']];
  }
  written.clear();
}

/**
 * The row as it was before a line that could not be written in full: the one its table grew by goes, of any other what was
 * written.
 */
async function blank(sheetId: string, place: Place): Promise<void> {
  await takeBack(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const table = place.table === null ? null : sheet.tables.getItem(place.table);
    if (table && (await endOf(context, table)) > place.row) {
      table.rows.load('count');
      await context.sync();
      table.rows.getItemAt(table.rows.count - 1).delete();
    } else clear(sheet, place);
    await context.sync();
  });
}

/** Blanks the cells of the line again, if they still hold what was written; the row a table grew by stays, blank. */
export async function takeBackLine(
  context: Excel.RequestContext,
  { row, written: line }: AppendedLine,
): Promise<void> {
  const sheet = await sheetById(context, line.sheetId, 'takeBackLine');
  const date1904 = await countsFrom1904(context);
  const cells = line.cells.map(({ column, value, isDay }) => {
    const range = cellAt(sheet, { row, column });
    range.load('values');
    return { range, written: isDay && typeof value === 'number' && date1904 ? value - days1904 : value };
  });
  await context.sync();
  if (cells.some(({ range, written }) => String(range.values[0]?.[0]) !== String(written)))
    throw new HostError('cell-changed', 'takeBackLine');
  const columns = line.cells.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  // All at once, so that it never is half a line; `null` leaves a cell alone.
  sheet.getRangeByIndexes(row - 1, first - 1, 1, last - first + 1).values = [
    Array.from({ length: last - first + 1 }, (_, at) => (columns.includes(first + at) ? '' : null)),
  ];
  await context.sync();
}

/** The table whose last line that row is, and that the new cells go to. */
async function tableEndingAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { below: row, cells }: NewLine,
): Promise<Growing | null> {
  for (const { table, body } of await tableBodies(context, sheet)) {
    const { rowIndex, rowCount, columnIndex, columnCount } = body;
    const holds = (column: number) => column > columnIndex && column <= columnIndex + columnCount;
    if (rowIndex + rowCount === row && cells.some(({ column }) => holds(column)))
      return { name: table.name, table, holds };
  }
  return null;
}

function inputOf(value: string | number, isDay: boolean, date1904: boolean): string | number {
  if (typeof value === 'string') return cellText(value);
  return isDay && date1904 ? value - days1904 : value;
}
