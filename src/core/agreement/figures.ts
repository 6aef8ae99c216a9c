/** Reading the numbers of an agreement: what they bound, and how firmly. */
import type { Figure } from './schema';

/** A range in the figure's own unit; `null` where the contract does not bound that side. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** What a figure bounds, without any tolerance. A single number bounds both sides, unless it is a minimum or a maximum. */
export function bounds(figure: Figure): Bounds {
  if (typeof figure.amount !== 'number') return { low: figure.amount[0], high: figure.amount[1] };
  return {
    low: figure.qualifier === 'max' ? null : figure.amount,
    high: figure.qualifier === 'min' ? null : figure.amount,
  };
}

/** The one number the contract states; `null` where it states a range or a bound only. */
export function nominal(figure: Figure): number | null {
  const { low, high } = bounds(figure);
  return low === high ? low : null;
}

/** The number a length or a count is made of, whatever it bounds: "at least one month before" is 1. */
export function stated(figure: Figure): number | null {
  if (typeof figure.amount === 'number') return figure.amount;
  const [low, high] = figure.amount;
  return low === null ? high : high === null || low === high ? low : null;
}

/** Whether the contract softens the number ("environ", "en général", "estimée", "si possible"): a tolerance applies. */
export function isSoft(figure: Figure): boolean {
  return ['approx', 'general', 'estimate', 'aim'].includes(figure.qualifier);
}

/** Whether a value lies within bounds; a figure said strictly ("moins de") leaves the bound itself out. */
export function within(value: number, { low, high }: Bounds, strictly = false): boolean {
  if (strictly) return (low === null || value > low) && (high === null || value < high);
  return (low === null || value >= low) && (high === null || value <= high);
}
