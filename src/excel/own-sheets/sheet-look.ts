import { textFormat, writableText } from '../../core/reporting/cell-texts';
import { uprightHeight, type PlanSheet } from '../../core/reporting/plan';
import { cellText } from '../../core/sheet/cell-text';
import { isCellEdit } from '../errors';
import { shadeRuns } from './shade-runs';

/** Points of a column that shows so many characters in the usual font: 7 pixels each, 5 around. */
const columnPoints = (characters: number) => (characters * 7 + 5) * 0.75;

/** Excel's own colour of links. */
const linkColour = '#0563C1';

/**
 * Makes a table of what was written: titles, filters, widths, texts on several lines, titles that stay in sight. The table
 * comes after its cells: cells written into a table would be filled down by Excel (office-js issue 1916). The titles come
 * with it: a sheet on which writing ends half-way, as when Excel is closed, bears no mark of ours, and with titles the next
 * check would take it for orders.
 */
export async function lookOfSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  planned: PlanSheet,
  tableName: string,
): Promise<void> {
  const { columns, rows } = planned;
  const whole = sheet.getRangeByIndexes(0, 0, rows.length + 1, columns.length);
  const titles = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  titles.numberFormat = [columns.map(() => textFormat)];
  titles.values = [columns.map(({ title }) => cellText(writableText(title)))];
  const table = sheet.tables.add(whole, true);
  table.name = tableName;
  table.style = 'TableStyleMedium2';
  whole.format.verticalAlignment = 'Top';
  columns.forEach(({ width, wrapped }, index) => {
    const cells = sheet.getRangeByIndexes(1, index, rows.length, 1).format;
    cells.columnWidth = columnPoints(width);
    if (wrapped) {
      cells.wrapText = true;
      cells.horizontalAlignment = 'Left';
    }
    if (rows.some((row) => isLink(row[index]))) {
      cells.font.color = linkColour;
      cells.font.underline = 'Single';
    }
  });
  whole.format.autofitRows();
  columns.forEach(({ upright }, index) => {
    if (!upright) return;
    const title = sheet.getRangeByIndexes(0, index, 1, 1).format;
    title.textOrientation = 90;
    title.rowHeight = uprightHeight;
  });
  for (const { row, column, count, shade } of shadeRuns(rows)) {
    const { format } = sheet.getRangeByIndexes(row + 1, column, 1, count);
    format.fill.color = `#${shade}`;
    format.horizontalAlignment = 'Center';
  }
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  await printedLook(context, sheet);
}

/**
 * On paper, for whoever signs: A4 across, all columns on one page, the titles on each. Excel without a printer may
 * refuse; the report is then on its sheet all the same.
 */
async function printedLook(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows('$1:$1');
  try {
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
  }
}

function isLink(cell: PlanSheet['rows'][number][number] | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'link' in cell;
}
