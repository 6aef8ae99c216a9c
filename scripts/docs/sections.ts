/** The sections of the documentation and the pages of each: a page is added by adding its file. */
import type { SourcePage } from './source-page';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly lang: 'fr' | 'en';
  /** Folder of `docs/` whose pages belong here unless they say otherwise; "" is `docs/` itself. */
  readonly folder: string | null;
}

/** In the order of the navigation. A folder that is not named here belongs to the section of the folder above it. */
export const sections: readonly Section[] = [
  { id: 'guide', title: 'Mode d’emploi', lang: 'fr', folder: 'guide' },
  { id: 'reference', title: 'Référence', lang: 'fr', folder: 'reference' },
  { id: 'rules', title: 'Les règles, une à une', lang: 'fr', folder: 'rules' },
  { id: 'operate', title: 'Adapter et déployer', lang: 'fr', folder: '' },
  { id: 'english', title: 'In English', lang: 'en', folder: 'en' },
  { id: 'decisions', title: 'Architecture decisions', lang: 'en', folder: 'adr' },
];

export interface FilledSection extends Section {
  readonly pages: readonly SourcePage[];
}

/** Sections that have pages; the home page stands above them all. */
export function filledSections(pages: readonly SourcePage[]): readonly FilledSection[] {
  const inside = pages.filter(({ path }) => path !== homePath);
  return sections
    .map((section) => ({
      ...section,
      pages: inside.filter((page) => sectionOf(page) === section).sort(byPlace),
    }))
    .filter(({ pages: own }) => own.length > 0);
}

export const homePath = 'index.md';

function sectionOf(page: SourcePage): Section {
  const named = sections.find(({ id }) => id === page.section);
  if (page.section !== undefined && !named)
    throw new Error(`docs/${page.path}: no section "${page.section}"`);
  return named ?? sectionOfFolder(page.path);
}

function sectionOfFolder(path: string): Section {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const own = sections.find((section) => section.folder === folder);
  if (own) return own;
  if (folder === '') throw new Error('No section holds the pages of docs/ itself.');
  return sectionOfFolder(folder);
}

function byPlace(a: SourcePage, b: SourcePage): number {
  const place = (page: SourcePage) => page.order ?? (page.url.endsWith('index.html') ? 0 : Infinity);
  return place(a) === place(b)
    ? a.title.localeCompare(b.title, 'fr', { numeric: true })
    : place(a) - place(b);
}
