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
    await writeBlock(context, sheet, top, block);
    top += block.values.length;
    onRows(block.values.length);
  }
}

async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  { values, formats }: Block,
): Promise<void> {
  const range = sheet.getRangeByIndexes(top, 0, values.length, values[0]?.length ?? 0);
  // Formats first: text must find its cell made for text.
  range.numberFormat = formats;
  range.values = values;
  await context.sync();
}
