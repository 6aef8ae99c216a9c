/** Lengths of an agreement as days: which day is the last of "three months from the start". */
import { addMonths, lastDay, type EndConvention } from '../calendar/months';
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

/**
 * Last day of a delay that runs from an event, whose own day does not count: the 9th for 8 days from the 1st. `null`
 * for what is no length of time in days.
 */
export function deadlineAfter(event: number, amount: number, unit: Measure, zone?: string): number | null {
  switch (unit) {
    case 'year':
      return addMonths(event, amount * 12);
    case 'month':
      return addMonths(event, amount);
    case 'week':
      return event + Math.round(amount * 7);
    case 'day':
      return event + Math.round(amount);
    case 'working-day':
      return addWorkingDays(event, amount, zone);
    default:
      return null;
  }
}

/**
 * First day on which what needs a notice may happen, the notice running from an event. One of working days leaves them
 * whole: it is the day after the last of them.
 */
export function firstDayAfterNotice(
  event: number,
  amount: number,
  unit: Measure,
  zone?: string,
): number | null {
  const last = deadlineAfter(event, amount, unit, zone);
  return last !== null && unit === 'working-day' ? last + 1 : last;
}
