import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type Cell } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { formulaToFile } from '../../preview/workbook/file-formula';
import { agreements } from '../../src/agreements';
import { openPreview, type OpenPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(300_000);

const codes = (agreements[0]?.units ?? []).map(({ code }) => code);
const lines = 500;
const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Phase', 'Début', 'Coût', 'JH', 'Jours de phase', 'Lot'];

/** 500 lines with four formulas each, and prices without a name. */
async function workbookOfFormulas(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const rows = Array.from({ length: lines }, (_, at) => {
    const row = at + 2;
    const formulas = [
      `MARCHE.UO_COST(B${row},C${row},Prix!$A$1:$B$18)`,
      `MARCHE.UO_DAYS("UO-L2.2.2",C${row})`,
      `MARCHE.PHASE_DAYS(E${row},F${row})`,
      `MARCHE.UO_LOT(B${row})`,
    ];
    formulas.forEach((formula, index) =>
      cells.set(`${at + 1},${6 + index}`, {
        type: 'formula',
        formula: formulaToFile(formula),
        formulaResult: 0,
      }),
    );
    return [
      `BC-${String(at + 1).padStart(3, '0')}`,
      codes[at % codes.length] ?? '',
      1 + (at % 3),
      `Projet ${at % 20}`,
      1 + (at % 4),
      42_744 + at,
    ];
  });
  const prices = [['Code', 'Prix HT'], ...codes.map((code, at) => [code, 1_000 * (at + 1)])];
  return writeXlsx({
    sheets: [
      { name: 'Suivi BC', rows: [header, ...rows], cells },
      { name: 'Prix', rows: prices },
      { name: 'Liste', rows: [['Unités du lot 2']] },
    ],
  });
}

interface ModelCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
}

interface ModelSheet {
  readonly id: string;
  readonly name: string;
  cell(row: number, column: number): ModelCell;
  put(row: number, column: number, cell: ModelCell): void;
}

interface PreviewWindow {
  readonly bordereauPreview: {
    readonly selection: { readonly address: string } | null;
    readonly model: {
      readonly sheets: readonly ModelSheet[];
      sheetByName(name: string): ModelSheet | undefined;
      activate(sheet: ModelSheet, author: 'person'): void;
      select(sheet: ModelSheet, area: object, author: 'person'): void;
      tell(change: object): void;
    };
  };
}

let folder: string;

const served = servePreview(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bordereau-formulas-'));
  const file = join(folder, 'formules.xlsx');
  writeFileSync(file, await workbookOfFormulas());
  return { file };
});

afterAll(() => rmSync(folder, { recursive: true }));

async function open(): Promise<OpenPane> {
  const opened = await openPreview(served.browser, served.url, { viewport: { width: 1300, height: 900 } });
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Formules' }).click({ timeout: 60_000 });
  await pane.getByRole('heading', { name: 'Formules du marché' }).waitFor({ timeout: 60_000 });
  return opened;
}

const cellAt = (page: Page, sheet: string, row: number, column: number) =>
  page.evaluate(
    ([name, r, c]) => {
      const found = (window as unknown as PreviewWindow).bordereauPreview.model
        .sheetByName(String(name))
        ?.cell(Number(r) - 1, Number(c) - 1);
      return { value: found?.value ?? null, formula: found?.formula };
    },
    [sheet, row, column] as const,
  );

/** Selects as a person does. */
const select = (page: Page, sheet: string, row: number, column: number, rows = 1, columns = 1) =>
  page.evaluate(
    ([name, r, c, down, across]) => {
      const { model } = (window as unknown as PreviewWindow).bordereauPreview;
      const found = model.sheetByName(String(name));
      if (!found) throw new Error(String(name));
      model.activate(found, 'person');
      const area = { row: Number(r) - 1, column: Number(c) - 1, rows: Number(down), columns: Number(across) };
      model.select(found, area, 'person');
    },
    [sheet, row, column, rows, columns] as const,
  );

const until = (page: Page, sheet: string, row: number, column: number, value: unknown) =>
  page.waitForFunction(
    ([name, r, c, wanted]) =>
      (window as unknown as PreviewWindow).bordereauPreview.model
        .sheetByName(String(name))
        ?.cell(Number(r) - 1, Number(c) - 1).value === wanted,
    [sheet, row, column, value] as const,
    { timeout: 30_000 },
  );

/** Enters a value or a formula, as the add-in would. */
const enter = (page: Page, sheet: string, row: number, column: number, input: string | number) =>
  page.evaluate(
    ([name, r, c, entered]) => {
      const { model } = (window as unknown as PreviewWindow).bordereauPreview;
      const found = model.sheetByName(String(name));
      const area = { row: Number(r) - 1, column: Number(c) - 1, rows: 1, columns: 1 };
      const isFormula = typeof entered === 'string' && entered.startsWith('=');
      found?.put(area.row, area.column, isFormula ? { value: null, formula: entered } : { value: entered });
      model.tell({ kind: 'cells', sheetId: found?.id, area, author: 'addin' });
    },
    [sheet, row, column, input] as const,
  );

