/** Amounts that people write in full on each line of an order, though they are those of the order. */

import { rounding } from '../money';

/** What some lines come to. */
export interface Worth {
  readonly lines: number;
  /** In cents, excluding and including tax; `null` where a line lacks its own. */
  readonly sums: readonly (number | null)[];
}

/**
 * Whether what stands alike on some lines of an order is that of the order: it is what these lines, or all of them, come
 * to, and not what the order comes to where each line has it for itself.
 */
export function isStatedForOrder(once: number, stated: Worth, order: Worth): boolean {
  return (comesTo(stated, once) || comesTo(order, once)) && !comesTo(order, once * stated.lines);
}

function comesTo({ lines, sums }: Worth, cents: number): boolean {
  return sums.some((sum) => sum !== null && Math.abs(sum - cents) <= rounding * lines);
}
