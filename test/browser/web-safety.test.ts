import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pages, wholeJourney } from './journey';
import { watchTrespasses } from './web-safety';
import { paneOf } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview();

async function open() {
  const page = await served.browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'fr-FR' });
  const trespasses = await watchTrespasses(page, [new URL(served.url).origin]);
  await page.goto(served.url);
  const pane = await paneOf(page);
  return { page, pane, trespasses };
}

it('acceptance points 12 and 13: from the check to the help, breaks no policy, asks nothing of anywhere else, stores nothing', async () => {
  const { page, pane, trespasses } = await open();
  await wholeJourney(pane);
  expect((await pages(pane)).length).toBeGreaterThan(4);
  expect(trespasses).toEqual({ outside: [], violations: [], broken: [] });
  const stored = await pane.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  expect(stored).toEqual({ local: [], session: [], cookies: '', databases: [], caches: [] });
  await page.close();
});

it('acceptance point 12: the policy in force lets no text become code or style, and looks as designed', async () => {
  const { page, pane, trespasses } = await open();
  const check = pane.getByRole('button', { name: 'Contrôler' });
  await check.waitFor({ timeout: 60_000 });
  const box = await check.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  expect(await check.evaluate((button) => getComputedStyle(button).borderRadius)).toBe('4px');
  // From a task of the page: what a debugger evaluates is not held to the policy.
  const refused = await pane.evaluate(
    () =>
      new Promise<string>((told) => {
        setTimeout(() => {
          try {
            told(String(new Function('return 1')()));
          } catch (error) {
            told((error as Error).name);
          }
        });
      }),
  );
  expect(refused).toBe('EvalError');
  await pane.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body{outline:1px solid red}';
    document.head.append(style);
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
  });
  expect(await pane.evaluate(() => 'injected' in window)).toBe(false);
  expect(await pane.evaluate(() => getComputedStyle(document.body).outlineStyle)).toBe('none');
  // A violation is told by a task of its own, and by the header and the meta element alike.
  const told = () => [...new Set(trespasses.violations)];
  for (const until = Date.now() + 20_000; told().length < 3 && Date.now() < until;)
    await page.waitForTimeout(20);
  expect(told()).toEqual(['script-src eval', 'style-src-elem inline', 'script-src-elem inline']);
  await page.close();
});

it('acceptance point 13: a page of the add-in cannot reach another server even if it tried', async () => {
  const { page, pane, trespasses } = await open();
  const outcome = await pane.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      (error: Error) => error.name,
    ),
  );
  expect(outcome).toBe('TypeError');
  expect(trespasses.outside).toEqual([]);
  await page.close();
});

it.each(['assets/help.html', 'help/UO_COST.html'])('%s keeps to the policy too', async (path) => {
  expect(existsSync(join(__dirname, '..', '..', 'dist', path))).toBe(true);
  const page = await served.browser.newPage();
  const trespasses = await watchTrespasses(page, [new URL(served.url).origin]);
  await page.goto(`${served.url}addin/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
  expect(trespasses).toEqual({ outside: [], violations: [], broken: [] });
  await page.close();
});
