/** The selected cell and the selected range, and writing one formula. */
import type { ActiveCell, OwnFormula, Selection } from '../../core/formula-port';
import { HostError } from '../../core/ports';
import { dayFormat } from '../../core/reporting/cell-texts';
import type { CellValue } from '../../core/sheet/snapshot';
import { cellAt, cellArea } from '../area';
import { countsFrom1904 } from '../date-system';
import { sheetById } from '../sheet-by-id';
import { writeNowhereElse } from './table-columns';

/** A schedule has some tens of rows; whole columns are a slip of the hand. */
const mostSelected = 5_000;

export async function insertionPoint(context: Excel.RequestContext): Promise<ActiveCell> {
  const range = context.workbook.getActiveCell();
  range.load('rowIndex,columnIndex,formulas');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name');
  await context.sync();
  return {
    cell: { sheetId: sheet.id, row: range.rowIndex + 1, column: range.columnIndex + 1 },
    sheet: sheet.name,
    held: heldBy(range),
  };
}

export async function insertFormula(
  context: Excel.RequestContext,
  { cell, held }: ActiveCell,
  { text, isDay }: OwnFormula,
): Promise<void> {
  const sheet = await sheetById(context, cell.sheetId, 'insertFormula');
  const range = cellAt(sheet, cell);
  range.load('formulas,numberFormat');
  await context.sync();
  if (heldBy(range) !== held) throw new HostError('cell-changed', 'insertFormula');
  const format: unknown = range.numberFormat[0]?.[0];
  const { row, column } = cell;
  await writeNowhereElse(context, sheet, [{ row: row - 1, column: column - 1 }], async () => {
    // A formula in a cell of the format of text would stay text.
    if (format === '@' || format === 'General') range.numberFormat = [[isDay ? dayFormat : 'General']];
    range.formulas = [[text]];
    range.select();
    await context.sync();
  });
}

export async function selection(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load('id,name,visibility');
  await context.sync();
  const { cellCount } = range;
  if (cellCount < 0 || cellCount > mostSelected) throw new HostError('too-large', 'selection');
  range.load('values');
  await context.sync();
  const area = cellArea(range);
  return {
    sheetId: worksheet.id,
    area,
    sheet: worksheet.name,
    snapshot: {
      id: worksheet.id,
      name: worksheet.name,
      origin: { row: area.row, column: area.column },
      values: range.values as CellValue[][],
      visible: worksheet.visibility === 'Visible',
      hiddenRows: new Set(),
      date1904: await countsFrom1904(context),
    },
  };
}

/** The formula of a cell, or its value as text. */
function heldBy(range: Excel.Range): string {
  const held: unknown = range.formulas[0]?.[0];
  return held === null || held === undefined ? '' : String(held);
}
