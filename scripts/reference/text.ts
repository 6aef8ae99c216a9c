/** What the generated reference pages are written with. */

export const folder = 'docs/reference';

export { fr as french } from '../../src/languages/fr';

/** A page with its head. */
export function page(
  head: { readonly title?: string; readonly order: number },
  ...body: readonly string[]
): string {
  const pairs = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  const banner = '<!-- Écrit par scripts/generate-reference.ts. Ne pas modifier. -->';
  return lines('---', ...pairs, '---', '', banner, '', ...body);
}

/** The text of a page; blank lines never stand twice. */
export function lines(...all: readonly string[]): string {
  return `${all
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
