/** "a, b ou c": how a language lists what there is to choose from. */
export function alternatives(locale: string): (values: readonly string[]) => string {
  return (values) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(values);
}
