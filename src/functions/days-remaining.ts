import { numberFromZero, numberInExcel, positiveNumber } from './arguments';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Person-days left of an order; negative where it was overrun.',
  parameters: {
    ordered: 'Person-days ordered.',
    done: 'Person-days done; 0 is a value, and a blank cell may be read as 0.',
  },
};

export const clauses: Clauses = ({ personDayReporting }) => [personDayReporting?.clause];

/**
 * Jours/homme qui restent d’une commande ; négatif en cas de dépassement.
 * @customfunction DAYS_REMAINING
 * @helpurl DAYS_REMAINING
 * @param ordered Jours/homme commandés.
 * @param done Jours/homme réalisés ; 0 est une valeur, et une cellule vide peut être lue comme 0.
 * @returns Le nombre de jours/homme restants.
 * @example DAYS_REMAINING(60, 66) → -6
 * @example DAYS_REMAINING(60, "12,5") → 47.5
 * @example DAYS_REMAINING(0, 5) → #VALUE!
 */
export function daysRemaining(ordered: unknown, done: unknown): number {
  const total = positiveNumber(ordered, {
    fr: 'jours/homme commandés',
    en: 'person-days ordered',
    of: ['day'],
  });
  const spent = numberFromZero(done, { fr: 'jours/homme réalisés', en: 'person-days done', of: ['day'] });
  return numberInExcel(Math.round((total - spent) * 1e6) / 1e6);
}
