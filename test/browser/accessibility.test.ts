import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { faults, overflow } from './faults';
import { openPane, type Look } from './pane';
import { servePreview } from './served';

jest.setTimeout(300_000);

const served = servePreview(() => ({
  file: join(__dirname, '..', '..', 'samples', 'une-anomalie-par-regle.xlsx'),
}));

/** Shows one screen after the other. */
async function* screens(page: Page, pane: Frame): AsyncGenerator<string> {
  yield 'before a check';
  await pane.getByRole('button', { name: 'Contrôler' }).click({ timeout: 30_000 });
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 60_000 });
  yield 'result';
  await edited(page);
  await pane.getByRole('button', { name: 'Revérifier', exact: true }).waitFor({ timeout: 20_000 });
  yield 'result behind its sheet';
  await pane.getByRole('button', { name: 'Déroger…' }).first().click();
  await pane.getByRole('form', { name: 'Dérogation' }).waitFor();
  yield 'waiver';
  await pane.getByRole('button', { name: 'Choisir les colonnes' }).click();
  yield 'columns';
  const navigation = pane.getByRole('navigation').getByRole('button');
  const names = await navigation.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
  );
  for (const name of names.filter((other) => other !== 'Contrôle')) {
    await navigation.and(pane.getByRole('button', { name, exact: true })).click();
    await pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 20_000 });
    await pane.getByRole('heading', { level: 2 }).first().waitFor({ timeout: 20_000 });
    yield name;
    yield* views(pane, name);
  }
}

/** The views of the page, where it has several. */
async function* views(pane: Frame, page: string): AsyncGenerator<string> {
  const view = pane.getByRole('main').getByRole('combobox', { name: 'Vue' });
  if ((await view.count()) === 0) return;
  const names = await view.getByRole('option').allTextContents();
  for (const name of names.slice(1)) {
    await view.selectOption({ label: name });
    yield `${page}, ${name}`;
  }
}

/** A person edits a checked cell. */
function edited(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { model } = (window as unknown as { bordereauPreview: { model: EditedModel } }).bordereauPreview;
    const [sheet] = model.sheets;
    const area = { row: 7, column: 5, rows: 1, columns: 1 };
    model.tell({ kind: 'cells', sheetId: sheet?.id ?? '', area, author: 'person' });
  });
}

interface EditedModel {
  readonly sheets: readonly { readonly id: string }[];
  tell(change: unknown): void;
}

const looks: readonly Look[] = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 400 },
  { theme: 'contrast', width: 270 },
];

describe('acceptance point 34: every screen, in the three themes', () => {
  it.each(looks)(
    'has nothing serious or critical for axe, and fits its width: $theme, $width px',
    async (look) => {
      const { page, pane, broken } = await openPane(served.browser, served.url, look);
      const found: string[] = [];
      for await (const screen of screens(page, pane)) {
        found.push(...(await faults(pane)).map((fault) => `${screen}: ${fault}`));
        const wider = await overflow(pane);
        if (wider > 0) found.push(`${screen}: ${wider} px too wide`);
      }
      expect(found).toEqual([]);
      expect(await pane.evaluate(() => document.documentElement.lang)).toBe('fr');
      expect(broken).toEqual([]);
      await page.close();
    },
  );

  it('can be read at 200 % without scrolling sideways', async () => {
    const { page, pane } = await openPane(served.browser, served.url, { theme: 'light', width: 600 });
    const found: string[] = [];
    for await (const screen of screens(page, pane)) {
      // No tooltip of the button just pressed.
      await page.mouse.move(1, 1);
      await pane.getByRole('tooltip').first().waitFor({ state: 'hidden', timeout: 20_000 });
      await pane.evaluate(() => (document.documentElement.style.zoom = '2'));
      const wider = await overflow(pane);
      await pane.evaluate(() => (document.documentElement.style.zoom = ''));
      if (wider > 0) found.push(`${screen}: ${wider} px too wide`);
    }
    expect(found).toEqual([]);
    await page.close();
  });
});

describe('acceptance point 33: without a mouse, at 320 px', () => {
  /** Presses Tab until the element in focus has that name. */
  async function tabTo(page: Page, pane: Frame, name: RegExp, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press(key);
      const at = await focused(pane);
      seen.push(at.slice(0, 40));
      if (name.test(at)) return;
    }
    throw new Error(`${key} never reached ${String(name)}: ${seen.join(' | ')}`);
  }

  function focused(pane: Frame): Promise<string> {
    return pane.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label');
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      return label ?? (labelled ? element.labels?.[0]?.textContent : element?.textContent) ?? '';
    });
  }

  /** The element in focus differs to the eye from the same element out of focus. */
  function outlined(pane: Frame): Promise<boolean> {
    return pane.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const look = () => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
        const after = getComputedStyle(element, '::after');
        return [
          outlineStyle,
          outlineWidth,
          boxShadow,
          borderColor,
          after.borderBottomColor,
          after.outlineStyle,
        ]
          .join('|')
          .concat(String(after.content));
      };
      const withFocus = look();
      element.blur();
      const without = look();
      element.focus({ focusVisible: true } as FocusOptions);
      return withFocus !== without;
    });
  }

  it('goes from opening the workbook to a report: check, walk, correct, waive, report', async () => {
    const { page, pane, broken } = await openPane(served.browser, served.url, { theme: 'light', width: 320 });
    await pane.getByRole('button', { name: 'Contrôler' }).waitFor({ timeout: 30_000 });
    await pane.evaluate(() => document.body.focus());
    await page.getByTestId('addin').focus();

    await tabTo(page, pane, /^Contrôler$/);
    expect(await outlined(pane)).toBe(true);
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 60_000 });
    await pane
      .getByRole('status')
      .getByText(/^Contrôle terminé/)
      .waitFor({ timeout: 20_000 });

    await tabTo(page, pane, /^Chercher un constat$/);
    await page.keyboard.type(unitSpelling.texts.fr.title);
    await pane.getByText(/^[1-3]\sconstats?$/).waitFor({ timeout: 20_000 });
    await tabTo(page, pane, /^Suivant$/);
    await page.keyboard.press('Enter');
    const current = pane.locator('[data-finding][aria-current]');
    await current.waitFor({ timeout: 20_000 });
    expect(await focused(pane)).toBe('Suivant');

    await tabTo(page, pane, /^Déroger…$/);
    await page.keyboard.press('Enter');
    await pane.getByRole('form', { name: 'Dérogation' }).waitFor({ timeout: 20_000 });
    expect(await focused(pane)).toMatch(/^Motif/);
    await page.keyboard.type('Usage du service');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bureau des marchés');
    await tabTo(page, pane, /^Enregistrer la dérogation$/);
    await page.keyboard.press('Enter');
    await pane.getByText(/^1\sdérogation$/).waitFor({ timeout: 20_000 });

    await tabTo(page, pane, /^Rapport$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await pane
      .getByRole('status')
      .getByText(/^Rapport écrit/)
      .waitFor({ timeout: 60_000 });
    expect(broken).toEqual([]);
    await page.close();
  });
});
