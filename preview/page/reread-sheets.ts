import type { IRange } from '@univerjs/core';
import { readArea, splitAddress, printAbsolute, quoteSheet } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { Cell } from '../workbook/cell';
import { appearance } from '../workbook/cell';
import type { SheetModel } from '../workbook/sheet-model';
import type { WorkbookModel } from '../workbook/workbook-model';
import { valueOf } from './follow-grid';
import type { GridWorkbook } from './grid-types';

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
}

/** What a person does to the shape of the workbook: sheets come and go, rows and columns move, hide or are merged. */
export function rereadSheets(
  workbook: GridWorkbook,
  model: WorkbookModel,
  mutation: string,
  params: Params,
): void {
  const kind = mutation.replace('sheet.mutation.', '');
  if (/^(insert-sheet|remove-sheet|set-worksheet-(name|hidden|order|hide))$/.test(kind))
    return rereadTabs(workbook, model);
  const sheet = params.subUnitId === undefined ? undefined : model.sheetById(params.subUnitId);
  if (!sheet) return;
  if (/^(insert|remove)-(row|col)s?$/.test(kind) && params.range) {
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const across = kind.includes('col');
    const count = across ? endColumn - startColumn + 1 : endRow - startRow + 1;
    moveMarks(
      model,
      sheet,
      across,
      across ? startColumn : startRow,
      kind.startsWith('insert') ? count : -count,
    );
  }
  if (/row|col|merge|move|reorder/.test(kind)) rereadSheet(workbook, model, sheet);
}

function rereadTabs(workbook: GridWorkbook, model: WorkbookModel): void {
  const shown = workbook.getSheets();
  for (const sheet of [...model.sheets])
    if (!shown.some((one) => one.getSheetId() === sheet.id)) model.removeSheet(sheet, 'person');
  shown.forEach((target, position) => {
    const known = model.sheetById(target.getSheetId());
    const sheet = known ?? model.adopt(target.getSheetId(), target.getSheetName(), position);
    if (!known) rereadSheet(workbook, model, sheet);
    const name = target.getSheetName();
    if (sheet.name !== name) {
      const before = sheet.name;
      sheet.name = name;
      model.tell({ kind: 'sheet-renamed', sheetId: sheet.id, before, after: name, author: 'person' });
    }
    const hidden = target.isSheetHidden();
    if (hidden === (sheet.visibility === 'Visible')) {
      sheet.visibility = hidden ? 'Hidden' : 'Visible';
      model.tell({ kind: 'sheet-visibility', sheetId: sheet.id, author: 'person' });
    }
  });
  model.sheets.sort(
    (one, other) =>
      shown.findIndex((target) => target.getSheetId() === one.id) -
      shown.findIndex((target) => target.getSheetId() === other.id),
  );
}

/** Everything of the sheet anew: which cells moved where is the grid's own business. */
function rereadSheet(workbook: GridWorkbook, model: WorkbookModel, sheet: SheetModel): void {
  const target = workbook.getSheetBySheetId(sheet.id);
  if (!target) return;
  const { cellData, rowData, columnData, mergeData } = target.getSheet().getSnapshot();
  const before = [...sheet.cells()];
  const kept = new Set<string>();
  for (const [rowKey, cells] of Object.entries(cellData))
    for (const columnKey of Object.keys(cells)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const raw = target.getSheet().getCellRaw(row, column);
      if (!raw) continue;
      const formula = raw.f || raw.si ? target.getRange(row, column).getFormula() : '';
      const format = raw.s ? target.getSheet().getComposedCellStyle(row, column).n?.pattern : undefined;
      const { style } = appearance(sheet.cell(row, column));
      const cell: Cell = {
        value: valueOf(raw),
        ...(formula ? { formula } : {}),
        ...(format && format !== 'General' ? { format } : {}),
        ...(style ? { style } : {}),
      };
      kept.add(`${row},${column}`);
      if (JSON.stringify(cell) !== JSON.stringify(sheet.cell(row, column))) sheet.put(row, column, cell);
    }
  for (const { row, column } of before)
    if (!kept.has(`${row},${column}`)) sheet.put(row, column, { value: null });
  replace(sheet.hiddenRows, rowData);
  replace(sheet.hiddenColumns, columnData);
  sheet.merges = mergeData.map((range) => ({
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  }));
  const area = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  model.tell({ kind: 'cells', sheetId: sheet.id, area, author: 'person' });
}

function replace(
  set: Set<number>,
  data: Readonly<Record<number, { readonly hd?: number } | undefined>>,
): void {
  set.clear();
  for (const [key, value] of Object.entries(data)) if (value?.hd === 1) set.add(Number(key));
}

/** Tables and names move and grow with the rows and columns they stand on. */
function moveMarks(model: WorkbookModel, sheet: SheetModel, across: boolean, at: number, by: number): void {
  for (const table of sheet.tables) table.area = moved(table.area, across, at, by);
  for (const name of model.names) {
    const { sheet: sheetName, address } = splitAddress(name.formula);
    const area = readArea(address);
    if (area && sheetName !== null && model.sheetByName(sheetName) === sheet)
      name.formula = `=${quoteSheet(sheet.name)}!${printAbsolute(moved(area, across, at, by))}`;
  }
}

function moved(area: Area, across: boolean, at: number, by: number): Area {
  const start = across ? area.column : area.row;
  const size = across ? area.columns : area.rows;
  const end = start + size;
  const shift = (edge: number) => (edge <= at ? edge : by > 0 ? edge + by : Math.max(at, edge + by));
  const first = start < at ? start : by > 0 ? start + by : Math.max(at, start + by);
  const length = Math.max(1, shift(end) - first);
  return across ? { ...area, column: first, columns: length } : { ...area, row: first, rows: length };
}
