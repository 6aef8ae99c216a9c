import { agreementArgument, unitArgument } from './arguments';
import { unavailable } from './refusal';
import { idAsNumber } from './_units';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of the phase the unit of work belongs to.',
  parameters: { code: common.code, agreement: common.agreement },
};

export const clauses: Clauses = 'of-unit';

/**
 * Numéro de la phase à laquelle l’unité d’œuvre appartient.
 * @customfunction UO_PHASE
 * @helpurl UO_PHASE
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le numéro de la phase ; #N/A si l’unité n’a pas de phase ou si le code est inconnu.
 * @example UO_PHASE("UO-L2.2.2") → 2
 * @example UO_PHASE("UO-L2.0") → 0
 * @example UO_PHASE("UO-L1.2") → #N/A
 */
export function uoPhase(code: unknown, agreement?: unknown): unknown {
  const unit = unitArgument(agreementArgument(agreement), code);
  return unit.phase === null
    ? unavailable(
        `${unit.code} n’appartient à aucune phase (${unit.clause}).`,
        `${unit.code} belongs to no phase (${unit.clause}).`,
      )
    : idAsNumber(unit.phase);
}
