/** Commitments that people write in full on each line of an order, which is engaged once. */
import type { ReadSheet } from '../orders/order-sheet';

/** What amounts in cents may differ by where each was rounded by itself. */
const rounding = 1;

interface Amounts {
  readonly commitment: Float64Array;
  readonly paid: Float64Array;
  readonly exclTax: Float64Array;
  readonly inclTax: Float64Array;
}

/**
 * Keeps the commitment, and the payment that goes with it, on the first line of an order whose lines all state the
 * same one, where that is what the order comes to (as the check `commitment-balance` takes it). Answers the lines it
 * took them from. A cell for each line whose amounts add up is left alone.
 */
export function engagedOnce(
  { lines }: ReadSheet,
  counted: Uint8Array,
  { commitment, paid, exclTax, inclTax }: Amounts,
): ReadonlySet<number> {
  const orders = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.orderKey === null || Number.isNaN(commitment[index]) || counted[index] !== 1) return;
    const known = orders.get(line.orderKey);
    if (known) known.push(index);
    else orders.set(line.orderKey, [index]);
  });
  const taken = new Set<number>();
  for (const stated of orders.values()) {
    const [first, ...others] = stated;
    if (first === undefined || others.length === 0) continue;
    const once = commitment[first] ?? NaN;
    const sumOf = (amounts: Float64Array) => stated.reduce((sum, line) => sum + (amounts[line] ?? NaN), 0);
    const isTotal = [inclTax, exclTax].some(
      (amounts) => Math.abs(sumOf(amounts) - once) <= rounding * stated.length,
    );
    if (!isTotal || others.some((line) => commitment[line] !== once)) continue;
    const paidOnce = others.every((line) => paid[line] === paid[first]);
    for (const line of others) {
      taken.add(line);
      commitment[line] = NaN;
      if (paidOnce) paid[line] = NaN;
    }
  }
  return taken;
}
