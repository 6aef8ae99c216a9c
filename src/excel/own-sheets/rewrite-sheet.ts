/** A sheet of our own read as it stands, and written anew in its place: in full, or left as it was. */
import { HostError } from '../../core/ports';
import type { ConfirmOptions, OwnSheet, OwnSheetPlace, WriteOptions } from '../../core/ports';
import { isOwnTable } from '../../core/reporting/own-sheets';
import type { PlanSheet } from '../../core/reporting/plan';
import { countsFrom1904 } from '../date-system';
import { isCellEdit } from '../errors';
import { contentsOf, readCells, type Cells } from './own-cells';
import { cellsPerBlock } from '../reading/read-blocks';
import { sayReadOnly } from '../read-only';
import { refuseIfCancelled, run, runWhenFree, takeBack } from '../run';
import { blocksOf, destinationOf, rowCount } from './sheet-blocks';
import type { Destination } from './sheet-blocks';
import { chartOfSheet, chartsOn, deleteCharts } from './sheet-chart';
import { lookOfSheet } from './sheet-look';
import { lookStanding, restoreLook, type Place, type StandingLook } from './standing-look';
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
  options: WriteOptions & ConfirmOptions<OwnSheet> = {},
): Promise<OwnSheet> {
  let work: Promise<Rewritten> | null = null;
  let rewritten: Rewritten;
  try {
    rewritten = await run(
      'rewriteSheet',
      (context) => (work = rewrite(context, expected, planned, options)),
      options,
    );
  } catch (error) {
    // A cancelled batch is let go of at once; this one is over when the sheet is as it was.
    await Promise.resolve(work).catch(() => undefined);
    throw error;
  }
  const { written, sheetId, before } = rewritten;
  try {
    await options.confirm?.(written);
  } catch (error) {
    await putBack(sheetId, expected.table, before);
    throw error;
  }
  await dropOldCharts(sheetId, before);
  return written;
}

interface Rewritten {
  readonly written: OwnSheet;
  readonly sheetId: string;
  readonly before: Standing;
}

/**
 * Last of all: until then the old ones are there to be kept. All is written by now, so one that Excel does not give up
 * is no failure: it lies under the new one, and goes the next time.
 */
async function dropOldCharts(sheetId: string, before: Standing): Promise<void> {
  if (before.charts.length === 0) return;
  const drop = () =>
    runWhenFree((context) =>
      deleteCharts(context, context.workbook.worksheets.getItem(sheetId), (id) => before.charts.includes(id)),
    );
  await drop()
    .catch(drop)
    .catch(() => undefined);
}

async function rewrite(
  context: Excel.RequestContext,
  expected: OwnSheet,
  planned: PlanSheet,
  options: WriteOptions,
): Promise<Rewritten> {
  const found = await find(context, expected);
  if (!found) throw new HostError('sheet-gone', 'rewriteSheet');
  const { sheet, table } = found;
  const before = await standing(context, found);
  if (JSON.stringify(before.entered) !== JSON.stringify(expected.cells))
    throw new HostError('cell-changed', 'rewriteSheet');
  const destination = await lookAt(context);
  const total = rowCount(planned);
  let rows = 0;
  refuseIfCancelled('rewriteSheet', options.signal);
  try {
    table.delete();
    sheet.getRange().clear();
    await context.sync();
    await writeBlocks(context, sheet, blocksOf(planned, destination), {
      mayGoOn: () => refuseIfCancelled('rewriteSheet', options.signal),
      onRows(more) {
        rows += more;
        options.onProgress?.(rows / total);
      },
    });
    await lookOfSheet(context, sheet, planned, expected.table);
    const { entered } = await readCells(context, sheet);
    await chartOfSheet(context, sheet, planned);
    const written = { sheet: sheet.name, table: expected.table, cells: entered };
    return { written, sheetId: sheet.id, before };
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

interface Standing extends Cells {
  readonly look: StandingLook;
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
  const cells = await readCells(context, sheet);
  const look = await lookStanding(context, sheet, placeOf(cells));
  return { ...cells, look, tableAddress, tableStyle: table.style, charts };
}

function placeOf({ row, column, formats }: Cells): Place {
  return { row, column, rows: formats.length, columns: formats[0]?.length ?? 0 };
}

async function lookAt(context: Excel.RequestContext): Promise<Destination> {
  const date1904 = await countsFrom1904(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return destinationOf(date1904, worksheets);
}

/** The cells, their look and the table as they were. */
async function putBack(sheetId: string, tableName: string, before: Standing): Promise<void> {
  await takeBack(async (context) => {
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
    await restoreLook(context, sheet, placeOf(before), before.look);
    await deleteCharts(context, sheet, (id) => !before.charts.includes(id));
  });
}
