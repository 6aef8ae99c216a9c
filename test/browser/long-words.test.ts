/** Names without a blank, as long as Excel lets them be: they are cut where they must, and nothing goes out of the pane. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { overflow } from './faults';
import { openPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const header = ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Remarque-'.repeat(33)];
const row = [`BC${'0123456789'.repeat(8)}`, 'uo l2-2-2', '2', 'PROJETSANSAUCUNBLANC'.repeat(5), 1, 'x'];

const served = servePreview(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bordereau-')), 'mots-longs.xlsx');
  const names = ['SuiviDesCommandesSansAucunBlan1', 'SuiviDesCommandesSansAucunBlan2'];
  const sheets = names.map((name) => ({ name, rows: [header, row, [], header, row] }));
  writeFileSync(file, await writeXlsx({ sheets }));
  return { file };
});

it.each([
  { width: 270, zoom: 1 },
  { width: 1200, zoom: 4 },
])('fits a pane of $width px at $zoom times its size', async ({ width, zoom }) => {
  const viewport = { width: width + 300, height: 900 };
  const { page, pane } = await openPane(served.browser, served.url, { theme: 'light', width }, { viewport });
  await pane.evaluate((times) => (document.documentElement.style.zoom = String(times)), zoom);
  expect(await overflow(pane)).toBe(0);
  await pane.getByRole('button', { name: 'Contrôler' }).click();
  await pane.locator('[data-finding]').first().waitFor({ timeout: 30_000 });
  expect(await overflow(pane)).toBe(0);
  for (const by of ['Par projet', 'Par commande']) {
    await pane.getByLabel('Classer par').selectOption({ label: by });
    await pane.locator('[data-finding]').first().waitFor({ timeout: 30_000 });
    expect({ by, wider: await overflow(pane) }).toEqual({ by, wider: 0 });
  }
  await pane.getByRole('button', { name: 'Synthèses' }).click();
  await pane.getByLabel('Vue').selectOption({ label: 'Projets' });
  await pane
    .getByRole('heading', { level: 3, name: /PROJETSANS/ })
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await overflow(pane)).toBe(0);
  await pane.getByRole('button', { name: 'Réglages' }).click();
  await pane.getByLabel('Date de notification').fill('hier');
  await pane.getByText('Modifications non enregistrées.').waitFor({ timeout: 30_000 });
  expect(await overflow(pane)).toBe(0);
  await page.close();
});

it('fits half a usual pane, as one at twice its size is: every page of it', async () => {
  const viewport = { width: 600, height: 900 };
  const { page, pane } = await openPane(
    served.browser,
    served.url,
    { theme: 'light', width: 175 },
    { viewport },
  );
  await pane.getByRole('button', { name: 'Contrôler' }).click();
  await pane.locator('[data-finding]').first().waitFor({ timeout: 30_000 });
  const found: string[] = [];
  for (const name of ['Contrôle', 'Synthèses', 'Clauses', 'Formules', 'Réglages', 'Aide']) {
    await pane.getByRole('button', { name, exact: true }).first().click();
    await pane.locator('main h2:visible').first().waitFor({ timeout: 30_000 });
    for (const form of await pane.locator('summary:visible').all()) await form.click();
    const wider = await overflow(pane);
    if (wider > 0) found.push(`${name}: ${wider} px too wide`);
  }
  expect(found).toEqual([]);
  await page.close();
});

it('lets all of a page scroll where what stays would leave nothing of it', async () => {
  const look = { theme: 'light', width: 350 } as const;
  const { page, pane } = await openPane(served.browser, served.url, look, {
    viewport: { width: 650, height: 350 },
  });
  const staying = () =>
    pane.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => element.offsetParent && getComputedStyle(element).position === 'sticky')
        .map(({ textContent }) => textContent),
    );
  await pane.getByRole('button', { name: 'Choisir les colonnes' }).first().click();
  await pane.getByRole('button', { name: 'Enregistrer les colonnes' }).waitFor({ timeout: 30_000 });
  await pane.getByRole('button', { name: 'Contrôler' }).click();
  await pane.locator('[data-finding]').first().waitFor({ timeout: 30_000 });
  expect(await staying()).toEqual([]);
  await pane.getByRole('button', { name: 'Réglages' }).click();
  await pane.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor({ timeout: 30_000 });
  expect(await staying()).toEqual([]);
  await page.close();
});
