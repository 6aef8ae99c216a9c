import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { run } from '../../src/cli/main';
import { paneOf } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview();

/** What the preview page shows to tests. */
interface PreviewWindow {
  readonly bordereauPreview: {
    readonly writes: readonly unknown[];
    readonly selection: { readonly sheet: string; readonly address: string } | null;
    readonly model: {
      sheets: readonly {
        name: string;
        cell(row: number, column: number): { value: string | number | boolean | null };
      }[];
    };
  };
}

/** The page with the sample open, and the pane once it has recognised the order sheet. */
async function open(options: { viewport?: { width: number; height: number } } = {}) {
  const page = await served.browser.newPage({
    viewport: { width: 1400, height: 850 },
    locale: 'fr-FR',
    ...options,
  });
  const outside: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(served.url))
      outside.push(request.url());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(served.url);
  const pane = await paneOf(page);
  await pane
    .getByText(/Suivi BC\s:\s\d+\slignes/)
    .first()
    .waitFor({ timeout: 20_000 });
  return { page, pane, outside, broken };
}

function cell(page: Page, sheet: string, row: number, column: number) {
  return page.evaluate(
    ([name, r, c]) =>
      (window as unknown as PreviewWindow).bordereauPreview.model.sheets
        .find((candidate) => candidate.name === name)
        ?.cell(Number(r) - 1, Number(c) - 1).value,
    [sheet, row, column] as const,
  );
}

function state(page: Page) {
  return page.evaluate(() => {
    const { writes, selection } = (window as unknown as PreviewWindow).bordereauPreview;
    return { writes: writes.length, selection };
  });
}

describe('the preview, with the built add-in beside the sample', () => {
  it('recognises the order sheet before anything is clicked, and asks nothing of the outside', async () => {
    const { page, pane, outside, broken } = await open();
    expect(await pane.locator('html').getAttribute('lang')).toBe('fr');
    expect(await pane.getByText(/Suivi BC\s:\s57\slignes, 39\scolonnes reconnues/).count()).toBeGreaterThan(
      0,
    );
    expect([outside, broken]).toEqual([[], []]);
    await page.close();
  });

  it('computes our functions in the cells, and again when a cell they use is edited', async () => {
    const { page } = await open();
    expect(await cell(page, 'Repères', 7, 2)).toBe('UO-L1.4');
    expect(await cell(page, 'Repères', 10, 2)).toBe(181);
    expect(await cell(page, 'Repères', 11, 2)).toBe(82_000);
    await page.getByText('Repères', { exact: true }).first().click();
    // B6, the number of start-ups, where the sample's column widths and row heights put it.
    await page.getByTestId('grid').click({ position: { x: 500, y: 155 } });
    await page.waitForFunction(
      () => (window as unknown as PreviewWindow).bordereauPreview.selection?.address === 'Repères!B6',
    );
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        (window as unknown as PreviewWindow).bordereauPreview.model.sheets
          .find(({ name }) => name === 'Repères')
          ?.cell(6, 1).value === 'UO-L1.2',
      undefined,
      { timeout: 15_000 },
    );
    await page.close();
  });

  it('checks without writing anything, shows findings, and moves the selection to a finding', async () => {
    const { page, pane, broken } = await open();
    const before = await state(page);
    await pane.getByRole('button', { name: 'Contrôler' }).click();
    await pane.getByText(/57\slignes contrôlées/).waitFor({ timeout: 20_000 });
    expect((await state(page)).writes).toBe(before.writes);

    await pane.getByRole('searchbox').fill('BC-2018-008');
    await pane
      .getByText(/commande\sBC-2018-008/)
      .first()
      .click();
    await page.waitForFunction(
      () => (window as unknown as PreviewWindow).bordereauPreview.selection?.address.endsWith('E49') === true,
      undefined,
      { timeout: 20_000 },
    );
    expect(broken).toEqual([]);
    await page.close();
  });

  it('finds what the terminal finds in the same workbook, and leaves the file as it was', async () => {
    const { page, pane } = await open();
    await pane.getByRole('button', { name: 'Contrôler' }).click();
    await pane.getByText(/57\slignes contrôlées/).waitFor({ timeout: 20_000 });
    const shown = await pane.locator('body').innerText();
    const counted = (word: RegExp) => Number(word.exec(shown)?.[1]);

    const file = join(__dirname, '..', '..', 'samples', 'suivi-commandes.xlsx');
    const bytes = readFileSync(file);
    let output = '';
    const code = await run(['check', file, '--format', 'json'], {
      cwd: tmpdir(),
      today: () => new Date().toISOString().slice(0, 10),
      stdout: (text: string) => void (output += text),
      stderr: () => undefined,
    });
    const [check] = JSON.parse(output) as [{ counts: { error: number; warning: number; info: number } }];
    expect(code).toBe(1);
    expect([
      counted(/(\d+)\s+Erreurs/),
      counted(/(\d+)\s+À vérifier/),
      counted(/(\d+)\s+Informations?/),
    ]).toEqual([check.counts.error, check.counts.warning, check.counts.info]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await page.close();
  });

  it('speaks English and goes dark when the host does', async () => {
    const { page, pane } = await open();
    await page.getByTestId('language').selectOption('en');
    await page.getByTestId('theme').selectOption('dark');
    const english = await paneOf(page);
    await english
      .getByRole('button', { name: /^Check/ })
      .first()
      .waitFor({ timeout: 20_000 });
    expect(pane).toBeDefined();
    await page.close();
  });
});
