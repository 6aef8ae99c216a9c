import { sheetColumns } from '../../workbook/area';
import type { Cell } from '../../workbook/cell';
import { appearance, blankCell } from '../../workbook/cell';
import type { SheetModel } from '../../workbook/sheet-model';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { resolve, writable } from './range-target';

/** Whole rows only: cells below go down. Formulas, tables and names are not moved along, and say so by being refused. */
export function insertCells(target: RangeTarget, direction: string, host: Host): void {
  shiftRows(target, direction === 'Down' ? target.area.rows : 0, host);
}

/** Whole rows only: cells below come up. */
export function deleteCells(target: RangeTarget, direction: string, host: Host): undefined {
  shiftRows(target, direction === 'Up' ? -target.area.rows : 0, host);
  return undefined;
}

function shiftRows({ sheet, area }: RangeTarget, by: number, host: Host): void {
  writable(sheet);
  if (area.columns !== sheetColumns || by === 0)
    throw refuse.notImitated('moving cells other than by whole rows');
  const last = area.row + area.rows;
  if (sheet.tables.some((table) => table.area.row + table.area.rows > area.row))
    throw refuse.notImitated('moving rows of a table');
  const kept: { row: number; column: number; cell: Cell }[] = [];
  for (const found of [...sheet.cells()]) {
    if (found.row < area.row) continue;
    sheet.put(found.row, found.column, blankCell);
    if (by < 0 && found.row < last) continue;
    kept.push({ ...found, row: found.row + by });
  }
  for (const { row, column, cell } of kept) sheet.put(row, column, cell);
  moveMarks(sheet, area.row, last, by);
  host.workbook.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'addin' });
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
}

function moveMarks(sheet: SheetModel, first: number, last: number, by: number): void {
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const row of hidden) {
    if (row < first) sheet.hiddenRows.add(row);
    else if (by > 0 || row >= last) sheet.hiddenRows.add(row + by);
  }
  sheet.merges = sheet.merges.map((merge) =>
    merge.row >= first ? { ...merge, row: merge.row + by } : merge,
  );
}

/** Copies cells of the same or another sheet; formulas are copied as they stand. */
export function copyFrom(target: RangeTarget, args: Arguments, host: Host): undefined {
  writable(target.sheet);
  const source = args.object<RangeTarget>(0, 'Range') ?? resolve(host, target.sheet, args.text(0));
  if (!source) throw args.wrong(0, 'a range');
  const what = args.oneOf(1, ['All', 'Values', 'Formats', 'Formulas'], 'All');
  if (what === 'Formulas') throw refuse.notImitated('copying formulas with their references moved');
  const rows = Math.max(target.area.rows, source.area.rows);
  const columns = Math.max(target.area.columns, source.area.columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const from = source.sheet.cell(
        source.area.row + (row % source.area.rows),
        source.area.column + (column % source.area.columns),
      );
      const at = [target.area.row + row, target.area.column + column] as const;
      const look = appearance(target.sheet.cell(...at));
      if (what === 'Values') target.sheet.put(...at, { ...look, value: from.value });
      else if (what === 'Formats') {
        const { value, formula } = target.sheet.cell(...at);
        target.sheet.put(...at, { ...from, value, ...(formula ? { formula } : {}) });
      } else target.sheet.put(...at, from);
    }
  const area = { ...target.area, rows, columns };
  host.workbook.tell({ kind: 'cells', sheetId: target.sheet.id, area, author: 'addin' });
  return undefined;
}
