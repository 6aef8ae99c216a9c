import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { pack, zip } from '../../scripts/release/pack';
import { officeHosts, publicOfficeJs } from '../../scripts/web/content-policy';
import type { HeaderRules } from '../../scripts/web/site-headers';
import { wholeJourney } from './journey';
import { watchTrespasses } from './web-safety';
import { paneOf } from './pane';
import { servePreview } from './served';

jest.setTimeout(300_000);

const root = join(__dirname, '..', '..');
let folder: string;

const served = servePreview(async () => {
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
  return { site: join(folder, 'site'), headers };
});

afterAll(() => rmSync(folder, { recursive: true }));

it('acceptance point 40: the unpacked release runs from a static server under its own headers, without a violation', async () => {
  const page = await served.browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'fr-FR' });
  const trespasses = await watchTrespasses(page, [new URL(served.url).origin]);
  const answer = await page.request.get(`${served.url}addin/taskpane.html`);
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.goto(served.url);
  const pane = await paneOf(page);
  await wholeJourney(pane);
  expect(trespasses).toEqual({ outside: [], violations: [], broken: [] });
  await page.close();
});
