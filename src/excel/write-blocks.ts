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
  for (const { values, formats } of blocks) {
    mayGoOn();
    const range = sheet.getRangeByIndexes(top, 0, values.length, values[0]?.length ?? 0);
    // Formats first: text must find its cell made for text.
    range.numberFormat = formats;
    range.values = values;
    await context.sync();
    top += values.length;
    onRows(values.length);
  }
}
