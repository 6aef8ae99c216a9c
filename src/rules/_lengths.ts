import type { Measure } from '../core/agreement/schema';
import type { Say } from '../languages/say';

/** Words for a length of time in the measure of the contract: "3 mois", "de 3 à 6 mois", "40 jours ouvrés". */
interface Words {
  readonly units: Readonly<Partial<Record<Measure, readonly [one: string, many: string]>>>;
  readonly between: (low: string, high: string) => string;
  readonly atMost: (high: string) => string;
  readonly atLeast: (low: string) => string;
}

const french: Words = {
  units: {
    day: ['jour', 'jours'],
    'working-day': ['jour ouvré', 'jours ouvrés'],
    week: ['semaine', 'semaines'],
    month: ['mois', 'mois'],
    year: ['an', 'ans'],
  },
  between: (low, high) => `de ${low} à ${high}`,
  atMost: (high) => `au plus ${high}`,
  atLeast: (low) => `au moins ${low}`,
};

const english: Words = {
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

export const lengthFr = lengthWith(french);
export const lengthEn = lengthWith(english);
