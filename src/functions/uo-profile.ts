import { profileById } from '../core/agreement/profiles';
import { agreementArgument, unitArgument } from './arguments';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Profile the contract asks for in the unit of work (in French).',
  parameters: { code: common.code, agreement: common.agreement },
};

export const clauses: Clauses = 'of-unit';

/**
 * Profil que le contrat demande pour l’unité d’œuvre.
 * @customfunction UO_PROFILE
 * @helpurl UO_PROFILE
 * @param code Code de l’unité d’œuvre, par exemple UO-L2.2.2 (casse, espaces et préfixe UO- indifférents).
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nom du profil ; #N/A si le contrat n’en demande pas ou si le code est inconnu.
 * @example UO_PROFILE("UO-L2.2.2") → Développeur devops
 * @example UO_PROFILE("UO-L1.1") → Coach
 * @example UO_PROFILE("UO-L2.3.4") → #N/A
 */
export function uoProfile(code: unknown, agreement?: unknown): string {
  const contract = agreementArgument(agreement);
  const unit = unitArgument(contract, code);
  const profile = unit.profile === null ? undefined : profileById(contract, unit.profile);
  return (
    profile?.label.fr ??
    unavailable(
      `Le contrat ne demande pas de profil pour ${unit.code} (${unit.clause}).`,
      `The contract asks for no profile for ${unit.code} (${unit.clause}).`,
    )
  );
}
