/** Lengths in months, as contracts state them (ADR 10, point 8). */
import { civil, serialOf } from './serial';

/** Mean length of a month in days, 365.25 ÷ 12. */
export const meanMonthDays = 30.4375;

/**
 * Whether a period of whole months ends the day before the same day number ("eve", 14 November → 13 November) or
 * on it ("same-day"). A doubt of the agreement; contracts seldom say.
 */
export type EndConvention = 'eve' | 'same-day';

/** `EDATE`: the same day number `months` later, or the last day of a month that has no such day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = civil(serial);
  const lastOfMonth = serialOf(year, month + months + 1, 0);
  return Math.min(serialOf(year, month + months, 1) + day - 1, lastOfMonth);
}

/**
 * Last day of a length of `months` (whole or not, at least 0) that starts on `start`. 2016-12-31 and two months end
 * on 2017-02-28: the end of a month is kept. A fraction of a month counts 30.4375 days each, rounded to a day.
 */
export function lastDay(start: number, months: number, convention: EndConvention = 'eve'): number {
  const length = Math.round(months * 1e9) / 1e9;
  const whole = Math.floor(length);
  const anniversary = addMonths(start, whole);
  const clamped = civil(anniversary).day !== civil(start).day;
  const end = clamped || convention === 'same-day' ? anniversary : anniversary - 1;
  return end + Math.round((length - whole) * meanMonthDays);
}

/**
 * Length from first to last day, both included, in months of 30.4375 days to a tenth: for messages, never for a limit.
 */
export function monthsLong(start: number, end: number): number {
  return Math.round(((end - start + 1) / meanMonthDays) * 10) / 10;
}
