/** Blocks of cells written one below the other from the top of a sheet, an exchange each. */
import type { Block } from './sheet-blocks';

/** `mayGoOn` is asked before each block, and throws to end; `onRows` hears of the rows that were written. */
export async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: Iterable<Block>,
  { mayGoOn, onRows }: { readonly mayGoOn: () => void; readonly onRows: (rows: number) => void },
): Promise<void> {
  let top = 0;
  for (const block of blocks) {
    mayGoOn();
    await writeBlock(context, sheet, { row: top, column: 0 }, block);
    top += block.values.length;
    onRows(block.values.length);
  }
}

/** One block, in an exchange of its own, from the cell at `from` on (counted from zero). */
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
  await context.sync();
}
