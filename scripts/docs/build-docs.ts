/** Makes the site of the documentation from `docs/`: static pages that load nothing from anywhere else. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { layOut } from './layout';
import { renderPage, type LinkTargets, type PagePart } from './markdown';
import { pngSize } from './png-size';
import { filledSections } from './sections';
import { readPages, type SourcePage } from './source-page';

const root = join(__dirname, '..', '..');
const source = join(root, 'docs');

/** What the search looks through: each part of each page. */
export interface FoundPart {
  readonly id: number;
  readonly url: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

/** Writes the site into a folder, beside the bundle of the search, and gives the addresses of its pages in it. */
export function buildDocs(out: string): readonly string[] {
  const pages = readPages(source);
  const sections = filledSections(pages);
  const images = new Set<string>();
  const targets: LinkTargets = {
    page: (path) => pages.find((page) => page.path === path)?.url ?? null,
    image(path) {
      const file = join(source, path);
      if (!existsSync(file)) return null;
      images.add(path);
      return pngSize(readFileSync(file));
    },
  };
  const rendered = pages.map((page) => ({ page, parts: renderPage(page, targets) }));
  for (const { page, parts } of rendered) write(join(out, page.url), layOut(page, parts, sections));
  for (const path of images) copy(join(source, path), join(out, path));
  copy(join(__dirname, 'browser', 'site.css'), join(out, 'site.css'));
  copy(join(root, 'assets', 'icon-32.png'), join(out, 'icon.png'));
  write(join(out, 'search.json'), JSON.stringify(searched(rendered)));
  return pages.map(({ url }) => url);
}

function searched(
  rendered: readonly { page: SourcePage; parts: readonly PagePart[] }[],
): readonly FoundPart[] {
  return rendered
    .flatMap(({ page, parts }) =>
      parts.map(({ heading, text }) => ({
        url: heading ? `${page.url}#${heading.id}` : page.url,
        page: page.title,
        heading: heading?.text ?? '',
        text,
      })),
    )
    .map((part, id) => ({ id, ...part }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
