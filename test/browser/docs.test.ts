/** The documentation in a browser: readable by all, at any width, searched without leaving the machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { serveDocs } from '../../scripts/docs';
import { startPreview } from '../../scripts/preview';
import { launchBrowser } from './chromium';
import { openPane } from './pane';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const built = join(__dirname, '..', '..', 'dist', 'docs');

/** One page of each kind. */
const pages = [
  'index.html',
  'guide/controler.html',
  'guide/questions.html',
  'reference/fonctions.html',
  'reference/colonnes.html',
  'reference/accord-sgmap-2016.html',
  'rules/index.html',
  'rules/unit-price.html',
  'release-checklist.html',
  'en/overview.html',
];

let browser: Browser;
let docs: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  docs = await serveDocs(built, 0);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await docs?.close();
});

/** A page that tells whatever leaves the site, breaks its policy or fails. */
async function opened(
  path: string,
  options: Parameters<Browser['newPage']>[0],
): Promise<{ page: Page; trespasses: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  const trespasses: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(docs.url)) trespasses.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok()) trespasses.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trespasses.push(message.text());
  });
  page.on('pageerror', (error) => trespasses.push(error.message));
  await page.goto(docs.url + path, { waitUntil: 'load' });
  return { page, trespasses };
}

async function faults(page: Page): Promise<string[]> {
  // Evaluated by the test, not by the page: its policy stays on.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.each([
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
] as const)('$colorScheme, $viewport.width px', (options) => {
  it.each(pages)('%s: nothing for axe to say, nothing wider than the window', async (path) => {
    const { page, trespasses } = await opened(path, options);
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(trespasses).toEqual([]);
    await page.close();
  });
});

it('finds a word without its accent, and leads to the part of the page that says it', async () => {
  const { page, trespasses } = await opened('guide/controler.html', {
    viewport: { width: 1000, height: 800 },
  });
  const search = page.getByRole('searchbox', { name: 'Rechercher' });
  await search.fill('derogation');
  const found = page.getByRole('status');
  const first = found.getByRole('link').first();
  await first.waitFor({ timeout: 20_000 });
  expect(await found.getByRole('link').allTextContents()).toContain(
    'Corriger, déroger, rendre compte › Déroger',
  );
  await search.press('Escape');
  expect(await found.isHidden()).toBe(true);
  await search.fill('UO_COST');
  await found
    .getByRole('link', { name: /UO_COST/ })
    .first()
    .click();
  await page.waitForURL(/reference\/fonctions\.html#uo_cost$/);
  expect(trespasses).toEqual([]);
  await page.close();
});

it('says so when nothing is found', async () => {
  const { page } = await opened('index.html', { viewport: { width: 1000, height: 800 } });
  await page.getByRole('searchbox').fill('zzzzqqqq');
  await page.getByText('Rien ne répond à « zzzzqqqq ».').waitFor({ timeout: 20_000 });
  await page.close();
});

it('prints the text alone', async () => {
  const { page } = await opened('guide/controler.html', { viewport: { width: 1000, height: 800 } });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isHidden()).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.close();
});

it('is one press away from the help of the panel', async () => {
  const preview = await startPreview({ port: 0 });
  try {
    const { page, pane } = await openPane(browser, preview.url, { theme: 'light', width: 400 });
    await pane.getByRole('navigation').getByRole('button', { name: 'Aide' }).click();
    const opening = page.context().waitForEvent('page');
    await pane.getByRole('link', { name: /Mode d’emploi/ }).click({ timeout: 30_000 });
    const guide = await opening;
    await guide.getByRole('heading', { level: 1, name: 'Bordereau' }).waitFor({ timeout: 20_000 });
    expect(new URL(guide.url()).pathname).toBe('/addin/docs/index.html');
    await page.close();
  } finally {
    await preview.close();
  }
});
