/** Values of a worksheet, by blocks that one answer of Excel can carry. */
import { HostError, type ReadOptions } from '../core/ports';
import type { CellValue } from '../core/sheet/snapshot';
import { rangeAt, type Area } from './area';
import { isTooLarge } from './errors';
import { refuseIfCancelled } from './run';

/** Cells asked for at once to begin with: at 250 bytes a cell, what one 5 MB answer of Excel on the web carries. */
export const cellsPerBlock = 20_000;

/** Block after block; a block Excel finds too large is asked for again by halves, down to a single row. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  options: Pick<ReadOptions, 'onProgress' | 'signal'>,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  let rowsAtOnce = Math.max(1, Math.floor(cellsPerBlock / area.columnCount));
  while (rows.length < area.rowCount) {
    refuseIfCancelled('read', options.signal);
    const rowCount = Math.min(rowsAtOnce, area.rowCount - rows.length);
    const block = await readTogether(context, sheet, [
      { ...area, rowIndex: area.rowIndex + rows.length, rowCount },
    ]);
    if (block) {
      for (const row of block[0] ?? []) rows.push(row);
      options.onProgress?.(rows.length / area.rowCount);
    } else {
      if (rowCount === 1) throw new HostError('too-large', `read / 1 × ${area.columnCount}`);
      rowsAtOnce = Math.ceil(rowCount / 2);
    }
  }
  return rows;
}

/**
 * The values of some areas in one exchange, or `null` where they are too large for one: Excel says so either by an error
 * or by giving nothing.
 */
export async function readTogether(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<CellValue[][][] | null> {
  const ranges = areas.map((area) => {
    const range = rangeAt(sheet, area);
    range.load('values');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const read: CellValue[][][] = [];
  for (const range of ranges) {
    const values: readonly (readonly unknown[])[] | null = range.values;
    if (!values) return null;
    read.push(values.map((row) => row.map(cellValue)));
    // Excel is not to keep each of hundreds of blocks until the end.
    range.untrack();
  }
  return read;
}

/** Excel gives an empty cell as empty text, and an error as its English name ("#REF!"), in every display language. */
function cellValue(value: unknown): CellValue {
  if (value === '') return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
