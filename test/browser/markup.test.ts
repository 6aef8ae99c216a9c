/** Markup in a workbook is text like any other: on every page of the pane, in the report, and in the preview's grid. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { pages } from './journey';
import { openPreview } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const image = '<img src="x" onerror="window.hacked=1">';
const script = '<script>window.hacked=1</script>';
const link = '<a href="javascript:window.hacked=1" id="hostile">ici</a>';
const header = ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Titulaire', 'Date de début', 'Date de fin', image];

const served = servePreview(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bordereau-')), 'markup.xlsx');
  const rows = [image, script, link].flatMap((text) => [
    [text, 1, 'UO-L2.2.2', 1, text, text, 42_744, 42_833, text],
    [text, text, text, text, text, text, text, text, text],
    ['BC-9', 2, 'UO-L2.2.2', 1, text, script, 42_744, 42_700, link],
  ]);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'BC <b>gras', rows: [header, ...rows] }] }));
  return { file };
});

it('markup in cells, headers and sheet names is shown as it is written, and does nothing', async () => {
  const { page, pane, broken } = await openPreview(served.browser, served.url);
  await pane.getByRole('button', { name: 'Contrôler' }).click({ timeout: 60_000 });
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 60_000 });
  await pane.getByText(image).first().waitFor({ state: 'attached' });
  await pane.getByRole('button', { name: 'Rapport', exact: true }).click();
  await pane
    .getByText(/Rapport écrit/)
    .first()
    .waitFor({ timeout: 60_000 });

  let shown = 0;
  for (const name of await pages(pane)) {
    await pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await pane.getByRole('heading', { level: 2 }).first().waitFor({ timeout: 60_000 });
    await pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 30_000 });
    shown += await pane.getByText(/<img|<script>|<a href|<b>/).count();
    expect([name, await pane.locator('img[src="x"], #hostile, main b').count()]).toEqual([name, 0]);
  }
  expect(shown).toBeGreaterThan(3);
  expect(await page.locator('img[src="x"], #hostile').count()).toBe(0);
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'hacked' in window)).toBe(false);
  expect(broken).toEqual([]);
  await page.close();
});
