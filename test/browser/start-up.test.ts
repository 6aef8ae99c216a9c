/** The page as a server sends it, with Microsoft’s own library or none, in a browser that is not Excel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { publicOfficeJs } from '../../scripts/web/content-policy';
import { serveLocally, type LocalServer } from '../../scripts/web/loopback';
import { siteHeaders } from '../../scripts/web/site-headers';
import { launchBrowser } from './chromium';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
/** What a person waits at most for a word of explanation, in milliseconds. */
const patience = 5_000;
const library = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');

let browser: Browser;
let server: LocalServer | undefined;
let url: string;

beforeAll(async () => {
  const { always } = siteHeaders({ site: join(root, 'dist'), officeJs: publicOfficeJs });
  const files = sirv(join(root, 'dist'), { dev: true });
  server = await serveLocally(0, (request, response, notFound) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    files(request, response, notFound);
  });
  url = `${server.url}taskpane.html`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The page, with what its address of office.js answers. */
async function open(answer: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale: 'fr-FR' });
  await answer(page);
  const started = Date.now();
  // A page that waits for a script that never comes is never loaded.
  await page.goto(url, { waitUntil: 'commit' });
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 30_000 });
  return { page, text: await alert.innerText(), waited: Date.now() - started };
}

const officeJs = `${new URL(publicOfficeJs).origin}/**`;

const fromPackage = (page: Page) =>
  page.route(officeJs, (route) =>
    route.fulfill({
      path: join(library, new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')),
      contentType: 'text/javascript',
    }),
  );

/** As Microsoft’s library answers in an Excel without the API of the floor. */
const tooOld = `window.Office = {
  onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
  actions: { associate() {} },
  context: { displayLanguage: 'fr-FR', requirements: { isSetSupported: () => false } },
};`;

const cases: readonly (readonly [string, (page: Page) => Promise<unknown>, RegExp])[] = [
  ['opened outside Office, with Microsoft’s library', fromPackage, /hors d’Excel/],
  [
    'with office.js refused',
    (page) => page.route(officeJs, (route) => route.abort('connectionrefused')),
    /Office\.js/,
  ],
  ['with an office.js that never comes', (page) => page.route(officeJs, () => undefined), /Office\.js/],
  [
    'in too old an Excel',
    (page) =>
      page.route(officeJs, (route) => route.fulfill({ body: tooOld, contentType: 'text/javascript' })),
    /trop ancienne/,
  ],
];

it.each(cases)(
  'acceptance point 38: %s, the page explains itself in French within five seconds',
  async (_, answer, words) => {
    expect(readFileSync(join(root, 'dist', 'taskpane.html'), 'utf8')).toContain(publicOfficeJs);
    const { page, text, waited } = await open(answer);
    expect(text).toMatch(words);
    expect(waited).toBeLessThan(patience);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  },
);
