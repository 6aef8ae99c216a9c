/** What stands around a page, in its language. */
interface Words {
  readonly product: string;
  readonly skip: string;
  readonly menu: string;
  readonly navigation: string;
  readonly home: string;
  readonly onThisPage: string;
  readonly previous: string;
  readonly next: string;
  readonly search: string;
  readonly searchHint: string;
}

export const words: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    product: 'Bordereau',
    skip: 'Aller au texte',
    menu: 'Sommaire',
    navigation: 'Sommaire',
    home: 'Accueil',
    onThisPage: 'Sur cette page',
    previous: 'Page précédente',
    next: 'Page suivante',
    search: 'Rechercher',
    searchHint: 'Un mot, une règle, une fonction, un article',
  },
  en: {
    product: 'Bordereau',
    skip: 'Skip to the text',
    menu: 'Contents',
    navigation: 'Contents',
    home: 'Home (in French)',
    onThisPage: 'On this page',
    previous: 'Previous page',
    next: 'Next page',
    search: 'Search',
    searchHint: 'A word, a rule, a function, a clause',
  },
};
