import type { Language } from './language';

/** The language of two-language texts; French unless English is asked for. */
export function tongueOf({ id }: Pick<Language, 'id'>): 'fr' | 'en' {
  return id === 'en' ? 'en' : 'fr';
}
