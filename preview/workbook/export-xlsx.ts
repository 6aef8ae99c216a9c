import type { Cell as FileCell, Sheet } from 'hucre';
import { saveXlsx } from 'hucre/xlsx';
import { printArea } from './area';
import { blankCell } from './cell';
import { formulaFromFile, formulaToFile } from './file-formula';
import type { OpenedWorkbook } from './import-xlsx';
import { fileStyle } from './look';
import { withCustomXml } from './package-parts';
import type { SheetModel } from './sheet-model';

/**
 * The workbook as a file again. Only what was changed is written anew: charts, macros, validations and the like of the
 * opened file go through as they were.
 */
export async function exportXlsx(opened: OpenedWorkbook): Promise<Uint8Array> {
  const { model, file, sources } = opened;
  file.sheets = model.sheets.map((sheet) => {
    const source: Sheet = sources.get(sheet.id) ?? { name: sheet.name, rows: [] };
    return updated(sheet, source);
  });
  file.namedRanges = model.names.map(({ name, formula, sheetId, comment }) => ({
    name,
    range: formula.slice(1),
    ...(sheetId ? { scope: model.sheetById(sheetId)?.name ?? '' } : {}),
    ...(comment ? { comment } : {}),
  }));
  file.activeSheet = model.sheets.indexOf(model.activeSheet);
  return withCustomXml(await saveXlsx(file), model.customXml);
}

/** The file's sheet brought up to date. */
function updated(sheet: SheetModel, source: Sheet): Sheet {
  const cells = (source.cells ??= new Map<string, FileCell>());
  for (const key of sheet.touched) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    writeCell(sheet, source, cells, row, column);
  }
  source.name = sheet.name;
  source.hidden = sheet.visibility === 'Hidden';
  source.veryHidden = sheet.visibility === 'VeryHidden';
  source.merges = sheet.merges.map(({ row, column, rows, columns }) => ({
    startRow: row,
    startCol: column,
    endRow: row + rows - 1,
    endCol: column + columns - 1,
  }));
  if (sheet.frozen.rows || sheet.frozen.columns) source.freezePane = sheet.frozen;
  else delete source.freezePane;
  source.tables = sheet.tables.map((table) => {
    const known = source.tables?.find(({ name, displayName }) => (displayName ?? name) === table.name);
    const headers = Array.from({ length: table.area.columns }, (_, at) => ({
      name: String(sheet.cell(table.area.row, table.area.column + at).value ?? ''),
    }));
    return {
      ...known,
      name: table.name,
      displayName: table.name,
      range: printArea(table.area),
      columns: headers.map((header, at) => ({ ...known?.columns[at], ...header })),
      showTotalRow: table.showTotals,
      ...(table.style ? { style: table.style } : {}),
    };
  });
  writeLayout(sheet, source);
  writePrint(sheet, source);
  return source;
}

function writePrint({ print: { orientation, paperSize, fit, titleRows } }: SheetModel, source: Sheet): void {
  if (!orientation && !paperSize && !fit && !titleRows) return;
  source.pageSetup = {
    ...source.pageSetup,
    ...(orientation === undefined
      ? {}
      : { orientation: orientation === 'Landscape' ? 'landscape' : 'portrait' }),
    ...(paperSize === 'A4' ? { paperSize: 'a4' } : {}),
    ...(fit ? { fitToPage: true, fitToWidth: fit.across, fitToHeight: fit.down } : {}),
    ...(titleRows ? { printTitlesRow: `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}` } : {}),
  };
}

function writeLayout(sheet: SheetModel, source: Sheet): void {
  const last = Math.max(
    -1,
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    (source.columns?.length ?? 0) - 1,
  );
  source.columns = Array.from({ length: last + 1 }, (_, at) => {
    const width = sheet.columnWidths.get(at);
    return { ...source.columns?.[at], ...(width ? { width } : {}), hidden: sheet.hiddenColumns.has(at) };
  });
  const rowDefs = (source.rowDefs ??= new Map());
  for (const [row, def] of rowDefs) rowDefs.set(row, { ...def, hidden: sheet.hiddenRows.has(row) });
  for (const row of sheet.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
}

function writeCell(
  sheet: SheetModel,
  source: Sheet,
  cells: Map<string, FileCell>,
  row: number,
  column: number,
): void {
  const key = `${row},${column}`;
  const cell = sheet.cell(row, column);
  const known = cells.get(key);
  while (source.rows.length <= row) source.rows.push([]);
  const line = source.rows[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = cell.formula ? null : cell.value;
  const look = fileStyle(cell.style, known?.style);
  const style = cell === blankCell ? undefined : { ...look, ...(cell.format ? { numFmt: cell.format } : {}) };
  const styled = style && Object.keys(style).length ? { style } : {};
  if (!cell.formula) {
    cells.set(key, { value: cell.value, type: typeOf(cell.value), ...styled });
    return;
  }
  const same = known?.formula && formulaFromFile(known.formula) === cell.formula;
  cells.set(key, {
    value: cell.value,
    type: 'formula',
    formula: same ? (known.formula ?? '') : formulaToFile(cell.formula),
    formulaResult: cell.value,
    ...(same && known.formulaDynamic ? { formulaDynamic: true } : {}),
    ...styled,
  });
}

function typeOf(value: string | number | boolean | null): FileCell['type'] {
  if (value === null) return 'empty';
  return typeof value as 'string' | 'number' | 'boolean';
}
