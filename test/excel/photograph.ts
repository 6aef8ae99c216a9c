/** All that a workbook in memory holds and shows, to compare before and after. */
import type { CellStyle } from '../../preview/workbook/cell';
import type { SheetModel } from '../../preview/workbook/sheet-model';
import type { WorkbookModel } from '../../preview/workbook/workbook-model';

/** What Excel takes for granted: said or left out, it is the same. */
const usual: CellStyle = {
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  fontName: 'Calibri',
  fontSize: 11,
  vertical: 'bottom',
  wrap: false,
  turned: 0,
};

const usualSizes = { columnWidths: 9, rowHeights: 15 };

export function photograph(workbook: WorkbookModel) {
  return {
    sheets: workbook.sheets.map(photographed),
    names: workbook.names.map((name) => ({ ...name })),
    stored: workbook.customXml.map((part) => ({ ...part })),
  };
}

function photographed(sheet: SheetModel) {
  const cells: Record<string, unknown> = {};
  for (const { row, column, cell } of sheet.cells()) {
    const style = unusual(cell.style);
    const { value, formula, format = 'General' } = cell;
    if (value === null && formula === undefined && format === 'General' && !style) continue;
    cells[`${row},${column}`] = { value, formula, format, style };
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
    charts: sheet.charts.map(({ id: _id, ...chart }) => chart),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _id, ...format }) => format),
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    sizes: [
      [...sheet.columnWidths].filter(([, width]) => width !== usualSizes.columnWidths),
      [...sheet.rowHeights].filter(([, height]) => height !== usualSizes.rowHeights),
    ],
    frozen: sheet.frozen,
    print: sheet.print,
  };
}

function unusual(style: CellStyle = {}): CellStyle | undefined {
  const told = Object.entries(style).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name as keyof CellStyle]),
  );
  return told.length === 0 ? undefined : Object.fromEntries(told.sort());
}
