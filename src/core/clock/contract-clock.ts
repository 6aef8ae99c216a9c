/** Where a framework agreement stands on a day: its period, the time left, and the next day to decide. */
import { dayForLot } from '../agreement/for-lot';
import {
  endConvention,
  frameworkPeriods,
  nonRenewalDeadline,
  validEnd,
  type FrameworkPeriod,
} from '../agreement/framework';
import type { Agreement } from '../agreement/schema';
import { workingDayOnOrBefore } from '../calendar/working-days';
import type { Settings } from '../checking/settings';

/** The day up to which a period may be kept from being followed by another. */
interface NoticeDay {
  readonly period: number;
  /** Last day to notify that the framework will not run on; a 1900 serial. */
  readonly deadline: number;
  /** The working day before, where that is a day off. */
  readonly prudent: number;
  /** Last day of the period. */
  readonly expiry: number;
  /** Days from the day of the clock to the deadline. */
  readonly daysLeft: number;
}

/** The clock of the lots that keep the same time. Days are 1900 serials. */
export interface LotClock {
  /** Ids of the lots; all of the agreement's where its lots were notified together. */
  readonly lots: readonly string[];
  /** `unknown`: the day of notification is not set. */
  readonly state: 'unknown' | 'not-started' | 'running' | 'ended';
  readonly notifiedOn: number | null;
  /** The period the day is in; `null` outside of all of them. */
  readonly current: FrameworkPeriod | null;
  /** Number of periods there may be. */
  readonly periods: number;
  /** Days from the day of the clock to the end of the period; 0 on its last day. */
  readonly daysLeft: number | null;
  /**
   * Last day on which an order can be issued, all renewals taken: the end of the last period, of the one that a
   * timely notice ends, or the end that the settings give if earlier.
   */
  readonly lastOrderDay: number | null;
  /** The next notice that can still be given; `null` where none can: the last period, or an end already decided. */
  readonly nextNotice: NoticeDay | null;
  /** The period is over its notice: another will follow after this day. */
  readonly renewsAfter: number | null;
  readonly clause: string;
}

/** One clock for each set of lots that keep the same time (ADR 10, points 8 and 9). */
export function contractClock(agreement: Agreement, settings: Settings, asOf: number): readonly LotClock[] {
  const clocks: LotClock[] = [];
  for (const { id } of agreement.lots) {
    const clock = clockOf(agreement, settings, id, asOf);
    const same = clocks.findIndex((other) => sameTime(other, clock));
    const known = clocks[same];
    if (known) clocks[same] = { ...known, lots: [...known.lots, id] };
    else clocks.push(clock);
  }
  return clocks;
}

function sameTime({ lots: _, ...one }: LotClock, { lots: __, ...other }: LotClock): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function clockOf(agreement: Agreement, settings: Settings, lot: string, asOf: number): LotClock {
  const { clause } = agreement.framework.firm;
  const lastOrderDay = validEnd(agreement, settings, lot);
  const notifiedOn = dayForLot(settings.notifiedOn, lot);
  const nothing = { current: null, daysLeft: null, nextNotice: null, renewsAfter: null };
  if (notifiedOn === null)
    return { lots: [lot], state: 'unknown', notifiedOn, ...nothing, periods: 0, lastOrderDay, clause };
  const all = frameworkPeriods(agreement, notifiedOn, endConvention(agreement, settings.readings));
  const base = { lots: [lot], notifiedOn, periods: all.length, lastOrderDay, clause };
  if (asOf < notifiedOn) return { ...base, ...nothing, state: 'not-started' };
  const end = lastOrderDay ?? Infinity;
  const period = all.find(({ start, end: last }) => start <= asOf && asOf <= last);
  if (!period || asOf > end) return { ...base, ...nothing, state: 'ended' };
  const current = { ...period, end: Math.min(period.end, end) };
  const notice = nextNotice(agreement, settings, all, notifiedOn, asOf, end);
  return {
    ...base,
    state: 'running',
    current,
    daysLeft: current.end - asOf,
    nextNotice: notice,
    renewsAfter: end > period.end && (notice === null || notice.period > period.period) ? period.end : null,
  };
}

/** Of the periods from this one on that another follows, the first whose notice has not gone. */
function nextNotice(
  agreement: Agreement,
  settings: Settings,
  periods: readonly FrameworkPeriod[],
  notifiedOn: number,
  asOf: number,
  end: number,
): NoticeDay | null {
  const convention = endConvention(agreement, settings.readings);
  for (const { period, end: expiry } of periods) {
    const deadline = nonRenewalDeadline(agreement, notifiedOn, period, convention);
    if (deadline === null || deadline < asOf || expiry >= end) continue;
    const prudent = workingDayOnOrBefore(deadline, settings.holidayZone);
    return { period, deadline, prudent, expiry, daysLeft: deadline - asOf };
  }
  return null;
}
