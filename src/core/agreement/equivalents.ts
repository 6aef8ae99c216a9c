/** Units that stand for a part of another: weeks or hours of on-call duty counted in days of the profile. */
import { roundTo } from '../money';
import { stated } from './figures';
import type { Measure, Unit } from './schema';

export type Equivalent = NonNullable<Unit['equivalent']>;

const hoursIn: Partial<Record<Measure, number>> = { hour: 1, day: 24, week: 168 };
const hoursCounted: Readonly<Record<Equivalent['field'], number>> = { oncall_weeks: 168, oncall_hours: 1 };

/** Units that so many weeks or hours are worth, to a millionth: binary fractions are no part of the contract. */
export function unitsWorth({ field, worth }: Equivalent, count: number): number {
  const { amount, unit } = worth.per ?? { amount: 1, unit: 'hour' };
  const hours = amount * (hoursIn[unit] ?? 1);
  return roundTo(((stated(worth) ?? NaN) * count * hoursCounted[field]) / hours, 6);
}
