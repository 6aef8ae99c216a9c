/** The pages of the documentation as they are written: Markdown files of `docs/`, with a few words at their head. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What may stand between two lines `---` at the head of a page; all of it can be left out. */
const headSchema = z.strictObject({
  /** In the navigation; the first heading where it is left out. */
  title: z.string().min(1).optional(),
  /** Id of a section (`sections.ts`); the one of its folder where it is left out. */
  section: z.string().min(1).optional(),
  /** Place in its section; pages without one follow, by title. */
  order: z.coerce.number().optional(),
  lang: z.enum(['fr', 'en']).default('fr'),
});

export interface SourcePage extends Omit<z.output<typeof headSchema>, 'title'> {
  /** Below `docs/`, with forward slashes: "rules/vat.md". */
  readonly path: string;
  /** Of the built page, in the site: "rules/vat.html". */
  readonly url: string;
  readonly title: string;
  /** Without its head. */
  readonly markdown: string;
}

/** Every page below a folder, by path. */
export function readPages(folder: string): readonly SourcePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((path) => sourcePage(path, readFileSync(join(folder, path), 'utf8')));
}

export function sourcePage(path: string, text: string): SourcePage {
  const { head, markdown } = split(text.replaceAll('\r\n', '\n'));
  const parsed = headSchema.safeParse(head);
  if (!parsed.success) throw new Error(`docs/${path}: ${z.prettifyError(parsed.error)}`);
  const heading = /^# (.+)$/m.exec(markdown)?.[1];
  const title = parsed.data.title ?? heading;
  if (title === undefined) throw new Error(`docs/${path}: no title and no first heading`);
  return { ...parsed.data, path, url: urlOf(path), title: plain(title), markdown };
}

/** A folder's README is its index, as code hosts show it. */
function urlOf(path: string): string {
  return path.replace(/(^|\/)README\.md$/, '$1index.md').replace(/\.md$/, '.html');
}

function split(text: string): { head: Record<string, string>; markdown: string } {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!found) return { head: {}, markdown: text };
  const pairs = (found[1] ?? '').split('\n').map((line) => {
    const [key = '', ...value] = line.split(':');
    return [key.trim(), value.join(':').trim()] as const;
  });
  return { head: Object.fromEntries(pairs), markdown: text.slice(found[0].length) };
}

/** A heading without the marks of Markdown. */
function plain(heading: string): string {
  return heading.replace(/[`*_]/g, '').trim();
}
