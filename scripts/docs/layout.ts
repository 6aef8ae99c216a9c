/** What stands around the text of a page: title, search, contents, the pages before and after. */
import { posix } from 'node:path';
import { spaced } from '../../src/languages/french';
import { escapeHtml } from '../web/html';
import type { PagePart } from './markdown';
import { homePath, sections, type FilledSection } from './sections';
import type { SourcePage } from './source-page';
import { words } from './words';

/** Headings from which a page tells what is on it. */
const enoughHeadings = 3;

export function layOut(
  page: SourcePage,
  parts: readonly PagePart[],
  filled: readonly FilledSection[],
): string {
  const said = words[page.lang];
  const to = (url: string) => escapeHtml(posix.relative(posix.dirname(page.url), url) || posix.basename(url));
  const title = spaced(page.title);
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.path === homePath ? title : `${title} – ${said.product}`)}</title>
<link rel="icon" href="${to('icon.png')}">
<link rel="stylesheet" href="${to('site.css')}">
<script src="${to('search.js')}" defer></script>
</head>
<body>
<a class="skip" href="#text">${said.skip}</a>
<header>
<a class="brand" href="${to('index.html')}">${said.product}</a>
<search>
<input id="search" type="search" aria-label="${said.search}" placeholder="${said.searchHint}" autocomplete="off" data-index="${to('search.json')}" data-root="${to('index.html').replace(/index\.html$/, '')}" hidden>
<div id="found" role="status" hidden></div>
</search>
<a class="menu" href="#contents">${said.menu}</a>
</header>
<div class="columns">
<main id="text" tabindex="-1">
${withContents(parts, page)}
${neighbours(page, filled, to)}
</main>
<nav id="contents" aria-label="${said.navigation}">
<p><a href="${to('index.html')}"${page.path === homePath ? ' aria-current="page"' : ''}>${said.home}</a></p>
${filled.map((section) => sectionLinks(section, page, to)).join('\n')}
</nav>
</div>
</body>
</html>
`;
}

/** The text; after its introduction, links to its parts where there are several. */
function withContents(parts: readonly PagePart[], page: SourcePage): string {
  const headings = parts.flatMap(({ heading }) => (heading ? [heading] : []));
  const text = parts.map(({ html }) => html);
  if (headings.length < enoughHeadings || page.path === homePath) return text.join('');
  const links = headings.map(
    ({ id, text: name }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a></li>`,
  );
  const { onThisPage } = words[page.lang];
  const list = `<details class="parts"${headings.length <= 12 ? ' open' : ''}><summary>${onThisPage}</summary><ul>${links.join('')}</ul></details>\n`;
  const at = parts.findIndex(({ heading }) => heading !== null);
  return [...text.slice(0, at), list, ...text.slice(at)].join('');
}

/** Contents stay folded but for the section of the page; the home page opens the first. */
function sectionLinks(
  { id, title, lang, pages }: FilledSection,
  page: SourcePage,
  to: (url: string) => string,
): string {
  const open = pages.includes(page) || (page.path === homePath && id === sections[0]?.id);
  const links = pages.map((other) => {
    const current = other === page ? ' aria-current="page"' : '';
    const foreign = other.lang === lang ? '' : ` lang="${other.lang}"`;
    return `<li><a href="${to(other.url)}"${current}${foreign}>${escapeHtml(spaced(other.title))}</a></li>`;
  });
  return `<details${open ? ' open' : ''}><summary lang="${lang}">${escapeHtml(title)}</summary>
<ul lang="${lang}">${links.join('\n')}</ul></details>`;
}

function neighbours(page: SourcePage, filled: readonly FilledSection[], to: (url: string) => string): string {
  const pages = filled.find((section) => section.pages.includes(page))?.pages ?? [];
  const at = pages.indexOf(page);
  const { previous, next } = words[page.lang];
  const link = (other: SourcePage | undefined, rel: string, label: string) =>
    other
      ? `<a rel="${rel}" href="${to(other.url)}"><span>${label}</span>${escapeHtml(spaced(other.title))}</a>`
      : '';
  const links = link(pages[at - 1], 'prev', previous) + link(pages[at + 1], 'next', next);
  return at < 0 || links === '' ? '' : `<div class="neighbours">${links}</div>`;
}
