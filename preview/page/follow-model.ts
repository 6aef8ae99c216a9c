import type { ICellData } from '@univerjs/core';
import type { Area } from '../workbook/area';
import { bounding, intersect } from '../workbook/area';
import type { Change } from '../workbook/changes';
import type { SheetModel } from '../workbook/sheet-model';
import type { WorkbookModel } from '../workbook/workbook-model';
import { columnPixels, gridCell, gridFreeze, gridSheet, rowPixels } from './grid-data';
import { showNames } from './grid-names';
import type { Applying, GridApi, GridSheet, GridWorkbook } from './grid-types';

/** Shows in the grid what the add-in changed in the workbook. */
export function followModel(
  api: GridApi,
  workbook: GridWorkbook,
  model: WorkbookModel,
  applying: Applying,
): () => void {
  return model.listen((change) => {
    if (change.author === 'person' || change.author === 'calculation') return;
    applying.now = true;
    try {
      show(api, workbook, model, change);
    } finally {
      applying.now = false;
    }
  });
}

function show(api: GridApi, workbook: GridWorkbook, model: WorkbookModel, change: Change): void {
  if (change.kind === 'recalculate') return void api.getFormula().executeCalculation();
  if (change.kind === 'names') return showNames(api, model);
  if (!('sheetId' in change)) return;
  const sheet = model.sheetById(change.sheetId);
  if (change.kind === 'sheet-deleted') return void workbook.deleteSheet(change.sheetId);
  if (!sheet) return;
  if (change.kind === 'sheet-added')
    return void workbook.insertSheet(sheet.name, {
      sheet: gridSheet(model, sheet),
      index: model.sheets.indexOf(sheet),
    });
  const target = workbook.getSheetBySheetId(sheet.id);
  if (!target) return;
  switch (change.kind) {
    case 'cells':
      return showCells(target, model, sheet, [change.area]);
    case 'look':
      return showCells(target, model, sheet, change.areas);
    case 'layout':
      return showLayout(target, sheet);
    case 'tables':
      return showCells(
        target,
        model,
        sheet,
        sheet.tables.map(({ area }) => area),
      );
    case 'sheet-renamed':
      return void target.setName(sheet.name);
    case 'sheet-visibility':
      return void (sheet.visibility === 'Visible' ? target.showSheet() : target.hideSheet());
    case 'sheet-moved':
      return void workbook.moveSheet(target, model.sheets.indexOf(sheet));
    case 'activated':
      return void workbook.setActiveSheet(target);
    case 'selected':
      return showSelection(workbook, target, change.area);
    default:
  }
}

/** All at once, and no others: each time the grid is asked takes its own time, and each cell it is given. */
function showCells(
  target: GridSheet,
  model: WorkbookModel,
  sheet: SheetModel,
  changed: readonly Area[],
): void {
  const used = sheet.usedArea(false);
  // Whole rows, columns or sheets: only as far as anything was ever there.
  const known = { row: 0, column: 0, rows: target.getMaxRows(), columns: target.getMaxColumns() };
  if (used && used.row + used.rows > known.rows) target.setRowCount(used.row + used.rows + 50);
  if (used && used.column + used.columns > known.columns)
    target.setColumnCount(used.column + used.columns + 5);
  const all = { row: 0, column: 0, rows: target.getMaxRows(), columns: target.getMaxColumns() };
  const areas = changed.flatMap((area) => intersect(area, all) ?? []);
  const [first, ...others] = areas;
  if (!first) return;
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const shown = (cells[row] ??= {});
      for (let column = area.column; column < area.column + area.columns; column += 1)
        shown[column] = gridCell(model, sheet, row, column, sheet.cell(row, column));
    }
  const { row, column, rows, columns } = others.reduce(bounding, first);
  target.getRange(row, column, rows, columns).setValues(cells);
}

function showLayout(target: GridSheet, sheet: SheetModel): void {
  const freeze = gridFreeze(sheet);
  if (JSON.stringify(target.getFreeze()) !== JSON.stringify(freeze)) target.setFreeze(freeze);
  // What is as it should be is let alone: the grid takes its time for each column and row.
  for (const column of sheet.columnWidths.keys()) {
    const width = columnPixels(sheet, column);
    if (column < target.getMaxColumns() && target.getColumnWidth(column) !== width)
      target.setColumnWidth(column, width);
  }
  for (const row of sheet.rowHeights.keys()) {
    const height = rowPixels(sheet, row);
    if (row < target.getMaxRows() && target.getRowHeight(row) !== height) target.setRowHeight(row, height);
  }
  const { rowData } = target.getSheet().getSnapshot();
  for (let row = 0; row < target.getMaxRows(); row += 1) {
    const hidden = rowData[row]?.hd === 1;
    if (sheet.hiddenRows.has(row) && !hidden) target.hideRows(row);
    else if (!sheet.hiddenRows.has(row) && hidden) target.showRows(row);
  }
  target.setHiddenGridlines(!sheet.showGridlines);
  if (sheet.tabColor) target.setTabColor(sheet.tabColor);
  const merged = new Set(target.getMergedRanges().map((range) => range.getA1Notation()));
  for (const { row, column, rows, columns } of sheet.merges) {
    const range = target.getRange(row, column, rows, columns);
    if (!merged.has(range.getA1Notation())) range.merge();
  }
}

/** The cell's row is brought to the upper third, so that its neighbours are seen too. */
function showSelection(workbook: GridWorkbook, target: GridSheet, area: Area): void {
  if (workbook.getActiveSheet().getSheetId() !== target.getSheetId()) workbook.setActiveSheet(target);
  const rows = Math.min(area.rows, target.getMaxRows() - area.row);
  const columns = Math.min(area.columns, target.getMaxColumns() - area.column);
  if (rows < 1 || columns < 1) return;
  target.getRange(area.row, area.column, rows, columns).activate();
  target.scrollToCell(Math.max(0, area.row - 5), Math.max(0, area.column - 2));
}
