/** A worksheet read by blocks into a snapshot. Reads values only: the engine needs no formats, and they double the load. */
import { HostError } from '../core/ports';
import type { ReadOptions } from '../core/ports';
import type { CellValue, SheetSnapshot } from '../core/sheet/snapshot';
import { countsFrom1904 } from './date-system';
import { isTooLarge } from './errors';
import { hiddenRows } from './hidden-rows';
import type { Area } from './hidden-rows';
import { mergedAreas } from './merged-areas';
import { refuseIfCancelled } from './run';
import { sheetById } from './sheet-by-id';

/** Cells asked for at once to begin with: at 250 bytes a cell, what one 5 MB answer of Excel on the web carries. */
export const cellsPerBlock = 20_000;

/** Beyond this a web view runs out of memory: a stray cell far down or far right is the usual reason. */
const mostCells = 12_000_000;

/**
 * Reads the used range of a sheet. Takes five exchanges with Excel besides one per block; addresses the sheet by its id
 * throughout, so that the user may turn to another sheet meanwhile.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string,
  options: ReadOptions,
): Promise<SheetSnapshot> {
  options.onProgress?.(0);
  const date1904 = await countsFrom1904(context);
  const sheet = await sheetById(context, sheetId, 'read');

  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  await context.sync();
  const frame = { id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible', date1904 };
  if (used.isNullObject)
    return { ...frame, origin: { row: 1, column: 1 }, values: [], hiddenRows: new Set<number>() };

  const area: Area = {
    rowIndex: used.rowIndex,
    columnIndex: used.columnIndex,
    rowCount: used.rowCount,
    columnCount: used.columnCount,
  };
  if (area.rowCount * area.columnCount > mostCells)
    throw new HostError('too-large', `read / ${area.rowCount} × ${area.columnCount}`);
  const hidden = used.rowHidden === false ? new Set<number>() : await hiddenRows(context, sheet, area);
  const merged = await mergedAreas(context, sheet, area);
  const values = await readBlocks(context, sheet, area, options);
  return {
    ...frame,
    origin: { row: area.rowIndex + 1, column: area.columnIndex + 1 },
    values,
    hiddenRows: hidden,
    ...(merged ? { mergedAreas: merged } : {}),
  };
}

/** Block after block; a block Excel finds too large is asked for again by halves, down to a single row. */
async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  options: ReadOptions,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  let rowsAtOnce = Math.max(1, Math.floor(cellsPerBlock / area.columnCount));
  while (rows.length < area.rowCount) {
    refuseIfCancelled('read', options.signal);
    const rowCount = Math.min(rowsAtOnce, area.rowCount - rows.length);
    const block = await readBlock(context, sheet, {
      ...area,
      rowIndex: area.rowIndex + rows.length,
      rowCount,
    });
    if (block) {
      for (const row of block) rows.push(row.map(cellValue));
      options.onProgress?.(rows.length / area.rowCount);
    } else {
      if (rowCount === 1) throw new HostError('too-large', `read / 1 × ${area.columnCount}`);
      rowsAtOnce = Math.ceil(rowCount / 2);
    }
  }
  return rows;
}

/** The values of a block, or `null` where it is too large: Excel says so either by an error or by giving nothing. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Area,
): Promise<readonly (readonly unknown[])[] | null> {
  const range = sheet.getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount);
  range.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const values: readonly (readonly unknown[])[] | null = range.values;
  // Excel is not to keep each of hundreds of blocks until the end.
  range.untrack();
  return values;
}

/** Excel gives an empty cell as empty text, and an error as its English name ("#REF!"), in every display language. */
function cellValue(value: unknown): CellValue {
  if (value === '') return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
