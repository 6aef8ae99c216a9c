import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { Host } from '../host/host';
import type { Area } from '../workbook/area';
import { bounding } from '../workbook/area';
import type { Author } from '../workbook/changes';
import type { Cell, CellValue } from '../workbook/cell';
import { appearance } from '../workbook/cell';
import type { SheetModel } from '../workbook/sheet-model';
import type { WorkbookModel } from '../workbook/workbook-model';
import { gridCell } from './grid-data';
import type { Applying, GridApi, GridSheet, GridWorkbook } from './grid-types';
import { rereadSheets } from './reread-sheets';
import { expandTableReferences } from './table-references';

interface Mutation {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly range?: IRange;
}

/** Brings into the workbook what a person does in the grid and what the grid computes. */
export function followGrid(api: GridApi, workbook: GridWorkbook, host: Host, applying: Applying): () => void {
  const model = host.workbook;
  const watches = [
    workbook.onCommandExecuted((command, options) => {
      const params = (command.params ?? {}) as Mutation;
      if (command.id === 'sheet.mutation.set-range-values') {
        const calculated = options?.fromFormula === true;
        // The user typed while the add-in writes nothing, or a result came in: both are news for the workbook.
        if (calculated || !applying.now)
          takeCells(workbook, model, params, calculated ? 'calculation' : 'person');
      } else if (!applying.now && command.id.startsWith('sheet.mutation.'))
        rereadSheets(workbook, model, command.id, command.params as { range?: IRange; subUnitId?: string });
    }),
    workbook.onSelectionChange((ranges) => {
      const range = ranges.at(-1);
      const sheet = model.sheetById(workbook.getActiveSheet().getSheetId());
      if (applying.now || !range || !sheet) return;
      model.activate(sheet, 'person');
      model.select(sheet, areaOf(range), 'person');
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = model.sheetById(activeSheet.getSheetId());
      if (!applying.now && sheet) model.activate(sheet, 'person');
    }),
    api.addEvent(api.Event.SheetEditStarted, () => {
      host.cellEditMode = true;
    }),
    api.addEvent(api.Event.SheetEditEnded, () => {
      host.cellEditMode = false;
    }),
    api.getFormula().calculationEnd(() => {
      if (model.calculationMode !== 'Manual') model.calculationPending = false;
    }),
  ];
  return () => watches.forEach((watch) => watch.dispose());
}

function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function takeCells(workbook: GridWorkbook, model: WorkbookModel, params: Mutation, author: Author): void {
  const sheet = params.subUnitId === undefined ? undefined : model.sheetById(params.subUnitId);
  const target = sheet && workbook.getSheetBySheetId(sheet.id);
  if (!sheet || !target || !params.cellValue) return;
  let area: Area | null = null;
  let last: { before: CellValue; after: CellValue } = { before: null, after: null };
  for (const [rowKey, cells] of Object.entries(params.cellValue))
    for (const columnKey of Object.keys(cells)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const before = sheet.cell(row, column);
      const after =
        author === 'calculation'
          ? computed(target, before, row, column)
          : edited(target, model, sheet, row, column);
      if (after.value === before.value && after.formula === before.formula && after.format === before.format)
        continue;
      sheet.put(row, column, after);
      last = { before: before.value, after: after.value };
      const here = { row, column, rows: 1, columns: 1 };
      area = area ? bounding(area, here) : here;
    }
  if (!area) return;
  const one = author === 'person' && area.rows === 1 && area.columns === 1;
  model.tell({
    kind: 'cells',
    sheetId: sheet.id,
    area,
    author,
    ...(one ? { before: last.before ?? '', after: last.after ?? '' } : {}),
  });
}

/** A result of calculation: only the value changes; the formula stays as it was written. */
function computed(target: GridSheet, before: Cell, row: number, column: number): Cell {
  return { ...before, value: valueOf(target.getSheet().getCellRaw(row, column)) };
}

/** What a person left in a cell. */
function edited(
  target: GridSheet,
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): Cell {
  const raw = target.getSheet().getCellRaw(row, column);
  const before = sheet.cell(row, column);
  const formula = raw?.f || raw?.si ? target.getRange(row, column).getFormula() || undefined : undefined;
  const style = raw?.s ? target.getSheet().getComposedCellStyle(row, column) : null;
  const format = style?.n?.pattern;
  const kept =
    formula && before.formula && sameInGrid(before.formula, formula, model, sheet, row)
      ? before.formula
      : formula;
  const { style: look } = appearance(before);
  const cell: Cell = {
    value: valueOf(raw),
    ...(kept ? { formula: kept } : {}),
    ...(format && format !== 'General' ? { format } : {}),
    ...(look ? { style: look } : {}),
  };
  if (kept?.includes('[') && kept === formula) writeExpanded(target, model, sheet, row, column, cell);
  return cell;
}

function sameInGrid(
  ours: string,
  shown: string,
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
): boolean {
  return expandTableReferences(ours, model, sheet, row) === shown;
}

/** A table reference typed by hand is given to the grid again as plain references, which it can compute. */
function writeExpanded(
  target: GridSheet,
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
): void {
  const shown = gridCell(model, sheet, row, column, cell);
  if (shown.f === cell.formula) return;
  setTimeout(() => target.getRange(row, column).setFormula(shown.f ?? ''), 0);
}

/** The grid keeps yes and no as 1 and 0 with a type, and errors as text. */
export function valueOf(raw: Nullable<ICellData>): CellValue {
  const value = raw?.v;
  if (value === undefined || value === null || value === '') return raw?.p ? textOf(raw) : null;
  const truth = 3;
  if (raw?.t === truth) return value === 1 || value === true || value === 'TRUE';
  return value;
}

function textOf({ p }: ICellData): CellValue {
  return p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;
}
