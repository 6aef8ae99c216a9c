import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';

/**
 * A column whose cell says one thing of several lines while another of them speaks of the line alone: what they say cannot
 * be held against each other. `null` where all are merged, or none is.
 */
export function oneMerged(line: OrderLine, one: Column, other: Column, third = other): Column | null {
  const merged = line.merged(one) ? one : line.merged(other) ? other : line.merged(third) ? third : null;
  if (merged === null) return null;
  return speaksAlone(line, one) || speaksAlone(line, other) || speaksAlone(line, third) ? merged : null;
}

function speaksAlone(line: OrderLine, column: Column): boolean {
  return !line.merged(column) && line.get(column) !== null;
}
