/** Working days (jours ouvrés): Monday to Friday, public holidays left out. */
import { holidaysOf, isHoliday } from './holidays';
import { civil, lastDayOfExcel, weekday } from './serial';

export function isWorkingDay(serial: number, zone?: string): boolean {
  return weekday(serial) <= 5 && !isHoliday(serial, zone);
}

/**
 * Number of working days from `start` to `end`, both included; 0 where the end comes first. Counted by weeks and by
 * holidays, not day by day: sheets ask for tens of thousands of periods.
 */
export function workingDays(start: number, end: number, zone?: string): number {
  if (end < start) return 0;
  const weeks = Math.floor((end - start + 1) / 7);
  let count = weeks * 5;
  for (let day = start + weeks * 7; day <= end; day += 1) if (weekday(day) <= 5) count += 1;
  for (let { year } = civil(start); year <= civil(end).year; year += 1)
    for (const holiday of holidaysOf(year, zone))
      if (holiday >= start && holiday <= end && weekday(holiday) <= 5) count -= 1;
  return count;
}

/**
 * The n-th working day after a day, which does not count itself; before it where negative; 0 gives the day. Beyond the
 * last day of Excel days off are no longer left out: whatever day it were, no cell could hold it.
 */
export function addWorkingDays(serial: number, days: number, zone?: string): number {
  const step = Math.sign(days);
  let day = serial;
  for (let left = Math.abs(days); left > 0;) {
    if (day + step * left > lastDayOfExcel) return day + left;
    day += step;
    if (isWorkingDay(day, zone)) left -= 1;
  }
  return day;
}

/** The day itself when one works on it, else the last working day before: a limit counted backwards comes earlier. */
export function workingDayOnOrBefore(serial: number, zone?: string): number {
  let day = serial;
  while (!isWorkingDay(day, zone)) day -= 1;
  return day;
}

/** The day itself when one works on it, else the next working day: a limit counted forwards is put off. */
export function workingDayOnOrAfter(serial: number, zone?: string): number {
  let day = serial;
  while (!isWorkingDay(day, zone)) day += 1;
  return day;
}
