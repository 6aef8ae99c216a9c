import type { Frame, Page } from 'playwright-core';
import { openPreview, type OpenPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview();

interface Cell {
  readonly value: unknown;
  readonly formula?: string;
}

interface PreviewWindow {
  readonly bordereauPreview: {
    readonly writes: readonly { readonly member: string }[];
    readonly selection: { readonly address: string } | null;
    readonly model: {
      readonly sheets: readonly {
        name: string;
        cell(row: number, column: number): Cell;
        put(row: number, column: number, cell: Cell): void;
      }[];
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
    expect(await cellsOf(page, sheet, 30, 5)).toEqual(first);
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
  expect(await cellsOf(page, sheet, 30, 5)).toEqual(first);
  await page.getByTestId('addin').screenshot({ path: '.cache/kept.png' });
  expect(broken).toEqual([]);
  await page.close();
});
