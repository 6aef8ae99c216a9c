import type { Language } from './language';

/** The languages of what rules, columns, summaries, functions and agreements say themselves, each in its own file. */
export type Tongue = 'fr' | 'en';

/** The tongue a language shows these texts in: its own, else English, as for a user whose language we do not speak. */
export function tongueOf({ id }: Pick<Language, 'id'>): Tongue {
  return id === 'fr' ? 'fr' : 'en';
}
