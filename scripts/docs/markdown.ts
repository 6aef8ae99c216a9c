/** A page's Markdown as HTML: its links lead to built pages, its headings can be linked to, its French is spaced. */
import { posix } from 'node:path';
import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { spaced } from '../../src/languages/french';
import { escapeHtml } from '../web/html';
import type { SourcePage } from './source-page';

/** A part of a page under a heading of the second level, or before the first of them. */
export interface PagePart {
  /** `null` before the first heading of the second level. */
  readonly heading: { readonly id: string; readonly text: string } | null;
  readonly html: string;
  /** Without marks, for the search. */
  readonly text: string;
}

/** What a page may lead to. */
export interface LinkTargets {
  /** Address of the built page of a Markdown file below `docs/`; `null` where there is none. */
  page(path: string): string | null;
  /** Size of a picture below `docs/`; `null` where there is none. */
  image(path: string): { readonly width: number; readonly height: number } | null;
}

/** Heading under which a French page speaks English. */
const inEnglish = 'In English';

export function renderPage(page: SourcePage, targets: LinkTargets): readonly PagePart[] {
  const ids = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      // Comments of the generators; the documentation is written without HTML.
      html: () => '',
      heading({ tokens, depth }) {
        const text = plainText(tokens);
        return `<h${depth} id="${escapeHtml(idOf(text, ids))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const address = addressOf(href, page, targets);
        return address === null ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
      },
      image({ href, text }) {
        const path = posix.join(posix.dirname(page.path), href);
        const size = targets.image(path);
        if (!size) throw new Error(`docs/${page.path}: no picture ${path}`);
        return `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" width="${size.width}" height="${size.height}" loading="lazy">`;
      },
      table({ header, rows }) {
        const titles = header.map(({ tokens }) => plainText(tokens));
        const head = header.map(({ tokens }, at) =>
          titles[at] === '' ? '<td></td>' : `<th scope="col">${this.parser.parseInline(tokens)}</th>`,
        );
        const body = rows.map((row) => {
          const cells = row.map(
            ({ tokens }, at) =>
              `<td role="cell" data-label="${escapeHtml(titles[at] ?? '')}">${this.parser.parseInline(tokens)}</td>`,
          );
          return `<tr role="row">${cells.join('')}</tr>\n`;
        });
        return `<table role="table"><thead><tr>${head.join('')}</tr></thead>\n<tbody>${body.join('')}</tbody></table>\n`;
      },
    },
  });
  const tokens = marked.lexer(page.markdown);
  let lang = page.lang;
  for (const token of tokens) {
    if (isHeading(token) && token.depth <= 2) lang = plainText(token.tokens) === inEnglish ? 'en' : page.lang;
    if (lang === 'fr') marked.walkTokens([token], space);
  }
  return partsOf(tokens).map((part) => {
    const [first] = part;
    const heading = isHeading(first) && first.depth === 2 ? plainText(first.tokens) : null;
    const html = marked.parser([...part]);
    const id = /^<h2 id="([^"]*)"/.exec(html)?.[1];
    return {
      heading: heading !== null && id !== undefined ? { id, text: heading } : null,
      html: heading === inEnglish && page.lang === 'fr' ? `<div lang="en">\n${html}</div>\n` : html,
      text: textOf(html),
    };
  });
}

function isHeading(token: Token | undefined): token is Tokens.Heading {
  return token?.type === 'heading';
}

/** Text outside of code, spaced as French asks. */
function space(token: Token): void {
  if (token.type === 'text' && !('tokens' in token && token.tokens))
    (token as Tokens.Text).text = spaced((token as Tokens.Text).text);
}

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isHeading(token) && token.depth === 2) parts.push([]);
    parts[parts.length - 1]?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const known = token as MarkedToken;
      return 'tokens' in known && known.tokens ? plainText(known.tokens) : 'text' in known ? known.text : '';
    })
    .join('');
}

/** Made as code hosts make them, so that a link works there too; counted where two headings are alike. */
function idOf(text: string, ids: Map<string, number>): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}

/** `null` for a file of the repository that the documentation does not hold: its name is enough then. */
function addressOf(href: string, page: SourcePage, targets: LinkTargets): string | null {
  if (/^[a-z]+:/i.test(href) || href.startsWith('#')) return href;
  const [file = '', anchor] = href.split('#');
  const path = posix.join(posix.dirname(page.path), file);
  if (path.startsWith('..')) return null;
  const url = targets.page(path);
  if (url === null) throw new Error(`docs/${page.path}: no page ${path}`);
  const relative = posix.relative(posix.dirname(page.url), url);
  return anchor === undefined ? relative : `${relative}#${anchor}`;
}

function textOf(html: string): string {
  return html
    .replace(/<h\d[^>]*>.*?<\/h\d>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };
