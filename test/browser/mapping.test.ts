import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openPreview, type OpenPane } from './pane';
import { writeMessyWorkbook } from './messy-workbook';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bordereau-')), 'messy.xlsx');
  await writeMessyWorkbook(file);
  return { file };
});

async function open(): Promise<OpenPane> {
  const opened = await openPreview(served.browser, served.url, { viewport: { width: 1400, height: 850 } });
  const { pane } = opened;
  await recognised(pane, 10).waitFor({ timeout: 20_000 });
  return opened;
}

/** What the card says of the sheet. */
function recognised(pane: Frame, columns: number) {
  return pane
    .getByRole('region', { name: 'Tableau de commandes' })
    .getByText(new RegExp(`BC en cours\\s:\\s5\\slignes, ${columns}\\scolonnes reconnues`));
}

/** What the add-in wrote so far, as members of the host. */
function writes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (
      window as unknown as { bordereauPreview: { writes: readonly { member: string }[] } }
    ).bordereauPreview.writes.map(({ member }) => member),
  );
}

describe('the choice of columns, on a sheet as teams keep them', () => {
  it('asks of the one header with a slip, shows three cells, and remembers the answer in the workbook', async () => {
    const { page, pane, broken } = await open();
    await pane.getByText(/1\scolonne à préciser/).waitFor();
    await pane.getByRole('button', { name: 'Choisir les colonnes' }).press('Enter');

    const amount = pane.getByRole('combobox', { name: /Colonne H/ });
    expect(await amount.inputValue()).toBe('unused');
    expect(await pane.getByText('BC-001 · BC-002 · BC-003').count()).toBe(1);
    await pane.getByRole('button', { name: /Oui, lire comme «\sMontant HT\s»/ }).press('Enter');
    expect(await amount.inputValue()).toBe('field amount_ht');
    await pane.getByText('Modifications non enregistrées.').waitFor();
    await pane.getByRole('button', { name: 'Enregistrer les colonnes' }).press('Enter');
    await pane.getByText(/Colonnes enregistrées dans le classeur/).waitFor();
    await recognised(pane, 11).waitFor();
    expect(await pane.getByText(/colonne à préciser/).count()).toBe(0);
    const written = await writes(page);
    expect(written.filter((member) => !member.startsWith('CustomXml'))).toEqual([]);

    // The check reads the workbook afresh: what was said is read back from it.
    await pane.getByRole('button', { name: 'Contrôler' }).click();
    await pane.getByText(/5\slignes contrôlées/).waitFor({ timeout: 20_000 });
    expect(await recognised(pane, 11).count()).toBeGreaterThan(0);

    await pane.getByRole('button', { name: 'Revenir à la reconnaissance automatique' }).click();
    await recognised(pane, 10).waitFor();
    expect(broken).toEqual([]);
    await page.close();
  });

  it('takes another column for a field, and the one before gives it up', async () => {
    const { page, pane } = await open();
    await pane.getByRole('button', { name: 'Choisir les colonnes' }).click();
    await pane.getByRole('combobox', { name: /Colonne K/ }).selectOption('field holder');
    expect(await pane.getByRole('combobox', { name: /Colonne J/ }).inputValue()).toBe('unused');
    await pane.getByRole('combobox', { name: /Colonne I/ }).selectOption('ignored');
    await pane.getByRole('button', { name: 'Enregistrer les colonnes' }).click();
    await recognised(pane, 9).waitFor();
    expect(await pane.getByRole('combobox', { name: /Colonne I/ }).inputValue()).toBe('ignored');
    expect(await pane.getByRole('combobox', { name: /Colonne K/ }).inputValue()).toBe('field holder');
    await page.close();
  });

  it('fits in a narrow pane', async () => {
    const { page, pane } = await open();
    await pane.getByRole('button', { name: 'Choisir les colonnes' }).click();
    for (const width of [320, 400]) {
      await page.evaluate((pixels) => {
        const frame = document.querySelector<HTMLElement>('[data-testid=addin]');
        if (frame)
          frame.style.cssText = `position: fixed; left: 0; top: 0; width: ${pixels}px; height: 800px`;
      }, width);
      const overflow = await pane.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});
