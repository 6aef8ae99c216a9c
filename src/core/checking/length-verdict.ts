/** How a period stands to a length the agreement states. Limits are days, never decimals of months. */
import { bounds, isSoft } from '../agreement/figures';
import { endConvention } from '../agreement/framework';
import { endOfLength } from '../agreement/lengths';
import type { Agreement, Figure } from '../agreement/schema';
import type { Settings } from './settings';

/** What a length may be, in the unit of its figure; the tolerance is not scaled. */
export interface AllowedLength {
  readonly low: number | null;
  readonly high: number | null;
  /** What an approximate length may exceed its bounds by; 0 for a firm one. */
  readonly below: number;
  readonly above: number;
}

export type LengthVerdict =
  | { readonly kind: 'within' }
  | { readonly kind: 'tolerated' }
  | {
      readonly kind: 'short' | 'long';
      readonly length: AllowedLength;
      /** Last day by the contract's own figure, and the nearest day that the tolerance or the grace allows. */
      readonly expected: number;
      readonly limit: number;
    };

const within: LengthVerdict = { kind: 'within' };
const tolerated: LengthVerdict = { kind: 'tolerated' };

/** The length a figure allows, for units that last `times.low` to `times.high` times as long. */
export function allowedLength(
  figure: Figure,
  { tolerance }: Pick<Settings, 'tolerance'>,
  times: { readonly low: number; readonly high: number } = { low: 1, high: 1 },
): AllowedLength {
  const { low, high } = bounds(figure);
  const share = isSoft(figure) ? tolerance.months : 0;
  return {
    low: low === null ? null : low * times.low,
    high: high === null ? null : high * times.high,
    below: (low ?? 0) * share,
    above: (high ?? 0) * share,
  };
}

/**
 * Says where a period ends, among the lengths allowed: the best verdict of them, else the one whose limit is nearest. A
 * firm length has days of grace instead of a tolerance: they absorb the two ways of counting a month, and
 * a length counted in days needs none.
 */
export function lengthJudge(figure: Figure, { agreement, settings, grace }: LengthContext) {
  const convention = endConvention(agreement, settings.readings);
  const exact = isSoft(figure) || /day/.test(figure.unit);
  const days = exact ? { before: 0, after: 0 } : grace;
  // Lines share starts and lengths: the calendar is asked once for each pair.
  const known = new Map<number, Map<number, number | null>>();
  const lastDayOf = (start: number, length: number): number | null => {
    const amount = Math.max(0, length);
    const ofAmount = known.get(amount) ?? new Map<number, number | null>();
    known.set(amount, ofAmount);
    let day = ofAmount.get(start);
    if (day === undefined) {
      day = endOfLength(start, amount, figure.unit, convention, settings.holidayZone);
      ofAmount.set(start, day);
    }
    return day;
  };
  const judge = ({ start, end }: Period, length: AllowedLength): LengthVerdict => {
    const { low, high, below, above } = length;
    const latest = high === null ? null : lastDayOf(start, high);
    if (latest !== null && high !== null && end > latest) {
      const limit = (lastDayOf(start, high + above) ?? latest) + days.after;
      if (end > limit) return { kind: 'long', length, expected: latest, limit };
      return above > 0 ? tolerated : within;
    }
    const earliest = low === null ? null : lastDayOf(start, low);
    if (earliest !== null && low !== null && end < earliest) {
      const limit = (lastDayOf(start, low - below) ?? earliest) - days.before;
      if (end < limit) return { kind: 'short', length, expected: earliest, limit };
      return below > 0 ? tolerated : within;
    }
    return within;
  };
  return (period: Period, lengths: readonly AllowedLength[]): LengthVerdict => {
    let best: LengthVerdict | null = null;
    for (const length of lengths) {
      const verdict = judge(period, length);
      if (best === null || distance(verdict, period.end) < distance(best, period.end)) best = verdict;
    }
    return best ?? within;
  };
}

/** First and last day, 1900 serials. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

export interface LengthContext {
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** Days before and after the limit of a firm length that are still accepted. */
  readonly grace: { readonly before: number; readonly after: number };
}

function distance(verdict: LengthVerdict, end: number): number {
  if (verdict.kind === 'within') return -2;
  if (verdict.kind === 'tolerated') return -1;
  return Math.abs(end - verdict.limit);
}