it('computes two thousand formulas, and again what an edit concerns', async () => {
  const { page, broken } = await open();
  // As Excel, the page shows what the file holds until it is asked to calculate.
  await enter(page, 'Prix', 2, 2, 1_250);
  await page.evaluate(() =>
    (window as unknown as PreviewWindow).bordereauPreview.model.tell({
      kind: 'recalculate',
      author: 'addin',
    }),
  );
  const last = lines - 1;
  await until(page, 'Suivi BC', lines + 1, 7, 1_000 * ((last % codes.length) + 1) * (1 + (last % 3)));
  // One lot is 1, the other 2: no formula gives 0.
  await until(page, 'Suivi BC', lines + 1, 10, 2);
  const computed = await page.evaluate((count) => {
    const sheet = (window as unknown as PreviewWindow).bordereauPreview.model.sheetByName('Suivi BC');
    let found = 0;
    for (let row = 1; row <= count; row += 1)
      for (let column = 6; column < 10; column += 1) {
        const value = sheet?.cell(row, column).value;
        if (value !== 0 && value !== null && value !== undefined) found += 1;
      }
    return found;
  }, lines);
  expect(computed).toBe(2_000);
  expect((await cellAt(page, 'Suivi BC', 2, 7)).value).toBe(1_250);
  expect((await cellAt(page, 'Suivi BC', 2, 9)).value).toBe(90);
  await enter(page, 'Prix', 2, 2, 1_500);
  await until(page, 'Suivi BC', 2, 7, 1_500);
  expect(broken).toEqual([]);
  await page.close();
});

it('inserts a formula in the active cell, and asks before it replaces one', async () => {
  const { page, pane, broken } = await open();
  await select(page, 'Suivi BC', 3, 12);
  await pane.getByRole('searchbox').fill('MARCHE.UO_CLAUSE');
  const insert = pane.getByRole('button', { name: /Insérer MARCHE\.UO_CLAUSE/ });
  await insert.click();
  await pane.getByText(/Écrit dans Suivi BC!L3/).waitFor({ timeout: 30_000 });
  // The unit of that very line.
  expect((await cellAt(page, 'Suivi BC', 3, 12)).formula).toBe('=MARCHE.UO_CLAUSE(B3)');
  await until(page, 'Suivi BC', 3, 12, agreements[0]?.units[1]?.clause);
  await insert.click();
  await pane.getByRole('alertdialog').waitFor({ timeout: 30_000 });
  await pane.getByRole('button', { name: 'Ne rien changer' }).click();

  await select(page, 'Liste', 3, 1);
  await pane.getByRole('searchbox').fill('UO_LIST');
  await pane.getByRole('button', { name: /Insérer MARCHE\.UO_LIST/ }).click();
  await until(page, 'Liste', 3, 1, 'Code');
  // A cell that looks at the one below the formula sees what spilled there.
  await enter(page, 'Liste', 4, 8, '=A4');
  await until(page, 'Liste', 4, 8, 'UO-L2.0');
  expect(broken).toEqual([]);
  await page.close();
});

it('adopts the selected prices, answers for an order with them, and adds it on request only', async () => {
  const { page, pane, broken } = await open();
  await pane.getByText('Bordereau des prix', { exact: true }).click();
  await select(page, 'Prix', 1, 1, 18, 2);
  await pane.getByRole('button', { name: 'Adopter la sélection' }).click();
  await pane.getByText(/Prix!A1:B18 porte maintenant le nom BPU/).waitFor({ timeout: 60_000 });
  await pane.getByText(/Puis-je commander ceci/).click();
  await pane.getByLabel('Unité d’œuvre').selectOption('UO-L2.2.2');
  await pane.getByLabel('Début').fill('05/03/2018');
  await pane.getByRole('button', { name: 'Répondre' }).click();
  await pane.getByText('Coût hors taxes').waitFor({ timeout: 60_000 });
  await pane.getByText('04/06/2018').waitFor({ timeout: 30_000 });
  expect((await cellAt(page, 'Suivi BC', lines + 2, 2)).value).toBeNull();
  await pane.getByRole('button', { name: 'Ajouter la ligne' }).click();
  await pane.getByText(new RegExp(`Ligne ${lines + 2} ajoutée`)).waitFor({ timeout: 30_000 });
  expect((await cellAt(page, 'Suivi BC', lines + 2, 2)).value).toBe('UO-L2.2.2');
  await pane.getByRole('button', { name: 'Annuler l’ajout' }).click();
  await pane.getByText(/L’ajout est annulé/).waitFor({ timeout: 30_000 });
  expect((await cellAt(page, 'Suivi BC', lines + 2, 2)).value).toBeNull();
  expect(broken).toEqual([]);
  await page.close();
});

it('makes a sheet for the prices, repairs what is stuck, and freezes on a copy', async () => {
  const { page, pane, broken } = await open();
  await pane.getByText('Bordereau des prix', { exact: true }).click();
  await pane.getByRole('button', { name: 'Créer la feuille BPU' }).click();
  await pane.getByText(/Feuille «\sBPU\s» créée/).waitFor({ timeout: 60_000 });
  expect((await cellAt(page, 'BPU', 18, 1)).value).toBe(codes[16]);
  await page.evaluate(() => {
    const sheet = (window as unknown as PreviewWindow).bordereauPreview.model.sheetByName('Liste');
    sheet?.put(5, 5, { value: '#NAME?', formula: '=_xldudf_MARCHE_UO_LOT("UO-L2.0")' });
  });
  await pane.getByText('Réparer et figer').click();
  await pane.getByRole('button', { name: 'Chercher les formules à réparer' }).click();
  await pane.getByRole('button', { name: 'Réparer', exact: true }).click();
  await pane.getByText(/1\sformule saisie de nouveau/).waitFor({ timeout: 30_000 });
  await until(page, 'Liste', 6, 6, 2);
  await select(page, 'Liste', 1, 1);
  await pane.getByRole('button', { name: 'Figer en valeurs, sur une copie' }).click();
  await pane.getByText(/Copie «\sListe \(valeurs\)\s»/).waitFor({ timeout: 30_000 });
  expect(await cellAt(page, 'Liste (valeurs)', 6, 6)).toEqual({ value: 2, formula: undefined });
  expect((await cellAt(page, 'Liste', 6, 6)).formula).toBe('=MARCHE.UO_LOT("UO-L2.0")');
  expect(broken).toEqual([]);
  await page.close();
});
