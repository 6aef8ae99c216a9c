import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { openPane, openPreview, type OpenPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview(() => ({
  file: join(__dirname, '..', '..', 'samples', 'une-anomalie-par-regle.xlsx'),
}));

interface PreviewWindow {
  readonly bordereauPreview: {
    readonly writes: readonly unknown[];
    readonly model: {
      readonly customXml: readonly { readonly xml: string }[];
      tell(change: object): void;
      sheets: readonly {
        readonly id: string;
        readonly name: string;
        cell(row: number, column: number): { value: unknown };
        put(row: number, column: number, cell: { value: unknown }): void;
      }[];
    };
  };
}

/** The sample with one anomaly for each rule, checked. */
async function checked(): Promise<OpenPane> {
  const opened = await openPreview(served.browser, served.url, { viewport: { width: 1100, height: 800 } });
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Contrôler' }).click({ timeout: 30_000 });
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 30_000 });
  return opened;
}

function cellsOf(page: Page, text: string) {
  return page.evaluate((wanted) => {
    const [sheet] = (window as unknown as PreviewWindow).bordereauPreview.model.sheets;
    const found: string[] = [];
    for (let row = 0; row < 120; row += 1)
      for (let column = 0; column < 60; column += 1)
        if (sheet?.cell(row, column).value === wanted) found.push(`${row},${column}`);
    return found;
  }, text);
}

/** Narrows the list to the units written otherwise. */
async function onlySpelling(pane: Frame): Promise<void> {
  await pane.getByRole('searchbox').fill(unitSpelling.texts.fr.title);
  await pane.getByText(/^[1-3]\sconstats?$/).waitFor({ timeout: 20_000 });
}

it('draws only the findings in view, and goes through them one by one', async () => {
  const { page, pane, broken } = await checked();
  const all = await pane.getByText(/^\d+\sconstats$/).innerText();
  const drawn = await pane.locator('[data-finding]').count();
  expect(Number.parseInt(all, 10)).toBeGreaterThan(60);
  expect(drawn).toBeLessThan(Number.parseInt(all, 10));
  for (let step = 1; step <= 15; step += 1) {
    await pane.getByRole('button', { name: 'Suivant' }).click();
    await pane.getByText(new RegExp(`^${step}\\ssur`)).waitFor({ timeout: 20_000 });
  }
  const current = pane.locator('[data-finding][aria-current]');
  await current.waitFor({ timeout: 10_000 });
  expect(await current.isVisible()).toBe(true);
  expect(broken).toEqual([]);
  await page.close();
});

it('hides nothing behind its head in a pane so narrow that the tabs take two lines', async () => {
  const look = { theme: 'light', width: 270 } as const;
  const { page, pane } = await openPane(served.browser, served.url, look);
  await pane.getByRole('button', { name: 'Contrôler' }).click({ timeout: 30_000 });
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 30_000 });
  const seen = await pane.getByRole('searchbox').evaluate(async (search) => {
    window.scrollTo(0, 2000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { left, top } = search.getBoundingClientRect();
    return search.contains(document.elementFromPoint(left + 2, top + 2));
  });
  expect(seen).toBe(true);
  await page.close();
});

it.each([270, 320, 400])('shows what the pane is for whole, or not at all: %i px', async (width) => {
  const { page, pane } = await openPane(served.browser, served.url, { theme: 'light', width });
  const isWholeOrUnseen = await pane.locator('.pane-top h1 span').evaluate((said) => {
    const [own, head] = [said.getBoundingClientRect(), said.parentElement?.getBoundingClientRect()];
    if (!head) return false;
    return own.top >= head.bottom || (own.right <= head.right && said.scrollWidth <= said.clientWidth);
  });
  expect(isWholeOrUnseen).toBe(true);
  await page.close();
});

