/** A sheet of our own read as it stands, and written anew in its place: in full, or left as it was. */
import { HostError } from '../core/ports';
import type { OwnCell, OwnSheet, OwnSheetPlace, WriteOptions } from '../core/ports';
import { isOwnTable } from '../core/reporting/own-sheets';
import type { PlanSheet } from '../core/reporting/plan';
import { cellText } from '../core/sheet/cell-text';
import { countsFrom1904 } from './date-system';
import { isCellEdit } from './errors';
import { cellsPerBlock } from './read-sheet';
import { sayReadOnly } from './read-only';
import { refuseIfCancelled, run } from './run';
import { blocksOf, destinationOf, rowCount } from './sheet-blocks';
import type { Destination } from './sheet-blocks';
import { chartOfSheet, chartsOn, deleteCharts } from './sheet-chart';
import { lookOfSheet } from './sheet-look';
import { writeBlock, writeBlocks } from './write-blocks';

export async function ownSheet(context: Excel.RequestContext, at: OwnSheetPlace): Promise<OwnSheet | null> {
  const found = await find(context, at);
  if (!found) return null;
  const { entered } = await readCells(context, found.sheet);
  return { sheet: found.sheet.name, table: found.table.name, cells: entered };
}

export async function rewriteSheet(
  expected: OwnSheet,
  planned: PlanSheet,
  options: WriteOptions = {},
): Promise<OwnSheet> {
  let work: Promise<OwnSheet> | null = null;
  try {
    return await run(
      'rewriteSheet',
      (context) => (work = rewrite(context, expected, planned, options)),
      options,
    );
  } catch (error) {
    // A cancelled batch is let go of at once; this one is over when the sheet is as it was.
    await Promise.resolve(work).catch(() => undefined);
    throw error;
  }
}

async function rewrite(
  context: Excel.RequestContext,
  expected: OwnSheet,
  planned: PlanSheet,
  options: WriteOptions,
): Promise<OwnSheet> {
  const found = await find(context, expected);
  if (!found) throw new HostError('sheet-gone', 'rewriteSheet');
  const { sheet, table } = found;
  const before = await standing(context, found);
  if (JSON.stringify(before.entered) !== JSON.stringify(expected.cells))
    throw new HostError('cell-changed', 'rewriteSheet');
  const destination = await lookAt(context);
  const total = rowCount(planned);
  let written = 0;
  refuseIfCancelled('rewriteSheet', options.signal);
  try {
    table.delete();
    sheet.getRange().clear();
    await context.sync();
    await writeBlocks(context, sheet, blocksOf(planned, destination), {
      mayGoOn: () => refuseIfCancelled('rewriteSheet', options.signal),
      onRows(rows) {
        written += rows;
        options.onProgress?.(written / total);
      },
    });
    await lookOfSheet(context, sheet, planned, expected.table);
    const { entered } = await readCells(context, sheet);
    await chartOfSheet(context, sheet, planned);
    // Last of all: until then the old ones are there to be kept.
    await deleteCharts(context, sheet, (id) => before.charts.includes(id));
    return { sheet: sheet.name, table: expected.table, cells: entered };
  } catch (error) {
    if (isCellEdit(error)) options.onEditing?.();
    const refusal = await sayReadOnly(context, 'rewriteSheet', error);
    await putBack(sheet.id, expected.table, before);
    throw refusal;
  }
}

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
}

async function find(context: Excel.RequestContext, at: OwnSheetPlace): Promise<Found | null> {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id,items/worksheet/name');
  await context.sync();
  const table = tables.items.find(
    ({ name, worksheet }) =>
      isOwnTable(name) && ('table' in at ? name === at.table : worksheet.name === at.sheet),
  );
  return table ? { table, sheet: table.worksheet } : null;
}

interface Cells {
  /** As entered, from the first cell in use. */
  readonly entered: readonly (readonly OwnCell[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: string[][];
  readonly row: number;
  readonly column: number;
}

async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Cells> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return { entered: [], values: [], formats: [], row: 0, column: 0 };
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  const entered: (readonly OwnCell[])[] = [];
  const values: (readonly unknown[])[] = [];
  const formats: string[][] = [];
  const step = Math.max(1, Math.floor(cellsPerBlock / columnCount));
  for (let top = 0; top < rowCount; top += step) {
    const range = sheet.getRangeByIndexes(row + top, column, Math.min(step, rowCount - top), columnCount);
    const block = await blockOf(context, range);
    entered.push(...block.entered);
    values.push(...block.values);
    formats.push(...block.formats);
  }
  return { entered, values, formats, row, column };
}

async function blockOf(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Pick<Cells, 'entered' | 'values' | 'formats'>> {
  range.load('formulas,values,numberFormat');
  await context.sync();
  return {
    entered: range.formulas.map((cells) => cells.map(asEntered)),
    values: range.values,
    formats: range.numberFormat.map((cells) => cells.map(String)),
  };
}

function asEntered(cell: unknown): OwnCell {
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

interface Standing extends Cells {
  readonly tableAddress: string;
  readonly tableStyle: string;
  /** Ids of our charts: those of the user are let alone. */
  readonly charts: readonly string[];
}

async function standing(context: Excel.RequestContext, { sheet, table }: Found): Promise<Standing> {
  const range = table.getRange();
  range.load('address');
  table.load('style');
  await context.sync();
  const tableAddress = range.address.slice(range.address.lastIndexOf('!') + 1);
  const charts = await chartsOn(context, sheet);
  return { ...(await readCells(context, sheet)), tableAddress, tableStyle: table.style, charts };
}

async function lookAt(context: Excel.RequestContext): Promise<Destination> {
  const date1904 = await countsFrom1904(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return destinationOf(date1904, worksheets);
}

/**
 * The cells and the table as they were, in a batch that waits for a cell being edited. Where Excel refuses, the first
 * refusal is what counts.
 */
async function putBack(sheetId: string, tableName: string, before: Standing): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { tables: half } = sheet;
    half.load('items/name');
    await context.sync();
    for (const table of half.items) table.delete();
    sheet.getRange().clear();
    await context.sync();
    const { values, formats } = contentsOf(before);
    const step = Math.max(1, Math.floor(cellsPerBlock / Math.max(1, formats[0]?.length ?? 0)));
    // By blocks, as it was written: in one request a large sheet would be refused, and lost.
    for (let top = 0; top < values.length; top += step)
      await writeBlock(
        context,
        sheet,
        { row: before.row + top, column: before.column },
        { values: values.slice(top, top + step), formats: formats.slice(top, top + step) },
      );
    const table = sheet.tables.add(before.tableAddress, true);
    table.name = tableName;
    table.style = before.tableStyle;
    await deleteCharts(context, sheet, (id) => !before.charts.includes(id));
  }).catch(() => undefined);
}

/** Text that begins with "=" is its own formula; a formula differs from what it gives. */
function contentsOf({ entered, values, formats }: Cells): { values: OwnCell[][]; formats: string[][] } {
  return {
    values: entered.map((cells, row) =>
      cells.map((cell, column) =>
        typeof cell === 'string' && cell === values[row]?.[column] ? cellText(cell) : cell,
      ),
    ),
    formats,
  };
}
