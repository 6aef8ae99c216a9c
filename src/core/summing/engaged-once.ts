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
  { lines, cells }: ReadSheet,
  counted: Uint8Array,
  { commitment, paid, exclTax, inclTax }: Amounts,
): ReadonlySet<number> {
  if (commitment.every((cents) => Number.isNaN(cents))) return new Set();
  const merged = ['amount_ht', 'amount_ttc'].flatMap((field) => cells.byField.get(field)?.filled ?? []);
  const orders = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.orderKey === null || counted[index] !== 1) return;
    const known = orders.get(line.orderKey);
    if (known) known.push(index);
    else orders.set(line.orderKey, [index]);
  });
  const taken = new Set<number>();
  for (const order of orders.values()) {
    const stated = order.filter((line) => !Number.isNaN(commitment[line]));
    const [first, ...others] = stated;
    if (first === undefined || others.length === 0) continue;
    const once = commitment[first] ?? NaN;
    // Below the first line of a merged cell nothing is added.
    const sumOf = (amounts: Float64Array, lines: readonly number[]) =>
      lines.reduce((sum, line) => {
        const amount = amounts[line] ?? NaN;
        return Number.isNaN(amount) && merged.some((filled) => filled.has(line)) ? sum : sum + amount;
      }, 0);
    const comesTo = (of: readonly number[], cents: number) =>
      [inclTax, exclTax].some((amounts) => Math.abs(sumOf(amounts, of) - cents) <= rounding * of.length);
    const isTotal = comesTo(stated, once) && !comesTo(order, once * stated.length);
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
