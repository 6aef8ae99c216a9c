import type { Frame, Page } from 'playwright-core';
import { openPane, openPreview, paneOf, type OpenPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview();

interface Cell {
  readonly value: unknown;
  readonly formula?: string;
  readonly style?: { readonly fill?: string };
}

const inFrench = {
  page: 'Synthèses',
  insert: 'Insérer',
  sheet: 'Par unité d’œuvre',
  refresh: 'Actualiser',
  refreshed: /est à jour/,
  behind: 'Lignes derrière ce chiffre',
};
const english = {
  page: 'Summaries',
  insert: 'Insert',
  sheet: 'By unit of work',
  refresh: 'Refresh',
  refreshed: /is up to date/,
  behind: 'Lines behind this figure',
};

interface Sheet {
  readonly name: string;
  cell(row: number, column: number): Cell;
  put(row: number, column: number, cell: Cell): void;
}

interface PreviewWindow {
  readonly bordereauPreview: {
    readonly writes: readonly { readonly member: string }[];
    readonly selection: { readonly sheet: string; readonly address: string } | null;
    readonly model: {
      readonly sheets: readonly Sheet[];
      select(
        sheet: Sheet,
        area: { row: number; column: number; rows: number; columns: number },
        author: 'person',
      ): void;
    };
  };
}

async function summaries(): Promise<OpenPane> {
  const opened = await openPreview(served.browser, served.url, { viewport: { width: 1300, height: 900 } });
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Synthèses' }).click({ timeout: 30_000 });
  await pane.getByRole('heading', { name: 'Synthèses de consommation' }).waitFor({ timeout: 30_000 });
  // The table follows its heading; what is counted in it must be there.
  await pane.getByRole('row', { name: /^Total/ }).waitFor({ timeout: 30_000 });
  return opened;
}

/** The grid calculates formulas some time after they are written: the cells as they stand once they are, or after 10 s. */
async function calculatedAs(page: Page, sheet: string, expected: Cell[][]): Promise<Cell[][]> {
  const until = Date.now() + 10_000;
  let cells = await cellsOf(page, sheet, 30, 5);
  while (Date.now() < until && JSON.stringify(cells) !== JSON.stringify(expected)) {
    await page.waitForTimeout(100);
    cells = await cellsOf(page, sheet, 30, 5);
  }
  return cells;
}

/** The cells of a sheet, row by row, as wide as asked. */
function cellsOf(page: Page, sheet: string, rows: number, columns: number): Promise<Cell[][]> {
  return page.evaluate(
    ([name, height, width]) => {
      const found = (window as unknown as PreviewWindow).bordereauPreview.model.sheets.find(
        (candidate) => candidate.name === name,
      );
      if (!found) throw new Error(`no sheet ${name}`);
      return Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_unused, column) => {
          const { value, formula } = found.cell(row, column);
          return formula === undefined ? { value } : { value, formula };
        }),
      );
    },
    [sheet, rows, columns] as const,
  );
}

/** The figures of the preview's row, as text without its spaces. */
async function shown(pane: Frame, name: string): Promise<string[]> {
  const cells = await pane
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('cell')
    .allTextContents();
  return cells.map((text) => text.replace(/\s/g, ''));
}

it('shows the figures, goes to the lines behind them, and writes nothing', async () => {
  const { page, pane, broken } = await summaries();
  const before = await page.evaluate(
    () => (window as unknown as PreviewWindow).bordereauPreview.writes.length,
  );
  await pane.getByRole('button', { name: 'UO-L2.2.2' }).click();
  const behind = pane.getByRole('group', { name: /Lignes de « UO-L2\.2\.2 »/ });
  const lines = await behind.getByRole('button').allTextContents();
  expect(String(lines.length)).toBe((await shown(pane, 'UO-L2.2.2'))[0]);
  await behind.getByRole('button').first().click();
  const row = Number(lines[0]?.replace(/\D/g, ''));
  await page.waitForFunction(
    (wanted) =>
      (window as unknown as PreviewWindow).bordereauPreview.selection?.address.endsWith(`${wanted}`) === true,
    row,
    { timeout: 20_000 },
  );
  const after = await page.evaluate(
    () => (window as unknown as PreviewWindow).bordereauPreview.writes.length,
  );
  expect(after).toBe(before);
  expect(broken).toEqual([]);
  await page.close();
});

