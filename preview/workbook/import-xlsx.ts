import { dateToSerial } from 'hucre';
import type { CellValue as FileValue, Sheet } from 'hucre';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import { openXlsx } from 'hucre/xlsx';
import { readArea, splitAddress } from './area';
import type { Cell, CellStyle, CellValue } from './cell';
import { formulaFromFile, moveFormula } from './file-formula';
import { lookOf } from './look';
import { readCustomXml } from './package-parts';
import type { SheetModel } from './sheet-model';
import { WorkbookModel } from './workbook-model';

/** A workbook opened from a file: the model, and what an export needs to leave the rest of the file as it was. */
export interface OpenedWorkbook {
  readonly model: WorkbookModel;
  readonly file: RoundtripWorkbook;
  /** The file's sheet behind each sheet of the model, by id. */
  readonly sources: ReadonlyMap<string, Sheet>;
}

export async function importXlsx(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const file = await openXlsx(bytes, { readStyles: true });
  const model = new WorkbookModel(name);
  model.date1904 = file.dateSystem === '1904';
  model.structureProtected = file.workbookProtection?.lockStructure ?? false;
  const sources = new Map<string, Sheet>();
  for (const source of file.sheets) {
    const sheet = model.addSheet(source.name, 'person');
    sources.set(sheet.id, source);
    fillSheet(model, sheet, source, file.themeColors ?? []);
  }
  for (const { name: defined, range, scope, comment } of file.namedRanges ?? [])
    model.names.push({
      name: defined,
      formula: `=${range}`,
      sheetId: scope ? (model.sheetByName(scope)?.id ?? null) : null,
      comment: comment ?? '',
      visible: true,
    });
  for (const xml of readCustomXml(bytes)) model.customXml.push(xml);
  const opensOn = model.sheets[file.activeSheet ?? 0];
  if (opensOn?.visibility === 'Visible') model.activate(opensOn, 'person');
  return { model, file, sources };
}

function fillSheet(model: WorkbookModel, sheet: SheetModel, source: Sheet, theme: string[]): void {
  const looks = new Map<string, { format: string | undefined; style: CellStyle | undefined }>();
  const shared = new Map<number, { formula: string; row: number; column: number }>();
  source.rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== null) sheet.fillIn(row, column, { value: plain(value, model.date1904) });
    }),
  );
  for (const [key, cell] of source.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const styleKey = JSON.stringify(cell.style ?? {});
    const look = looks.get(styleKey) ?? {
      format: cell.style?.numFmt,
      style: lookOf(cell.style ?? {}, theme),
    };
    looks.set(styleKey, look);
    let { formula } = cell;
    if (cell.formulaType === 'shared' && cell.formulaSharedIndex !== undefined) {
      const first = shared.get(cell.formulaSharedIndex);
      if (formula) shared.set(cell.formulaSharedIndex, { formula, row, column });
      else if (first) formula = moveFormula(first.formula, row - first.row, column - first.column);
    }
    const result: Cell = {
      value: plain(cell.formulaResult ?? cell.value, model.date1904),
      ...(formula ? { formula: formulaFromFile(formula) } : {}),
      ...(look.format && look.format !== 'General' ? { format: look.format } : {}),
      ...(look.style ? { style: look.style } : {}),
    };
    sheet.fillIn(row, column, result);
  }
  fillLayout(model, sheet, source);
}

function fillLayout(model: WorkbookModel, sheet: SheetModel, source: Sheet): void {
  sheet.visibility = source.veryHidden ? 'VeryHidden' : source.hidden ? 'Hidden' : 'Visible';
  sheet.isProtected = source.protection ? source.protection.sheet !== false : false;
  sheet.frozen = { rows: source.freezePane?.rows ?? 0, columns: source.freezePane?.columns ?? 0 };
  sheet.showGridlines = source.view?.showGridLines ?? true;
  sheet.filter = source.autoFilter ? readArea(source.autoFilter.range) : null;
  source.columns?.forEach((column, index) => {
    if (column.hidden) sheet.hiddenColumns.add(index);
    if (column.width) sheet.columnWidths.set(index, column.width);
  });
  for (const [row, { hidden, height }] of source.rowDefs ?? []) {
    if (hidden) sheet.hiddenRows.add(row);
    if (height) sheet.rowHeights.set(row, height);
  }
  sheet.merges = (source.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  for (const table of source.tables ?? []) {
    const area = readArea(splitAddress(table.range ?? '').address);
    if (!area) continue;
    sheet.tables.push({
      id: model.newId('table'),
      name: table.displayName ?? table.name,
      area,
      showHeaders: true,
      showTotals: table.showTotalRow ?? false,
      style: table.style ?? '',
    });
  }
}

/** Dates come as `Date`s from the reader; Excel's cells hold serials. */
function plain(value: FileValue, date1904: boolean): CellValue {
  return value instanceof Date ? dateToSerial(value, date1904) : value;
}
