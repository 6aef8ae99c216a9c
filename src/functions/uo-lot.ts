import { agreementArgument, unitArgument } from './arguments';
import { unavailable } from './refusal';
import { idAsNumber } from './_units';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of the lot in which the unit of work is ordered.',
  parameters: { code: common.code, agreement: common.agreement },
};

export const clauses: Clauses = 'of-unit';

/**
 * Numéro du lot dans lequel l’unité d’œuvre se commande.
 * @customfunction UO_LOT
 * @helpurl UO_LOT
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le numéro du lot ; #N/A si le code est inconnu ou si l’unité relève de plusieurs lots.
 * @example UO_LOT("uo l2.3.4") → 2
 * @example UO_LOT("UO-L1.3") → 1
 * @example UO_LOT("UO-L9.9.9") → #N/A
 */
export function uoLot(code: unknown, agreement?: unknown): unknown {
  const unit = unitArgument(agreementArgument(agreement), code);
  const [lot, ...others] = unit.lots;
  if (lot === undefined || others.length > 0)
    return unavailable(
      `${unit.code} se commande dans plusieurs lots : ${unit.lots.join(', ')} (${unit.clause}).`,
      `${unit.code} may be ordered in several lots: ${unit.lots.join(', ')} (${unit.clause}).`,
    );
  return idAsNumber(lot);
}
