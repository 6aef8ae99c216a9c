/** One more line below the last one of an order sheet, on request; never over anything. */
import type { AppendedLine, NewLine } from '../../core/formula-port';
import { HostError } from '../../core/ports';
import { dayFormat } from '../../core/reporting/cell-texts';
import { cellText } from '../../core/sheet/cell-text';
import { days1904 } from '../../core/sheet/read-date';
import { countsFrom1904 } from '../date-system';
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
  // A table makes room for its own new row, and fills in the formulas of its columns.
  if (table) table.rows.add();
  const row = sheet.getRangeByIndexes(line.below, used.columnIndex, 1, used.columnCount);
  row.load('formulas');
  await context.sync();
  const held = (column: number): unknown => row.formulas[0]?.[column - 1 - used.columnIndex] ?? '';
  if (!table && (row.formulas[0] ?? []).some((formula: unknown) => formula !== ''))
    throw new HostError('row-taken', 'appendLine');
  // Columns that the table calculates are its own.
  const cells = line.cells.filter(({ column }) => held(column) === '');
  const formatsAbove = sheet.getRangeByIndexes(line.below - 1, used.columnIndex, 1, used.columnCount);
  formatsAbove.load('numberFormat');
  await context.sync();
  for (const { column, value, isDay } of cells) {
    const cell = sheet.getRangeByIndexes(line.below, column - 1, 1, 1);
    const above: unknown = formatsAbove.numberFormat[0]?.[column - 1 - used.columnIndex];
    const format = typeof above === 'string' ? above : 'General';
    cell.numberFormat = [[isDay && format === 'General' ? dayFormat : format]];
    cell.values = [[inputOf(value, isDay, date1904)]];
  }
  sheet.activate();
  await context.sync();
  sheet.getRangeByIndexes(line.below, (cells[0]?.column ?? 1) - 1, 1, 1).select();
  await context.sync();
  return { row: line.below + 1, written: { ...line, cells } };
}

/** Blanks the cells of the line again, if they still hold what was written; the row a table grew by stays, blank. */
export async function takeBackLine(
  context: Excel.RequestContext,
  { row, written: line }: AppendedLine,
): Promise<void> {
  const sheet = await sheetById(context, line.sheetId, 'takeBackLine');
  const date1904 = await countsFrom1904(context);
  const cells = line.cells.map(({ column, value, isDay }) => {
    const range = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
    range.load('values');
    return { range, written: isDay && typeof value === 'number' && date1904 ? value - days1904 : value };
  });
  await context.sync();
  if (cells.some(({ range, written }) => String(range.values[0]?.[0]) !== String(written)))
    throw new HostError('cell-changed', 'takeBackLine');
  for (const { range } of cells) range.clear('Contents');
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