it('corrects the cell that was asked for, and puts back what stood there', async () => {
  const { page, pane } = await checked();
  const before = await cellsOf(page, 'uo l2-2-2');
  expect(before).toHaveLength(1);
  await onlySpelling(pane);
  await pane.getByRole('button', { name: 'Corriger la cellule' }).last().press('Enter');
  await pane.getByText(/^Cellule .* corrigée/).waitFor({ timeout: 20_000 });
  expect(await cellsOf(page, 'uo l2-2-2')).toEqual([]);
  await pane.getByRole('button', { name: 'Annuler la correction' }).click();
  await pane.getByText(/^Cellule .* corrigée/).waitFor({ state: 'detached', timeout: 20_000 });
  expect(await cellsOf(page, 'uo l2-2-2')).toEqual(before);
  await page.close();
});

it('sets a finding aside for a reason, kept in the workbook and nowhere else', async () => {
  const { page, pane } = await checked();
  const cells = () =>
    page.evaluate(() => (window as unknown as PreviewWindow).bordereauPreview.writes.length);
  const written = await cells();
  await onlySpelling(pane);
  await pane.getByRole('button', { name: 'Déroger…' }).first().click();
  await pane.getByRole('textbox', { name: /Motif/ }).fill('Usage du service');
  await pane.getByRole('textbox', { name: /Accordée par/ }).fill('Bureau des marchés');
  await pane.getByRole('button', { name: 'Enregistrer la dérogation' }).click();
  await pane.getByText(/^1\sdérogation$/).waitFor({ timeout: 20_000 });
  const parts = await page.evaluate(() =>
    (window as unknown as PreviewWindow).bordereauPreview.model.customXml.map(({ xml }) => xml),
  );
  expect(parts.filter((xml) => xml.includes('urn:bordereau:waivers:1'))).toHaveLength(1);
  expect(parts.join()).toContain('Usage du service');
  expect((await cells()) - written).toBeLessThanOrEqual(2);
  await page.close();
});

/** A person at the grid enters something else into the only cell that holds a text. */
function enterInstead(page: Page, [row = 0, column = 0]: readonly number[], value: string) {
  return page.evaluate(
    ([at, across, entered]) => {
      const { model } = (window as unknown as PreviewWindow).bordereauPreview;
      const [sheet] = model.sheets;
      sheet?.put(at, across, { value: entered });
      const area = { row: at, column: across, rows: 1, columns: 1 };
      model.tell({ kind: 'cells', sheetId: sheet?.id, area, author: 'person' });
    },
    [row, column, value] as const,
  );
}

it('checks by itself what a person edits, and keeps what was searched for', async () => {
  const { page, pane, broken } = await checked();
  await pane.getByRole('checkbox', { name: 'Revérifier dès qu’une cellule change' }).click();
  await onlySpelling(pane);
  const listed = await pane.locator('[data-finding]').count();
  const [place = ''] = await cellsOf(page, 'uo l2-2-2');
  await enterInstead(page, place.split(',').map(Number), 'UO-L2.2.2');
  await pane.getByText('Le classeur a changé depuis le contrôle').waitFor({ timeout: 20_000 });
  await pane
    .getByText('Le classeur a changé depuis le contrôle')
    .waitFor({ state: 'detached', timeout: 20_000 });
  await pane.waitForFunction(
    (expected) => document.querySelectorAll('[data-finding]').length === expected,
    listed - 1,
    { timeout: 20_000 },
  );
  expect(await pane.getByText(/seules les cellules modifiées/).count()).toBe(1);
  expect(await pane.getByRole('searchbox').inputValue()).toBe(unitSpelling.texts.fr.title);
  expect(broken).toEqual([]);
  await page.close();
});

it('keeps a waiver that is being written, however far the list is scrolled meanwhile', async () => {
  const { page, pane } = await checked();
  await pane.getByRole('button', { name: 'Déroger…' }).first().click();
  await pane.getByRole('textbox', { name: /Motif/ }).fill('Accord du 3 mars');
  const next = await pane.locator('[data-finding]').nth(1).getAttribute('data-finding');
  await pane.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await pane.locator(`[data-finding="${next}"]`).waitFor({ state: 'detached', timeout: 20_000 });
  await pane.evaluate(() => window.scrollTo(0, 0));
  await pane.locator(`[data-finding="${next}"]`).waitFor({ timeout: 20_000 });
  expect(await pane.getByRole('textbox', { name: /Motif/ }).inputValue()).toBe('Accord du 3 mars');
  await page.close();
});
