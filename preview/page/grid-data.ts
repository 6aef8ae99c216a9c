import type { IBorderData, ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import { holds } from '../workbook/area';
import type { Cell, CellStyle } from '../workbook/cell';
import type { SheetModel } from '../workbook/sheet-model';
import type { WorkbookModel } from '../workbook/workbook-model';
import { expandTableReferences } from './table-references';

const pixelsPerCharacter = 7.5;
const pixelsPerPoint = 4 / 3;
const [text, number, truth, forcedText] = [1, 2, 3, 4];
const sides = { left: 1, center: 2, right: 3 } as const;
const levels = { top: 1, center: 2, bottom: 3 } as const;
const wrapped = 3;
/** Univer's numbers for line styles (BorderStyleTypes). */
const lines: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};
/** Pale blue of Excel's "TableStyleMedium2": header and every other row. */
const tableLook = { header: '#4472C4', headerText: '#FFFFFF', band: '#D9E1F2' };

/** The whole workbook as the grid takes it. */
export function gridWorkbook(model: WorkbookModel, locale: 'fr' | 'en'): Partial<IWorkbookData> {
  return {
    id: 'workbook',
    name: model.name,
    locale: locale === 'fr' ? LocaleType.FR_FR : LocaleType.EN_US,
    styles: {},
    sheetOrder: model.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, gridSheet(model, sheet)])),
  };
}

export function gridSheet(model: WorkbookModel, sheet: SheetModel): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells())
    (cellData[row] ??= {})[column] = gridCell(model, sheet, row, column, cell);
  for (const table of sheet.tables)
    for (let row = table.area.row; row < table.area.row + table.area.rows; row += 1)
      for (let column = table.area.column; column < table.area.column + table.area.columns; column += 1)
        (cellData[row] ??= {})[column] ??= gridCell(model, sheet, row, column, sheet.cell(row, column));
  const used = sheet.usedArea(false);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    rowCount: Math.max(200, (used ? used.row + used.rows : 0) + 100),
    columnCount: Math.max(26, (used ? used.column + used.columns : 0) + 6),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    showGridlines: sheet.showGridlines ? 1 : 0,
    tabColor: sheet.tabColor,
    freeze: gridFreeze(sheet),
    mergeData: sheet.merges.map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
    cellData,
    columnData: Object.fromEntries(
      [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].map((column) => [
        column,
        {
          ...(sheet.columnWidths.has(column) ? { w: columnPixels(sheet, column) } : {}),
          hd: sheet.hiddenColumns.has(column) ? 1 : 0,
        },
      ]),
    ),
    rowData: Object.fromEntries(
      [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])].map((row) => [
        row,
        {
          ...(sheet.rowHeights.has(row) ? { h: rowPixels(sheet, row), ia: 0 } : {}),
          hd: sheet.hiddenRows.has(row) ? 1 : 0,
        },
      ]),
    ),
  };
}

export function columnPixels(sheet: SheetModel, column: number): number {
  return Math.round((sheet.columnWidths.get(column) ?? 9) * pixelsPerCharacter + 5);
}

export function rowPixels(sheet: SheetModel, row: number): number {
  return (sheet.rowHeights.get(row) ?? 15) * pixelsPerPoint;
}

export function gridFreeze({ frozen }: SheetModel) {
  return {
    xSplit: frozen.columns,
    ySplit: frozen.rows,
    startRow: frozen.rows || -1,
    startColumn: frozen.columns || -1,
  };
}

/** A cell as the grid takes it; everything the grid may have kept of an older one is blanked. */
export function gridCell(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
): ICellData {
  return {
    ...valueOf(cell),
    f: cell.formula ? expandTableReferences(cell.formula, model, sheet, row) : null,
    si: null,
    p: null,
    s: gridStyle(highlighted(sheet, row, column, cell), tableStyle(sheet, row, column)),
  };
}

/** A formula that is true whatever the cells hold: the only conditional formats that are shown. */
const alwaysTrue = /^=N\("[^"]*"\)=0$/;

function highlighted(sheet: SheetModel, row: number, column: number, cell: Cell): Cell {
  const shown = sheet.conditionalFormats.find(
    ({ formula, fill, areas }) =>
      fill !== '' && alwaysTrue.test(formula) && areas.some((area) => holds(area, row, column)),
  );
  return shown ? { ...cell, style: { ...cell.style, fill: shown.fill } } : cell;
}

function valueOf({ value, format }: Cell): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: truth };
  if (typeof value === 'number') return { v: value, t: number };
  return { v: value, t: format === '@' || Number(value) === Number(value) ? forcedText : text };
}

function tableStyle(sheet: SheetModel, row: number, column: number): CellStyle {
  const table = sheet.tables.find(({ area }) => holds(area, row, column));
  if (!table) return {};
  const down = row - table.area.row;
  if (down === 0) return { fill: tableLook.header, color: tableLook.headerText, bold: true };
  return down % 2 === 1 ? { fill: tableLook.band } : {};
}

function gridStyle(cell: Cell, ground: CellStyle): IStyleData | null {
  const look: CellStyle = { ...ground, ...cell.style };
  const { format } = cell;
  const style: IStyleData = {
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.color ? { cl: { rgb: look.color } } : {}),
    ...(look.bold ? { bl: 1 } : {}),
    ...(look.italic ? { it: 1 } : {}),
    ...(look.underline ? { ul: { s: 1 } } : {}),
    ...(look.fontSize ? { fs: look.fontSize } : {}),
    ...(look.horizontal ? { ht: sides[look.horizontal] } : {}),
    ...(look.vertical ? { vt: levels[look.vertical] } : {}),
    ...(look.wrap ? { tb: wrapped } : {}),
    // The grid counts clockwise, Excel the other way.
    ...(look.turned ? { tr: { a: -look.turned } } : {}),
    ...(look.borders ? { bd: gridBorders(look.borders) } : {}),
    // Files write months in capitals now and then; the grid reads lower case only.
    ...(format ? { n: { pattern: /^[DMY/.\-\s]+$/.test(format) ? format.toLowerCase() : format } } : {}),
  };
  return Object.keys(style).length ? style : null;
}

function gridBorders(borders: NonNullable<CellStyle['borders']>): IBorderData {
  return Object.fromEntries(
    Object.entries(borders).map(([edge, { style, color }]) => [
      edge.slice(0, 1),
      { s: lines[style] ?? 1, cl: { rgb: color } },
    ]),
  );
}
