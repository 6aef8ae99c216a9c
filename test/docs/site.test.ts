/** The site of the documentation as it is built from docs/: nothing leads nowhere, nothing comes from elsewhere. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { buildDocs } from '../../scripts/docs/build-docs';
import { readPages } from '../../scripts/docs/source-page';

const site = mkdtempSync(join(tmpdir(), 'bordereau-docs-'));
const pages = buildDocs(site);
const source = readPages(join(__dirname, '..', '..', 'docs'));

afterAll(() => rmSync(site, { recursive: true, force: true }));

const html = new Map(pages.map((url) => [url, readFileSync(join(site, url), 'utf8')]));

/** Values of an attribute, of elements of that name where one is given. */
function values(page: string, attribute: string, element = '[a-z0-9]+'): readonly string[] {
  const tags = page.match(new RegExp(`<(?:${element})\\b[^>]*>`, 'g')) ?? [];
  return tags.flatMap((tag) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? []);
}

function isOutside(address: string): boolean {
  return /^([a-z]+:|\/)/i.test(address);
}

/** Why a link of a page leads nowhere; null where it leads somewhere. */
function faultOf(from: string, address: string): string | null {
  const [file = '', anchor] = address.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), decodeURI(file));
  if (path.startsWith('..')) return `${from}: ${address} leaves the site`;
  // The bundle of the search is made with those of the add-in.
  if (path === 'search.js') return null;
  if (!existsSync(join(site, path))) return `${from}: ${address} is not there`;
  const target = html.get(path);
  if (anchor === undefined || target === undefined) return null;
  const ids = values(target, 'id');
  return ids.includes(decodeURIComponent(anchor)) ? null : `${from}: ${address} has no such part`;
}

it('has a page for each file of docs/, and leads to each from its contents', () => {
  expect(pages.length).toBe(source.length);
  const contents = new Set(values(html.get('index.html') ?? '', 'href', 'a'));
  expect(pages.filter((url) => url !== 'index.html' && !contents.has(url))).toEqual([]);
});

it('leads nowhere in vain: every link, part of a page, picture, style and index is there', () => {
  const faults = [...html].flatMap(([url, page]) =>
    [...values(page, 'href'), ...values(page, 'src'), ...values(page, 'data-index')]
      .filter((address) => !isOutside(address))
      .flatMap((address) => faultOf(url, address) ?? []),
  );
  expect(faults).toEqual([]);
});

it('loads nothing from anywhere else, and writes neither script nor style into a page', () => {
  for (const [url, page] of html) {
    const loaded = [...values(page, 'src'), ...values(page, 'href', 'link|script|img|source|iframe|base')];
    expect([url, loaded.filter(isOutside)]).toEqual([url, []]);
    expect([url, page.match(/<style|<script(?![^>]* src=)| style="| on[a-z]+="|<iframe/g)]).toEqual([
      url,
      null,
    ]);
  }
});

it('has one heading of the first level, a title and a language on each page', () => {
  for (const [url, page] of html) {
    expect([url, page.match(/<h1\b/g)?.length]).toEqual([url, 1]);
    expect([url, /<html lang="(fr|en)">/.test(page), /<title>[^<]+<\/title>/.test(page)]).toEqual([
      url,
      true,
      true,
    ]);
  }
});

it('gives a text to every picture, and its size', () => {
  const tags = [...html.values()].flatMap((page) => page.match(/<img\b[^>]*>/g) ?? []);
  expect(tags.length).toBeGreaterThan(5);
  expect(tags.filter((tag) => !/ alt="[^"]{10,}" width="\d+" height="\d+"/.test(tag))).toEqual([]);
});

it('lets every page be searched', () => {
  const parts = z
    .array(z.object({ url: z.string(), page: z.string().min(1), heading: z.string(), text: z.string() }))
    .parse(JSON.parse(readFileSync(join(site, 'search.json'), 'utf8')));
  expect(new Set(parts.map(({ url }) => url.split('#')[0]))).toEqual(new Set(pages));
  expect(parts.flatMap(({ url }) => faultOf('index.html', url) ?? [])).toEqual([]);
});
