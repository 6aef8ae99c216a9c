/** Blocks of cells written one below the other, below the titles of a sheet, an exchange each. */
import { isTooLarge } from '../errors';
import type { Block } from './sheet-blocks';

/** `mayGoOn` is asked before each block, and throws to end; `onRows` hears how many rows were written. */
export async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: Iterable<Block>,
  { mayGoOn, onRows }: { readonly mayGoOn?: () => void; readonly onRows?: (rows: number) => void } = {},
): Promise<void> {
  let top = 1;
  for (const block of blocks) {
    mayGoOn?.();
    await writeBlock(context, sheet, { row: top, column: 0 }, block);
    top += block.values.length;
    onRows?.(block.values.length);
  }
}

/**
 * One block, in an exchange of its own, from the cell at `from` on (counted from zero). One that Excel finds too large is
 * written by halves, down to a single row: what a cell takes of a request depends on the host and on its letters.
 */
export async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  from: { readonly row: number; readonly column: number },
  { values, formats }: Block,
): Promise<void> {
  const range = sheet.getRangeByIndexes(from.row, from.column, values.length, values[0]?.length ?? 0);
  // Formats first: text must find its cell made for text.
  range.numberFormat = formats;
  range.values = values;
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || values.length < 2) throw error;
    const half = Math.ceil(values.length / 2);
    await writeBlock(context, sheet, from, {
      values: values.slice(0, half),
      formats: formats.slice(0, half),
    });
    await writeBlock(
      context,
      sheet,
      { ...from, row: from.row + half },
      { values: values.slice(half), formats: formats.slice(half) },
    );
    return;
  }
  // A large sheet takes hundreds of blocks: Excel is not to keep each of them until the end.
  range.untrack();
}
