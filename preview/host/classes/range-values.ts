import type { Json } from '../../client/protocol';
import { cellCount, holds, isWholeRowsOrColumns, printArea } from '../../workbook/area';
import type { Cell } from '../../workbook/cell';
import { appearance, blankCell, general } from '../../workbook/cell';
import { enter } from '../entry';
import { typeOf } from '../events';
import type { Host } from '../host';
import { refuse } from '../refuse';
import { shownText } from '../show';
import type { RangeTarget } from './range-target';
import { writable } from './range-target';
import { fillColumns, growTables } from './table-habits';

/** Excel stops reading beyond this many cells (Doc: excel/performance). */
const mostCells = 5_000_000;

/** One value per cell, as rows; `null` for whole rows, columns or sheets (Doc: excel-add-ins-ranges-unbounded). */
export function readCells(
  target: RangeTarget,
  read: (cell: Cell, row: number, column: number) => Json,
): Json {
  const { sheet, area } = target;
  if (isWholeRowsOrColumns(area)) return null;
  if (cellCount(area) > mostCells) throw refuse.responseTooLarge();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(sheet.cell(area.row + row, area.column + column), area.row + row, area.column + column),
    ),
  );
}

export const rangeReads = {
  values: (target: RangeTarget) => readCells(target, (cell) => cell.value ?? ''),
  formulas: (target: RangeTarget) => readCells(target, (cell) => cell.formula ?? cell.value ?? ''),
  valueTypes: (target: RangeTarget) => readCells(target, (cell) => typeOf(cell.value)),
  numberFormat: (target: RangeTarget) => readCells(target, (cell) => cell.format ?? general),
  text: (target: RangeTarget, host: Host) =>
    readCells(target, (cell) => shownText(cell, host.locale, host.workbook.date1904)),
};

/** Applies a matrix of exactly the range's size, or one value for every cell. */
function writeCells(
  target: RangeTarget,
  value: Json,
  host: Host,
  write: (cell: Cell, input: Json) => Cell,
  holds: 'contents' | 'formats' = 'contents',
): void {
  const { sheet, area } = target;
  writable(sheet);
  if (isWholeRowsOrColumns(area)) throw refuse.invalidOperation('Whole rows and columns cannot be assigned');
  const matrix = Array.isArray(value) ? (value as readonly Json[]) : null;
  if (
    matrix &&
    (matrix.length !== area.rows || matrix.some((row) => !Array.isArray(row) || row.length !== area.columns))
  )
    throw refuse.invalidArgument(
      `the array is not ${area.rows} rows by ${area.columns} columns, the size of ${printArea(area)}`,
    );
  const before = sheet.cell(area.row, area.column).value;
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const input = matrix ? ((matrix[row] as readonly Json[])[column] ?? null) : value;
      const cell = sheet.cell(area.row + row, area.column + column);
      sheet.put(area.row + row, area.column + column, write(cell, input));
    }
  const after = sheet.cell(area.row, area.column).value;
  if (holds === 'formats')
    return host.workbook.tell({ kind: 'look', sheetId: sheet.id, areas: [area], author: 'addin' });
  host.workbook.tell({
    kind: 'cells',
    sheetId: sheet.id,
    area,
    author: 'addin',
    before: before ?? '',
    after: after ?? '',
  });
}

function assign(target: RangeTarget, value: Json, host: Host): void {
  let formulas = false;
  writeCells(target, value, host, (cell, input) => {
    const entered = enter(cell, input, host.workbook.date1904);
    formulas ||= entered.formula !== undefined;
    return entered;
  });
  growTables(target, host);
  if (!formulas) return;
  fillColumns(target);
  host.workbook.calculationPending = true;
  if (host.workbook.calculationMode !== 'Manual')
    host.workbook.tell({ kind: 'recalculate', author: 'addin' });
}

export const rangeWrites = {
  values: assign,
  formulas: assign,
  numberFormat: (target: RangeTarget, value: Json, host: Host) =>
    writeCells(
      target,
      value,
      host,
      (cell, input) => {
        if (input === null) return cell;
        if (typeof input !== 'string') throw refuse.invalidArgument('a number format is text');
        return { ...cell, format: input };
      },
      'formats',
    ),
};

/** Empties a range: everything, the contents or the formats (Range.clear). */
export function clearCells(target: RangeTarget, host: Host, applyTo: string): void {
  const { sheet, area } = target;
  writable(sheet);
  for (const { row, column, cell } of [...sheet.cells()]) {
    if (!holds(area, row, column)) continue;
    if (applyTo === 'Contents') sheet.put(row, column, { value: null, ...appearance(cell) });
    else if (applyTo === 'Formats')
      sheet.put(row, column, { value: cell.value, ...(cell.formula ? { formula: cell.formula } : {}) });
    else sheet.put(row, column, blankCell);
  }
  host.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'addin' });
}
