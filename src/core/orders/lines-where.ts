import type { OrderLine } from './order-line';

/**
 * The lines of which something is true, in their order; the very same array where it is true of all, as it mostly is of
 * the lines of an order: a sheet has thousands of orders, and most rules go through all of them.
 */
export function linesWhere(
  lines: readonly OrderLine[],
  isTrueOf: (line: OrderLine) => boolean,
): readonly OrderLine[] {
  let kept: OrderLine[] | null = null;
  let index = 0;
  for (const line of lines) {
    if (!isTrueOf(line)) kept ??= lines.slice(0, index);
    else kept?.push(line);
    index += 1;
  }
  return kept ?? lines;
}
