/** Cells of a worksheet, by blocks that one answer of Excel can carry. */
import { HostError, type ReadOptions } from '../../core/ports';
import type { CellValue } from '../../core/sheet/snapshot';
import { rangeAt, type Area } from '../area';
import { isTooLarge } from '../errors';
import { refuseIfCancelled } from '../run';

/** Cells asked for at once to begin with: at 250 bytes a cell, what one 5 MB answer of Excel on the web carries. */
export const cellsPerBlock = 20_000;

/** The values of an area. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { onProgress, signal }: Pick<ReadOptions, 'onProgress' | 'signal'>,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  const blocks = inBlocks(area, signal, async (block) => {
    const [values] = (await readTogether(context, sheet, [block])) ?? [];
    return values ?? null;
  });
  for await (const { read } of blocks) {
    for (const row of read) rows.push(row);
    onProgress?.(rows.length / area.rowCount);
  }
  return rows;
}

/**
 * Block after block from the top; one that Excel finds too large (`null`) is asked for again by halves, down to a single
 * row. `across`: how many cells Excel answers with for each one of the area.
 */
async function* inBlocks<T>(
  area: Area,
  signal: ReadOptions['signal'],
  readBlock: (block: Area) => Promise<T | null>,
  across = 1,
): AsyncGenerator<{ readonly block: Area; readonly read: T }> {
  let rowsAtOnce = Math.max(1, Math.floor(cellsPerBlock / (area.columnCount * across)));
  for (let done = 0; done < area.rowCount;) {
    refuseIfCancelled('read', signal);
    const rowCount = Math.min(rowsAtOnce, area.rowCount - done);
    const block = { ...area, rowIndex: area.rowIndex + done, rowCount };
    const read = await readBlock(block);
    if (read !== null) {
      done += rowCount;
      yield { block, read };
    } else {
      if (rowCount === 1) throw new HostError('too-large', `read / 1 × ${area.columnCount}`);
      rowsAtOnce = Math.ceil(rowCount / 2);
    }
  }
}

/** The values of some areas in one exchange, or `null` where they are too large for one. */
export async function readTogether(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<CellValue[][][] | null> {
  const ranges = areas.map((area) => rangeAt(sheet, area));
  const read = await readGrids(context, ranges, ['values']);
  return read && read.map(({ values }) => values.map((row) => row.map(cellValue)));
}

type Grid = readonly (readonly unknown[])[];
type Property = 'values' | 'formulas' | 'numberFormat';

/** What the cells of an area hold, block after block from the top. */
export function gridsOf<K extends Property>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  what: readonly K[],
): AsyncGenerator<{ readonly block: Area; readonly read: Readonly<Record<K, Grid>> }> {
  const readBlock = async (block: Area) =>
    (await readGrids(context, [rangeAt(sheet, block)], what))?.[0] ?? null;
  return inBlocks(area, undefined, readBlock, what.length);
}

/**
 * What ranges hold, in one exchange, or `null` where that is too large for one: Excel says so either by an error or by
 * giving nothing.
 */
async function readGrids<K extends Property>(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  what: readonly K[],
): Promise<readonly Readonly<Record<K, Grid>>[] | null> {
  for (const range of ranges) range.load(what.join());
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const read: Record<K, Grid>[] = [];
  for (const range of ranges) {
    const grids: [K, Grid | null][] = what.map((property) => [property, range[property]]);
    if (grids.some(([, grid]) => !grid)) return null;
    read.push(Object.fromEntries(grids) as Record<K, Grid>);
    // Excel is not to keep each of hundreds of blocks until the end.
    range.untrack();
  }
  return read;
}

/** Excel gives an empty cell as empty text, and an error as its English name ("#REF!"), in every display language. */
export function cellValue(value: unknown): CellValue {
  if (value === '') return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
