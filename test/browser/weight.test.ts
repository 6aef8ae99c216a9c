/** What comes over the network before the pane can be used. */
import { gzipSync } from 'node:zlib';
import { paneOf } from './pane';
import { servePreview } from './served';

jest.setTimeout(180_000);

const served = servePreview();
const most = 300_000;

it('acceptance point 37: the pane shows itself on 300 kB of scripts, under names that tell their contents', async () => {
  const page = await served.browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'fr-FR' });
  const loaded = new Map<string, number>();
  const sum = () => [...loaded.values()].reduce((bytes, more) => bytes + more, 0);
  let letOthersCome = () => {};
  const others = new Promise<void>((resolve) => (letOthersCome = resolve));
  // What would go past the limit waits until the pane has been seen without it.
  await page.route(/\/addin\/[^?]*\.js(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    expect(body.toString()).not.toMatch(/\beval\(|sourceMappingURL=data/);
    const bytes = gzipSync(body).length;
    if (sum() + bytes > most) await others;
    loaded.set(new URL(route.request().url()).pathname, bytes);
    await route.fulfill({ response });
  });
  await page.goto(served.url);
  const pane = await paneOf(page);
  const help = pane.getByRole('navigation').getByRole('button', { name: 'Aide' });
  await help.waitFor({ timeout: 60_000 });
  expect(sum()).toBeLessThan(most);

  letOthersCome();
  await pane.getByRole('button', { name: 'Contrôler' }).click({ timeout: 60_000, trial: true });
  // functions.js is named in the manifest: its address tells its version instead.
  const unnamed = [...loaded.keys()].filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name));
  expect(unnamed).toEqual(['/addin/functions.js']);
  expect(sum()).toBeGreaterThan(most / 2);
  await page.close();
});
