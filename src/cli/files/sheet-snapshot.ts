import { dateToSerial } from 'hucre';
import type { Sheet } from 'hucre';
import type { CellValue, SheetSnapshot } from '../../core/sheet/snapshot';

/** A sheet as the library reads it, as the engine sees it. */
export function snapshotOf(sheet: Sheet, date1904: boolean, withFormats: boolean): SheetSnapshot {
  const covered = coveredCells(sheet);
  const values = trimmed(
    sheet.rows.map((row, rowIndex) =>
      row.map((value, column) =>
        covered.size > 0 && covered.has(`${rowIndex},${column}`) ? null : cellValue(value, date1904),
      ),
    ),
  );
  return {
    id: sheet.name,
    name: sheet.name,
    origin: { row: 1, column: 1 },
    values,
    visible: sheet.hidden !== true && sheet.veryHidden !== true,
    hiddenRows: new Set(
      [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([index]) => index + 1),
    ),
    date1904,
    mergedAreas: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow + 1,
      column: startCol + 1,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    ...(withFormats ? { formats: formatsOf(sheet, values) } : {}),
  };
}

function formatsOf(sheet: Sheet, values: SheetSnapshot['values']): string[][] {
  return values.map((row, rowIndex) =>
    row.map((_, column) => sheet.cells?.get(`${rowIndex},${column}`)?.style?.numFmt ?? 'General'),
  );
}

/** A day and time of the strict format (`t="d"`), which the library hands over as text. */
const isoMoment = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?$/;

function cellValue(value: Sheet['rows'][number][number], date1904: boolean): CellValue {
  if (value instanceof Date) return dateToSerial(value, date1904);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value;
  if (!isoMoment.test(value)) return value === '' ? null : value;
  const moment = new Date(value.endsWith('Z') ? value : `${value}Z`);
  return Number.isNaN(moment.getTime()) ? value : dateToSerial(moment, date1904);
}

/** Cells of merged areas other than the one at the top left: Excel shows nothing of what they may hold. */
function coveredCells(sheet: Sheet): ReadonlySet<string> {
  const covered = new Set<string>();
  const lastRow = sheet.rows.length - 1;
  const lastColumn = (sheet.rows[0]?.length ?? 0) - 1;
  for (const merge of sheet.merges ?? [])
    for (let row = merge.startRow; row <= Math.min(merge.endRow, lastRow); row += 1)
      for (let column = merge.startCol; column <= Math.min(merge.endCol, lastColumn); column += 1)
        if (row !== merge.startRow || column !== merge.startCol) covered.add(`${row},${column}`);
  return covered;
}

/** Without the blank rows and columns at the end, which formatting alone makes part of a sheet. */
export function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  let height = 0;
  let width = 0;
  rows.forEach((row, index) => {
    for (let column = row.length - 1; column >= 0; column -= 1)
      if (row[column] !== null) {
        height = index + 1;
        width = Math.max(width, column + 1);
        break;
      }
  });
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** Cells, as "row,column" from one, whose formula the workbook stores without its result: a program that does not calculate wrote it. */
export function uncalculated(sheet: Sheet): ReadonlySet<string> {
  const cells = [...(sheet.cells ?? [])].filter(
    ([, cell]) => cell.formula !== undefined && cell.value === null,
  );
  return new Set(
    cells.map(([place]) =>
      place
        .split(',')
        .map((index) => Number(index) + 1)
        .join(','),
    ),
  );
}
