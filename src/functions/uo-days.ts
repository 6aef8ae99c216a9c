import { daysAttached } from '../core/agreement/person-days';
import { agreementArgument, numberInExcel, unitArgument } from './arguments';
import { quantityArgument } from './_units';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of person-days the contract attaches to a quantity of units of work.',
  parameters: {
    code: common.code,
    quantity: 'Number of units, 1 where absent; a fraction is allowed.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'of-unit';

/**
 * Nombre de jours/homme que le contrat attache à une quantité d’unités d’œuvre.
 * @customfunction UO_DAYS
 * @helpurl UO_DAYS
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [quantity] Nombre d’unités, 1 si absent ; une fraction est admise.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre de jours/homme ; #N/A si le contrat n’en fixe pas.
 * @example UO_DAYS("UO-L2.2.2", 2) → 120
 * @example UO_DAYS("UO-L2.2.1") → 5
 * @example UO_DAYS("UO-L2.1.2") → #N/A
 */
export function uoDays(code: unknown, quantity?: unknown, agreement?: unknown): number {
  const unit = unitArgument(agreementArgument(agreement), code);
  const count = quantityArgument(quantity);
  const days = daysAttached(unit);
  if (days === null)
    return unavailable(
      `Le contrat ne fixe pas de jours/homme à ${unit.code} (${unit.clause}).`,
      `The contract states no person-days for ${unit.code} (${unit.clause}).`,
    );
  return numberInExcel(Math.round(days * count * 1e6) / 1e6);
}
