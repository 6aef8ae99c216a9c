/** What a summary adds up. The names are public: they head the JSON and CSV forms. */
import { eurosOf } from '../money';

/** Every measure, in the order in which a reader meets them. */
export const measures = [
  'lines',
  'units',
  'unitsDelivered',
  'unitsRemaining',
  'daysOrdered',
  'daysDone',
  'daysRemaining',
  'amountExclTax',
  'amountInclTax',
  'amountDelivered',
  'commitment',
  'paid',
  'leftToPay',
] as const;

export type Measure = (typeof measures)[number];

/**
 * `count`: lines; `units`: units of work, fractions allowed; `days`: person-days; `money`: integer cents inside the
 * engine, euros outside of it.
 */
type MeasureKind = 'count' | 'units' | 'days' | 'money';

export const measureKinds: Readonly<Record<Measure, MeasureKind>> = {
  lines: 'count',
  units: 'units',
  unitsDelivered: 'units',
  unitsRemaining: 'units',
  daysOrdered: 'days',
  daysDone: 'days',
  daysRemaining: 'days',
  amountExclTax: 'money',
  amountInclTax: 'money',
  amountDelivered: 'money',
  commitment: 'money',
  paid: 'money',
  leftToPay: 'money',
};

/** Measures that no agreement knows of: they ask for the finance checks, and are `null` without them. */
export const financeMeasures: ReadonlySet<Measure> = new Set<Measure>(['commitment', 'paid', 'leftToPay']);

/**
 * A figure for each measure. `null`: not defined by the agreement (units remaining of a framework without a maximum),
 * not asked for (finance), or said by no line (no such column, nothing readable in it). Never 0 for unknown.
 */
export type Measured = Readonly<Record<Measure, number | null>>;

/** A figure as told outside of the engine: amounts in euros. */
export function toldOutside(measure: Measure, values: Measured): number | null {
  const value = values[measure];
  return value === null || measureKinds[measure] !== 'money' ? value : eurosOf(value);
}
