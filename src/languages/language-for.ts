/** The language of the user interface where we speak it, else English; French where nothing is said. */
export function languageFor<T extends { readonly id: string }>(tag: string, languages: readonly T[]): T {
  const id = tag.slice(0, 2).toLowerCase();
  const language = languages.find((known) => known.id === id) ?? languages.find((known) => known.id === 'en');
  if (!language) throw new Error('no language');
  return language;
}
