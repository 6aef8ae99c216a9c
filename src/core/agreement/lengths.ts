/** Lengths of an agreement as days: which day is the last of "three months from the start". */
import { lastDay, type EndConvention } from '../calendar/months';
import { addWorkingDays } from '../calendar/working-days';
import type { Measure } from './schema';

/**
 * Last day of a length that starts on `start`; `null` for what is no length of time in days. Weeks and days count
 * the start; working days are counted from the day after it, as time limits are.
 */
export function endOfLength(
  start: number,
  amount: number,
  unit: Measure,
  convention?: EndConvention,
  zone?: string,
): number | null {
  switch (unit) {
    case 'year':
      return lastDay(start, amount * 12, convention);
    case 'month':
      return lastDay(start, amount, convention);
    case 'week':
      return start + Math.round(amount * 7) - 1;
    case 'day':
      return start + Math.round(amount) - 1;
    case 'working-day':
      return addWorkingDays(start, amount, zone);
    default:
      return null;
  }
}
