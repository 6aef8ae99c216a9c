import { bounds, nominal } from '../core/agreement/figures';
import { agreementArgument, boundArgument, unitArgument } from './arguments';
import { durationOf } from './_units';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Length of the unit of work in the contract, in months.',
  parameters: {
    code: common.code,
    bound: '"nominal" where absent; "min" or "max".',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'of-unit';

/**
 * Durée de l’unité d’œuvre dans le contrat, en mois.
 * @customfunction UO_MONTHS
 * @helpurl UO_MONTHS
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [bound] "nominal" si absent ; "min" ou "max".
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre de mois ; #N/A si le contrat ne fixe pas cette borne.
 * @example UO_MONTHS("UO-L2.1.2") → 2
 * @example UO_MONTHS("UO-L2.4.2", "max") → 2
 * @example UO_MONTHS("UO-L2.4.2", "min") → #N/A
 */
export function uoMonths(code: unknown, bound?: unknown, agreement?: unknown): number {
  const unit = unitArgument(agreementArgument(agreement), code);
  const side = boundArgument(bound, 'nominal');
  const duration = durationOf(unit);
  const { low, high } = bounds(duration);
  const amount = { min: low, max: high, nominal: nominal(duration) }[side];
  const months = duration.unit === 'month' ? 1 : duration.unit === 'year' ? 12 : null;
  if (amount === null || months === null)
    return unavailable(
      `Le contrat ne donne pas de durée « ${side} » en mois pour ${unit.code} (${duration.clause}).`,
      `The contract states no “${side}” length in months for ${unit.code} (${duration.clause}).`,
    );
  return amount * months;
}
