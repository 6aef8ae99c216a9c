import { bounds } from '../core/agreement/figures';
import { profileById, readProfile } from '../core/agreement/profiles';
import type { Agreement } from '../core/agreement/schema';
import { readUnit } from '../core/agreement/units';
import { agreementArgument, isAbsent, missing, single } from './arguments';
import { unavailable, wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Minimum experience the contract asks of a profile, or for the level or the profile of a unit, in years; where it asks for “more than 10 years”, that number, which is to be exceeded.',
  parameters: {
    profile:
      'Name of the profile: "coach", "devops"; or code of the unit, which stands for its level or its profile.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ profiles, levels }) =>
  [...profiles, ...(levels ?? [])].map(({ experience }) => experience?.clause);

/**
 * Expérience que le contrat demande au moins pour un profil, ou pour le niveau ou le profil d’une unité d’œuvre, en années ; s’il demande « plus de 10 ans », ce nombre, à dépasser.
 * @customfunction MIN_EXPERIENCE
 * @helpurl MIN_EXPERIENCE
 * @param profile Nom du profil : "coach", "devops" ; ou code de l’unité : son niveau ou son profil compte alors.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre d’années ; #N/A si le profil est inconnu ou si le contrat n’en demande pas.
 * @example MIN_EXPERIENCE("coach") → 10
 * @example MIN_EXPERIENCE("devops") → 3
 * @example MIN_EXPERIENCE("designer") → #N/A
 * @example MIN_EXPERIENCE("UO-L1.2") → 10
 * @example MIN_EXPERIENCE("UO 1.3.2", "produit-2026") → 5
 * @example MIN_EXPERIENCE("UO 1.3.3", "produit-2026") → 10
 */
export function minExperience(profile: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const value = single(profile);
  if (isAbsent(value) || value === 0) return missing({ fr: 'nom du profil', en: 'name of the profile' });
  if (typeof value !== 'string')
    return wrong('Un nom de profil est attendu.', 'The name of a profile is expected.');
  const { experience, label, clause } = readProfile(contract, value) ?? levelOfUnit(contract, value);
  // "From 0 years" asks for none.
  const years = (experience && bounds(experience).low) || null;
  if (years === null)
    return unavailable(
      `Le contrat ne demande pas d’expérience minimale à « ${label.fr} » (${clause}).`,
      `The contract asks no least experience of “${label.en}” (${clause}).`,
    );
  return years;
}

/** The level of the unit that a code means, or the profile it asks for; what is neither a profile nor a unit is refused. */
function levelOfUnit(contract: Agreement, written: string) {
  const { profiles, levels = [] } = contract;
  const reading = readUnit(contract, written);
  const unit = reading.kind === 'exact' || reading.kind === 'respelled' ? reading.unit : null;
  if (unit === null)
    return unavailable(
      `Profil inconnu ou ambigu : « ${written} ». Profils du contrat : ${profiles.map(({ label }) => label.fr).join(', ')}.`,
      `Unknown or ambiguous profile: “${written}”. Profiles of the contract: ${profiles.map(({ label }) => label.en).join(', ')}.`,
    );
  return (
    levels.find(({ id }) => id === unit.level) ??
    profileById(contract, unit.profile ?? '') ?? {
      experience: null,
      label: { fr: unit.code, en: unit.code },
      clause: unit.clause,
    }
  );
}
