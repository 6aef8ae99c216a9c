/** Revising prices by the formula of an agreement. */
import { roundTo } from '../money';
import type { RevisionFormula } from './schema';

/** By what a price is multiplied, rounded as the contract rounds it. */
export function revisionCoefficient(
  { fixed, indexed, coefficientDecimals, rounding }: RevisionFormula,
  base: number,
  current: number,
): number {
  return roundTo(fixed + (indexed * current) / base, coefficientDecimals, rounding);
}
