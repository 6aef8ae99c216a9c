/** What a penalty of an agreement comes to. */
import { stated } from './figures';
import type { Penalty } from './schema';

/** Euros due for so many days or failures, not rounded; the value, in euros, counts where the penalty is a part of it. */
export function penaltyDue(
  { divisor, share, amount }: Pick<Penalty, 'divisor' | 'share' | 'amount'>,
  value: number,
  count: number,
): number {
  const each = amount
    ? stated(amount)
    : divisor === undefined
      ? share && (value * (stated(share) ?? NaN)) / 100
      : value / divisor;
  return (each ?? NaN) * count;
}
