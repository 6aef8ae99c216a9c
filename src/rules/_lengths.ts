import type { Measure } from '../core/agreement/schema';
import { french } from '../languages/french';
import type { Say } from '../languages/say';

/** Words for a length of time in the measure of the contract: "3 mois", "3 à 6 mois", "2 mois au plus". */
interface Words {
  readonly units: Readonly<Partial<Record<Measure, readonly [one: string, many: string]>>>;
  readonly between: (low: string, high: string) => string;
  readonly atMost: (high: string) => string;
  readonly atLeast: (low: string) => string;
}

const frenchWords: Words = {
  units: {
    day: ['jour', 'jours'],
    'working-day': ['jour ouvré', 'jours ouvrés'],
    week: ['semaine', 'semaines'],
    month: ['mois', 'mois'],
    year: ['an', 'ans'],
  },
  between: (low, high) => `${low} à ${high}`,
  atMost: (high) => `${high} au plus`,
  atLeast: (low) => `${low} au moins`,
};

const englishWords: Words = {
  units: {
    day: ['day', 'days'],
    'working-day': ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  between: (low, high) => `${low} to ${high}`,
  atMost: (high) => `at most ${high}`,
  atLeast: (low) => `at least ${low}`,
};

function lengthWith(words: Words) {
  return (low: number | null, high: number | null, measure: Measure, say: Say): string => {
    const [one, many] = words.units[measure] ?? ['', ''];
    const count = (value: number) => say.count(value, one, many);
    if (low === null && high === null) return '';
    if (low === null) return words.atMost(count(high ?? 0));
    if (high === null) return words.atLeast(count(low));
    return low === high ? count(low) : words.between(say.number(low), count(high));
  };
}

/** A length as a person says it; "" where the contract bounds neither side. */
export const lengthFr = lengthWith(frenchWords);
export const lengthEn = lengthWith(englishWords);

/** What a sentence about a length that is not kept needs to know of it. */
export type LengthFacts = {
  readonly kind: 'long' | 'short';
  readonly start: { readonly day: number };
  /** The length runs from the order, whose day `start` is, and not from the start that is written. */
  readonly fromOrder?: boolean;
  readonly end: { readonly day: number };
  /** Length as it stands, in months. */
  readonly months: number;
  /** What the contract allows, in `measure`. */
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: Measure;
  readonly approximate: boolean;
  /** Last day by the contract's figure, and the nearest one accepted. */
  readonly expected: { readonly day: number };
  readonly limit: { readonly day: number };
  /** The reviewer's tolerance, a share of the contract's figure; 0 for a firm one. */
  readonly tolerance: number;
};

/** The end to aim at: a day of grace absorbs a way of counting and is nobody's due, a tolerance may be used. */
export function aimedAt({
  approximate,
  expected,
  limit,
}: Pick<LengthFacts, 'approximate' | 'expected' | 'limit'>) {
  return approximate ? limit.day : expected.day;
}

/** How long it is, in what the contract counts; working days are counted on the two days told before. */
function asItIs(
  { units }: Words,
  { start, end, months, low, high, measure }: LengthFacts,
  say: Say,
): string | null {
  if (measure === 'working-day') return null;
  const days = end.day - start.day + 1;
  const inDays = () => say.count(days, ...(units.day ?? ['', '']));
  if (measure === 'day') return inDays();
  if (measure === 'week') return say.count(Math.round((days / 7) * 10) / 10, ...(units.week ?? ['', '']));
  // A mean month is no month of the calendar: where the length would read like the one that is not kept, days tell.
  const stated = [low, high].map((bound) => (bound ?? NaN) * (measure === 'year' ? 12 : 1));
  return stated.includes(months) ? inDays() : say.months(months);
}

/** "va du … au …, soit …, pour 3 mois environ : la fin était attendue … (20 %, votre réglage)", without a full stop. */
export function lengthSentenceFr(facts: LengthFacts, say: Say): string {
  const { kind, start, fromOrder, end, low, high, measure, approximate, expected, limit, tolerance } = facts;
  const long = kind === 'long';
  const length = asItIs(frenchWords, facts, say);
  const stated = `${lengthFr(low, high, measure, say)}${approximate ? ' environ' : ''}`;
  const days = Math.abs(limit.day - expected.day);
  const policy = approximate
    ? french`, tolérée ${long ? 'jusqu’au' : 'dès le'} ${say.day(limit.day)} (${say.percent(tolerance)}, votre réglage)`
    : days > 0
      ? french`, admise ${long ? 'jusqu’au' : 'dès le'} ${say.day(limit.day)} (${say.count(days, 'jour', 'jours')} de grâce, votre réglage)`
      : '';
  const from = fromOrder
    ? `court de la commande, du ${say.day(start.day)}, au`
    : `va du ${say.day(start.day)} au`;
  return french`${from} ${say.day(end.day)}${length === null ? '' : `, soit ${length}`}, pour ${stated} : la fin était attendue ${long ? 'au plus tard' : 'au plus tôt'} le ${say.day(expected.day)}${policy}`;
}

export function lengthSentenceEn(facts: LengthFacts, say: Say): string {
  const { kind, start, fromOrder, end, low, high, measure, approximate, expected, limit, tolerance } = facts;
  const length = asItIs(englishWords, facts, say);
  const long = kind === 'long';
  const stated = `${approximate ? 'about ' : ''}${lengthEn(low, high, measure, say)}`;
  const days = Math.abs(limit.day - expected.day);
  const policy = approximate
    ? `, tolerated ${long ? 'until' : 'from'} ${say.day(limit.day)} (${say.percent(tolerance)}, your setting)`
    : days > 0
      ? `, accepted ${long ? 'until' : 'from'} ${say.day(limit.day)} (${say.count(days, 'day', 'days')} of grace, your setting)`
      : '';
  return `runs from ${fromOrder ? `the order, on ${say.day(start.day)},` : say.day(start.day)} to ${say.day(end.day)}${length === null ? '' : `, that is ${length}`}, for ${stated}: the end was expected on ${say.day(expected.day)} ${long ? 'at the latest' : 'at the earliest'}${policy}`;
}
