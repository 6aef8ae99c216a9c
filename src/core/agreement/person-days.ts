/** Person-days that units stand for. */
import { nominal } from './figures';
import type { Agreement, Unit } from './schema';

/** The person-days that the contract attaches to one unit, softened or not; `null` where it states a bound only, or nothing. */
export function daysAttached({ workload }: Unit): number | null {
  const { amount, unit } = workload?.per ?? { amount: 1, unit: 'unit' };
  const days = workload?.unit === 'person-day' && unit === 'unit' ? nominal(workload) : null;
  return days === null ? null : days / amount;
}

/**
 * Person-days that one unit orders, where the agreement lets the quantity tell them and the load of the unit is an exact
 * figure; `null` elsewhere: what is approximate, or a maximum, tells no number of days.
 */
export function daysPerUnit({ personDayQuantity }: Agreement, unit: Unit | null): number | null {
  return personDayQuantity && unit?.workload?.qualifier === 'exact' ? daysAttached(unit) : null;
}
