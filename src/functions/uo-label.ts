import { agreementArgument, unitArgument } from './arguments';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Label of the unit of work in the contract (in French).',
  parameters: { code: common.code, agreement: common.agreement },
};

export const clauses: Clauses = 'of-unit';

/**
 * Libellé de l’unité d’œuvre dans le contrat.
 * @customfunction UO_LABEL
 * @helpurl UO_LABEL
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le libellé ; #N/A si le code est inconnu.
 * @example UO_LABEL("UO-L2.2.2") → Développement devops
 * @example UO_LABEL("l2-4-1") → Réversibilité
 * @example UO_LABEL("UO-L9.9.9") → #N/A
 */
export function uoLabel(code: unknown, agreement?: unknown): string {
  return unitArgument(agreementArgument(agreement), code).label;
}
