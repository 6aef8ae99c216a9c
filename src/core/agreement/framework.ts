/** The clock of a framework agreement: its periods, its end, and the last day to stop a renewal. */
import type { Settings } from '../checking/settings';
import { serialOfIso } from '../calendar/serial';
import { lastDay, type EndConvention } from '../calendar/months';
import { readingInUse, type ChosenReadings } from './doubts';
import { stated } from './figures';
import { dayForLot } from './for-lot';
import { deadlineAfter } from './lengths';
import type { Agreement, Figure } from './schema';

/** A period of the framework; days are 1900 serials, both included. */
export interface FrameworkPeriod {
  /** 1 for the firm period, then one per renewal. */
  readonly period: number;
  readonly start: number;
  readonly end: number;
}

/** How the agreement's lengths end, as the user reads it; the eve where the agreement has no doubt about it. */
export function endConvention(agreement: Agreement, readings?: ChosenReadings): EndConvention {
  return readingInUse(agreement, 'date-convention', readings)?.reading === 'same-day' ? 'same-day' : 'eve';
}

/** Number of renewals the framework may have. */
export function renewalCount(agreement: Agreement): number {
  return stated(agreement.framework.renewals) ?? 0;
}

/** Firm period and renewals, each counted from the day of notification, not chained (ADR 10, point 8). */
export function frameworkPeriods(
  agreement: Agreement,
  notifiedOn: number,
  convention: EndConvention = 'eve',
): readonly FrameworkPeriod[] {
  const firm = months(agreement.framework.firm);
  const renewal = months(agreement.framework.renewal);
  const end = (period: number) => lastDay(notifiedOn, firm + (period - 1) * renewal, convention);
  return Array.from({ length: renewalCount(agreement) + 1 }, (_, index) => ({
    period: index + 1,
    start: index === 0 ? notifiedOn : end(index) + 1,
    end: end(index + 1),
  }));
}

/** Last day after so many renewals (all of them where not given); `null` where the agreement has fewer. */
export function frameworkEnd(
  agreement: Agreement,
  notifiedOn: number,
  renewals = renewalCount(agreement),
): number | null {
  return frameworkPeriods(agreement, notifiedOn)[renewals]?.end ?? null;
}

/**
 * Last day to notify that the framework will not run on after a period; `null` for the last period, which nothing
 * renews. Counted back from the expiry, also where the contract counts from the day of renewal, one day later: the
 * earlier day is in time by either reading.
 */
export function nonRenewalDeadline(
  agreement: Agreement,
  notifiedOn: number,
  period: number,
  convention: EndConvention = 'eve',
): number | null {
  const periods = frameworkPeriods(agreement, notifiedOn, convention);
  const found = periods[period - 1];
  if (!found || period === periods.length) return null;
  const { notice } = agreement.framework;
  return deadlineAfter(found.end, -(stated(notice) ?? 0), notice.unit);
}

/**
 * Last day on which the framework of a lot runs (ADR 10, point 9): the end of the first period with a
 * timely notice of non-renewal, else the end after all renewals, or the end given in the settings if earlier.
 * `null` where neither the notification nor an end is known.
 */
export function validEnd(agreement: Agreement, settings: Settings, lot: string): number | null {
  const given = dayForLot(settings.contractEnd, lot);
  const notifiedOn = dayForLot(settings.notifiedOn, lot);
  if (notifiedOn === null) return given;
  const convention = endConvention(agreement, settings.readings);
  const periods = frameworkPeriods(agreement, notifiedOn, convention);
  const stopped = periods.find(({ period }) => {
    const deadline = nonRenewalDeadline(agreement, notifiedOn, period, convention);
    return settings.nonRenewals.some((notice) => {
      const day = serialOfIso(notice.notifiedOn);
      const concerns = notice.period === period && (notice.lot === undefined || notice.lot === lot);
      return concerns && day !== null && deadline !== null && day <= deadline;
    });
  });
  const end = (stopped ?? periods[periods.length - 1])?.end ?? null;
  if (end === null || given === null) return end ?? given;
  return Math.min(end, given);
}

/** A length in months, whether the contract counts months or years. */
function months(figure: Figure): number {
  const amount = stated(figure) ?? 0;
  return figure.unit === 'year' ? amount * 12 : amount;
}
