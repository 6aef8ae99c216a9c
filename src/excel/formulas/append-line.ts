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

export async function appendLine(context: Excel.RequestContext, line: NewLine): Promise<AppendedLine> {
  const sheet = await sheetById(context, line.sheetId, 'appendLine');
  const date1904 = await countsFrom1904(context);
  const used = sheet.getUsedRange();
  used.load('columnIndex,columnCount');
  const { tables } = sheet;
  tables.load('items/name');
  await context.sync();
  const table = await tableEndingAt(context, tables.items, line);
  const place: Place = {
    sheetId: line.sheetId,
    row: line.below,
    table: table?.name ?? null,
    formats: [],
    ...columnsOf(used),
  };
  try {
    return await write(context, sheet, line, table, place, date1904);
  } catch (error) {
    // What stood below before is no row of ours to blank.
    if (!(error instanceof HostError)) await blank(place, line);
    throw error;
  }
}

/** The row a line goes to, counted from 0, as wide as its sheet is used. */
interface Place {
  readonly sheetId: string;
  readonly row: number;
  /** The table that grows by it. */
  readonly table: string | null;
  readonly column: number;
  readonly columns: number;
  /** The formats its cells had; none before they were asked for, and nothing was written then. */
  formats: readonly unknown[];
}

function columnsOf({ columnIndex, columnCount }: Excel.Range): Pick<Place, 'column' | 'columns'> {
  return { column: columnIndex, columns: columnCount };
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  line: NewLine,
  table: Excel.Table | null,
  place: Place,
  date1904: boolean,
): Promise<AppendedLine> {
  const { column: first, columns } = place;
  // A table makes room for its own new row, and fills in the formulas of its columns.
  if (table) table.rows.add();
  const row = sheet.getRangeByIndexes(line.below, first, 1, columns);
  row.load('formulas,numberFormat');
  await context.sync();
  place.formats = row.numberFormat[0] ?? [];
  const held = (column: number): unknown => row.formulas[0]?.[column - 1 - first] ?? '';
  if (!table && (row.formulas[0] ?? []).some((formula: unknown) => formula !== ''))
    throw new HostError('row-taken', 'appendLine');
  // Columns that the table calculates are its own.
  const cells = line.cells.filter(({ column }) => held(column) === '');
  const formatsAbove = sheet.getRangeByIndexes(line.below - 1, first, 1, columns);
  formatsAbove.load('numberFormat');
  await context.sync();
  for (const { column, value, isDay } of cells) {
    const cell = cellAt(sheet, { row: line.below + 1, column });
    const above: unknown = formatsAbove.numberFormat[0]?.[column - 1 - first];
    const format = typeof above === 'string' ? above : 'General';
    cell.numberFormat = [[isDay && format === 'General' ? dayFormat : format]];
    cell.values = [[inputOf(value, isDay, date1904)]];
  }
  sheet.activate();
  await context.sync();
  cellAt(sheet, { row: line.below + 1, column: cells[0]?.column ?? 1 }).select();
  await context.sync();
  return { row: line.below + 1, written: { ...line, cells } };
}

/**
 * The row as it was before a line that could not be written in full: the one its table grew by goes, one below plain
 * cells was blank.
 */
async function blank({ sheetId, row, table: name, column, formats }: Place, line: NewLine): Promise<void> {
  await takeBack(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    if (name === null) {
      // Only what we write is taken away.
      for (const { column: at } of formats.length === 0 ? [] : line.cells) {
        const range = cellAt(sheet, { row: row + 1, column: at });
        range.clear('Contents');
        range.numberFormat = [[formats[at - 1 - column] ?? 'General']];
      }
    } else {
      const { rows } = sheet.tables.getItem(name);
      const body = sheet.tables.getItem(name).getDataBodyRange();
      body.load('rowIndex,rowCount');
      await context.sync();
      if (body.rowIndex + body.rowCount > row) rows.getItemAt(body.rowCount - 1).delete();
    }
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
  tables: readonly Excel.Table[],
  { below: row, cells }: NewLine,
): Promise<Excel.Table | null> {
  const bodies = tables.map((table) => ({ table, body: table.getDataBodyRange() }));
  for (const { body } of bodies) body.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const holds = ({ columnIndex, columnCount }: Excel.Range) =>
    cells.some(({ column }) => column > columnIndex && column <= columnIndex + columnCount);
  return bodies.find(({ body }) => body.rowIndex + body.rowCount === row && holds(body))?.table ?? null;
}

function inputOf(value: string | number, isDay: boolean, date1904: boolean): string | number {
  if (typeof value === 'string') return cellText(value);
  return isDay && date1904 ? value - days1904 : value;
}
