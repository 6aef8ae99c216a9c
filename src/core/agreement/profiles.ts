/** Understanding the profile a cell or an argument names. */
import { rememberedFor } from '../remembered';
import { normalise } from '../text';
import type { Agreement, Profile } from './schema';

export function profileById(agreement: Agreement, id: string): Profile | undefined {
  return agreement.profiles.find((profile) => profile.id === id);
}

/**
 * The profile meant by a wording: the one whose longest name stands in it as whole words, so that "Développeur
 * TMA/MCO" is no developer in general. `null` where none does, or two of them do equally.
 */
export function readProfile(agreement: Agreement, written: string): Profile | null {
  const text = ` ${normalise(written)} `;
  let best: { profile: Profile | null; length: number } = { profile: null, length: 0 };
  for (const { profile, name } of namesOf(agreement)) {
    if (name.length < best.length || !text.includes(` ${name} `)) continue;
    const tied = name.length === best.length && profile !== best.profile;
    best = { profile: tied ? null : profile, length: name.length };
  }
  return best.profile;
}

/** The profile each part of a cell names, and first the whole of it: "TMA/MCO" is one name, "Designer / devops" two. */
export function profilesIn(agreement: Agreement, written: string): readonly (Profile | null)[] {
  return [written, ...written.split(/[;,/+&]/)].map((part) => readProfile(agreement, part));
}

/** Whether a cell names a profile among others, or is short for it: "Développeur" may be one of maintenance. */
export function mayName(agreement: Agreement, profile: Profile, written: string): boolean {
  const text = normalise(written);
  return (
    profilesIn(agreement, written).includes(profile) ||
    namesIn(profile).some((name) => ` ${name} `.includes(` ${text} `))
  );
}

function namesIn({ id, label, names }: Profile): readonly string[] {
  return [id, label.fr, label.en, ...names].map(normalise);
}

const namesOf = rememberedFor((agreement: Agreement) =>
  agreement.profiles.flatMap((profile) => namesIn(profile).map((name) => ({ profile, name }))),
);
