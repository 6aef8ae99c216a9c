import { agreementArgument, unitArgument } from './arguments';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Article of the contract that describes the unit of work.',
  parameters: { code: common.code, agreement: common.agreement },
};

export const clauses: Clauses = 'of-unit';

/**
 * Article du contrat qui décrit l’unité d’œuvre.
 * @customfunction UO_CLAUSE
 * @helpurl UO_CLAUSE
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le document et l’article ; #N/A si le code est inconnu.
 * @example UO_CLAUSE("UO-L2.2.2") → CCTP §4.3.4
 * @example UO_CLAUSE("UO-L9.9.9") → #N/A
 */
export function uoClause(code: unknown, agreement?: unknown): string {
  return unitArgument(agreementArgument(agreement), code).clause;
}
