/** What the generated reference pages are written with. */
import { languages } from '../../src/catalogue';
import type { Language } from '../../src/languages/language';

export const folder = 'docs/reference';

function languageOf(id: string): Language {
  const language = languages.find((known) => known.id === id);
  if (!language) throw new Error(`no language ${id}`);
  return language;
}

export const french = languageOf('fr');

/** A page with its head; blank lines never stand twice. */
export function page(
  head: { readonly title?: string; readonly order: number },
  ...lines: readonly string[]
): string {
  const pairs = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  const banner = '<!-- Écrit par scripts/generate-reference.ts. Ne pas modifier. -->';
  return `${['---', ...pairs, '---', '', banner, '', ...lines]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** A table; rows that have nothing in a column leave it blank. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return rows.length === 0 ? [] : [line(titles), line(titles.map(() => '---')), ...rows.map(line), ''];
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}

export function code(text: string): string {
  return `\`${text}\``;
}