it('inserts formulas that the workbook calculates to the figures shown, with a total and a control', async () => {
  const { page, pane, broken } = await summaries();
  const total = await shown(pane, 'Total');
  const groups = await pane.getByRole('row').count();
  await pane.getByRole('button', { name: 'Insérer' }).click();
  await pane
    .getByText('Synthèse écrite sur la nouvelle feuille « Par unité d’œuvre »')
    .waitFor({ timeout: 60_000 });
  const rows = await cellsOf(page, 'Par unité d’œuvre', groups + 8, 5);
  const at = rows.findIndex(([first]) => first?.value === 'Total');
  const control = rows[at + 1];
  expect(rows[1]?.[1]?.formula).toMatch(/^=COUNTIFS\(/);
  expect(rows[1]?.[2]?.formula).toMatch(/^=SUMIFS\(/);
  expect(rows[at]?.[1]?.formula).toMatch(/^=SUM\(B2:B\d+\)$/);
  await page.waitForFunction(
    ([name, row]) => {
      const sheet = (window as unknown as PreviewWindow).bordereauPreview.model.sheets.find(
        (s) => s.name === name,
      );
      return typeof sheet?.cell(row, 1).value === 'number';
    },
    ['Par unité d’œuvre', at] as const,
    { timeout: 60_000 },
  );
  const calculated = await cellsOf(page, 'Par unité d’œuvre', groups + 8, 5);
  expect(calculated[at]?.slice(1, 4).map(({ value }) => String(value).replace('.', ','))).toEqual(
    total.slice(0, 3),
  );
  expect(calculated[at + 1]?.map(({ value }) => value)).toEqual(
    calculated[at]?.map(({ value }, column) => (column === 0 ? control?.[0]?.value : value)),
  );
  expect(broken).toEqual([]);
  await page.screenshot({ path: '.cache/summary-inserted.png' });
  await page.close();
});

it('makes an inserted summary again in its place: twice changes nothing, and a hand in between is asked about', async () => {
  const { page, pane, broken } = await summaries();
  await pane.getByRole('radio', { name: 'Valeurs arrêtées' }).check();
  await pane.getByRole('button', { name: 'Insérer' }).click();
  await pane.getByText(/Synthèse écrite sur la nouvelle feuille/).waitFor({ timeout: 60_000 });
  const sheet = 'Par unité d’œuvre';
  const first = await cellsOf(page, sheet, 30, 5);
  const kept = pane.getByRole('group', { name: sheet });
  for (let time = 0; time < 2; time += 1) {
    await kept.getByRole('button', { name: 'Actualiser' }).click();
    await kept.getByText(/est à jour\.$/).waitFor({ timeout: 60_000 });
    expect(await calculatedAs(page, sheet, first)).toEqual(first);
  }
  await page.evaluate((name) => {
    const { model } = (window as unknown as PreviewWindow).bordereauPreview;
    model.sheets.find((candidate) => candidate.name === name)?.put(1, 1, { value: 999 });
  }, sheet);
  await kept.getByRole('button', { name: 'Actualiser' }).click();
  await kept.getByRole('button', { name: 'Remplacer la feuille' }).waitFor({ timeout: 60_000 });
  expect((await cellsOf(page, sheet, 2, 2))[1]?.[1]?.value).toBe(999);
  await kept.getByRole('button', { name: 'Remplacer la feuille' }).click();
  await kept.getByText(/est à jour\.$/).waitFor({ timeout: 60_000 });
  expect(await calculatedAs(page, sheet, first)).toEqual(first);
  await page.getByTestId('addin').screenshot({ path: '.cache/kept.png' });
  expect(broken).toEqual([]);
  await page.close();
});

/** Where a person clicks on a cell of a sheet, as the grid tells the workbook. */
function goTo(page: Page, sheet: string, row: number, column: number): Promise<void> {
  return page.evaluate(
    ([name, down, right]) => {
      const { model } = (window as unknown as PreviewWindow).bordereauPreview;
      const found = model.sheets.find((candidate) => candidate.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      model.select(found, { row: down, column: right, rows: 1, columns: 1 }, 'person');
    },
    [sheet, row, column] as const,
  );
}

it('inserts a chart with the summary, and goes from a cell of the sheet to the lines behind it', async () => {
  const { page, pane, broken } = await summaries();
  await pane.getByLabel('Synthèse', { exact: true }).selectOption('by-lot');
  const [lines] = await shown(pane, '2');
  await pane.getByRole('button', { name: 'Insérer' }).click();
  await pane.getByText('Synthèse écrite sur la nouvelle feuille « Par lot »').waitFor({ timeout: 60_000 });
  const drawn = page.getByTestId('charts').locator('svg');
  await drawn.waitFor({ timeout: 20_000 });
  expect(await drawn.locator('text').allTextContents()).toEqual(
    expect.arrayContaining(['Jours/homme commandés – Lot', '1', '2']),
  );
  await page.screenshot({ path: '.cache/summary-chart.png' });
  const cells = await cellsOf(page, 'Par lot', 4, 2);
  const row = cells.findIndex(([first]) => first?.value === '2');
  await goTo(page, 'Par lot', row, 1);
  const card = pane.getByRole('region', { name: 'Lignes derrière ce chiffre' });
  await card.getByText(`cellule B${row + 1}`).waitFor({ timeout: 20_000 });
  expect(String(await card.getByRole('button').count())).toBe(lines);
  await card.getByRole('button').first().click();
  await page.waitForFunction(
    () => (window as unknown as PreviewWindow).bordereauPreview.selection?.sheet === 'Suivi BC',
    undefined,
    { timeout: 20_000 },
  );
  expect(await card.isVisible()).toBe(true);
  expect(broken).toEqual([]);
  await page.close();
});

it('draws the months of the projects as shaded cells of the inserted sheet', async () => {
  const { page, pane, broken } = await summaries();
  await pane.getByLabel('Vue').selectOption('projects');
  await pane.getByRole('button', { name: 'Insérer' }).click();
  await pane.getByText('Synthèse écrite sur la nouvelle feuille « Projets »').waitFor({ timeout: 60_000 });
  const months = await page.evaluate(() => {
    const { model } = (window as unknown as PreviewWindow).bordereauPreview;
    const sheet = model.sheets.find(({ name }) => name === 'Projets');
    if (!sheet) throw new Error('no sheet');
    return Array.from({ length: 90 }, (_, column) => ({
      title: String(sheet.cell(0, column).value ?? ''),
      mark: sheet.cell(1, column).value,
      fill: sheet.cell(1, column).style?.fill,
    })).filter(({ title }) => /^\d\d\/\d{4}$/.test(title));
  });
  expect(months.length).toBeGreaterThan(12);
  const shaded = months.filter(({ fill }) => fill !== undefined);
  expect(shaded.length).toBeGreaterThan(2);
  for (const { mark } of shaded) expect(mark).toEqual(expect.any(Number));
  await goTo(page, 'Projets', 1, 19);
  await page.screenshot({ path: '.cache/projects-inserted.png' });
  expect(broken).toEqual([]);
  await page.close();
});

it.each([
  { theme: 'light', width: 320, language: 'fr' },
  { theme: 'light', width: 400, language: 'fr' },
  { theme: 'dark', width: 320, language: 'en' },
] as const)(
  'fits the pane with a figure and a refreshed summary: $theme, $width px, $language',
  async (look) => {
    const { page, broken } = await openPane(served.browser, served.url, look);
    if (look.language === 'en') await page.getByTestId('language').selectOption('en');
    const say = look.language === 'en' ? english : inFrench;
    const pane = await paneOf(page);
    await pane.getByRole('button', { name: say.page }).click({ timeout: 60_000 });
    await pane.getByRole('row', { name: /^Total/ }).waitFor({ timeout: 30_000 });
    await pane.getByRole('button', { name: say.insert, exact: true }).click();
    const kept = pane.getByRole('group', { name: say.sheet });
    await kept.getByRole('button', { name: say.refresh }).click({ timeout: 60_000 });
    await kept.getByText(say.refreshed).waitFor({ timeout: 60_000 });
    await goTo(page, say.sheet, 1, 2);
    await pane.getByRole('region', { name: say.behind }).waitFor({ timeout: 20_000 });
    expect(
      await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.getByTestId('addin').screenshot({ path: `.cache/figure-${look.theme}-${look.width}.png` });
    await kept.scrollIntoViewIfNeeded();
    await page.getByTestId('addin').screenshot({ path: `.cache/refreshed-${look.theme}-${look.width}.png` });
    expect(broken).toEqual([]);
    await page.close();
  },
);
