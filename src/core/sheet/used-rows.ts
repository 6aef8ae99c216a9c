import { rememberedFor } from '../remembered';
import { isEmpty } from './blank';
import type { CellValue } from './snapshot';

/**
 * How many rows there are up to the last one in which something stands. Sheets declare rows to the end of the grid once
 * somebody has coloured or cleared a cell there; whoever looks for cells column by column need not go through them.
 */
export const usedRows = rememberedFor((values: readonly (readonly CellValue[])[]): number => {
  let rows = values.length;
  while (values[rows - 1]?.every(isEmpty)) rows -= 1;
  return rows;
});
