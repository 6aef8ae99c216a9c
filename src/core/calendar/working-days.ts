/** Working days (jours ouvrés): Monday to Friday, public holidays left out. */
import { isHoliday } from './holidays';
import { weekday } from './serial';

export function isWorkingDay(serial: number, zone?: string): boolean {
  return weekday(serial) <= 5 && !isHoliday(serial, zone);
}

/** Number of working days from `start` to `end`, both included; 0 where the end comes first. */
export function workingDays(start: number, end: number, zone?: string): number {
  let count = 0;
  for (let day = start; day <= end; day += 1) if (isWorkingDay(day, zone)) count += 1;
  return count;
}

/** The n-th working day after a day, which does not count itself; 0 gives the day. */
export function addWorkingDays(serial: number, days: number, zone?: string): number {
  let day = serial;
  for (let left = days; left > 0;) {
    day += 1;
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
