import { bounds } from '../core/agreement/figures';
import { readProfile } from '../core/agreement/profiles';
import { agreementArgument, isAbsent, single } from './arguments';
import { unavailable, wrong } from './refusal';

/**
 * Expérience que le contrat demande au moins pour un profil, en années.
 * @customfunction MIN_EXPERIENCE
 * @helpurl MIN_EXPERIENCE
 * @param profile Nom du profil : "coach", "devops".
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre d’années ; #N/A si le profil est inconnu ou si le contrat n’en demande pas.
 * @example MIN_EXPERIENCE("coach") → 10
 * @example MIN_EXPERIENCE("devops") → 3
 * @example MIN_EXPERIENCE("designer") → #N/A
 */
export function minExperience(profile: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const value = single(profile);
  if (isAbsent(value) || value === 0)
    return wrong('Argument manquant : nom du profil.', 'Missing argument: name of the profile.');
  if (typeof value !== 'string')
    return wrong('Un nom de profil est attendu.', 'The name of a profile is expected.');
  const found = readProfile(contract, value);
  if (found === null)
    return unavailable(
      `Profil inconnu ou ambigu : « ${value} ». Profils du contrat : ${contract.profiles.map(({ label }) => label.fr).join(', ')}.`,
      `Unknown or ambiguous profile: “${value}”. Profiles of the contract: ${contract.profiles.map(({ label }) => label.en).join(', ')}.`,
    );
  const { experience, label, clause } = found;
  const years = experience === null ? null : bounds(experience).low;
  const perYear = experience?.unit === 'month' ? 12 : experience?.unit === 'year' ? 1 : null;
  if (years === null || perYear === null)
    return unavailable(
      `Le contrat ne demande pas d’expérience minimale au profil « ${label.fr} » (${clause}).`,
      `The contract asks no least experience of the profile “${label.en}” (${clause}).`,
    );
  return years / perYear;
}
