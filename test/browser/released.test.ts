import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { startPreview } from '../../scripts/preview';
import { pack, zip } from '../../scripts/release/pack';
import { officeHosts, publicOfficeJs } from '../../scripts/web/content-policy';
import type { HeaderRules } from '../../scripts/web/site-headers';
import { launchBrowser } from './chromium';
import { wholeJourney } from './journey';
import { watchTrespasses } from './web-safety';

jest.setTimeout(300_000);

const root = join(__dirname, '..', '..');
let folder: string;
let browser: Browser;
let preview: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bordereau-released-'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const address = 'https://bordereau.example.org';
  const packed = zip(
    await pack({
      built: join(root, 'dist'),
      version,
      addresses: { production: address, test: address, local: 'https://localhost:3000' },
      officeJs: publicOfficeJs,
      frameAncestors: officeHosts,
    }),
  );
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  // The preview finds the ribbon in the manifest beside the page.
  writeFileSync(
    join(folder, 'site', 'manifest.xml'),
    readFileSync(join(folder, 'manifestes', 'bordereau.xml')),
  );
  const headers = JSON.parse(readFileSync(join(folder, 'serveurs', 'en-tetes.json'), 'utf8')) as HeaderRules;
  [browser, preview] = await Promise.all([
    launchBrowser(),
    startPreview({ port: 0, site: join(folder, 'site'), headers }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
  rmSync(folder, { recursive: true });
});

it('acceptance point 40: the unpacked release runs from a static server under its own headers, without a violation', async () => {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'fr-FR' });
  const trespasses = await watchTrespasses(page, [new URL(preview.url).origin]);
  const answer = await page.request.get(`${preview.url}addin/taskpane.html`);
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.goto(preview.url);
  const pane = await (await page.getByTestId('addin').elementHandle())?.contentFrame();
  if (!pane) throw new Error('The add-in has no frame.');
  await wholeJourney(pane);
  expect(trespasses).toEqual({ outside: [], violations: [], broken: [] });
  await page.close();
});
