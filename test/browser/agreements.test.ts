import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { faults, overflow } from './faults';
import { openPane, type Look } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const header = ['N° BC', 'Lot', 'UO', 'Qté', 'Projet', 'Date de début', 'Date de fin'];
const ofFormer = ['BC-001', 1, 'UO-L2.2.2', 1, 'Alpha', 42_744, 42_833];
const ofCurrent = ['BC-101', 1, 'UO 1.3.2', -5, 'Gamma', 46_200, 46_230];

/** A sheet of each agreement, and one written in the units of both. */
const served = servePreview(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bordereau-')), 'deux-accords.xlsx');
  const sheets = [
    { name: 'Ancien marché', rows: [header, ofFormer] },
    { name: 'Nouveau marché', rows: [header, ofCurrent] },
    {
      name: 'Suivi commun',
      rows: [header, ['BC-002', ...ofFormer.slice(1)], ['BC-102', ...ofCurrent.slice(1)]],
    },
  ];
  writeFileSync(file, await writeXlsx({ sheets }));
  return { file };
});

const looks: readonly Look[] = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 400 },
];

describe('a workbook that two agreements apply to', () => {
  it.each(looks)(
    'asks of the sheet that fits both, then checks each by its own: $theme, $width px',
    async (look) => {
      const { page, pane, broken } = await openPane(served.browser, served.url, look);
      const question = pane.getByRole('region', { name: /Quel accord-cadre s’applique/ });
      await question.getByText(/Suivi commun/).waitFor();
      expect(await question.count()).toBe(1);
      const apply = question.getByRole('button', { name: 'Appliquer à ces commandes' });
      expect(await apply.getAttribute('aria-disabled')).toBe('true');
      expect([await overflow(pane), await faults(pane)]).toEqual([0, []]);

      await question.getByRole('radio', { name: /mode produit agile/ }).check();
      await apply.press('Enter');
      await question.waitFor({ state: 'detached' });
      const card = pane.getByRole('region', { name: 'Tableau de commandes' });
      expect(
        await card
          .getByText(/25_BAM_044/)
          .filter({ visible: true })
          .count(),
      ).toBe(2);
      expect(
        await card
          .getByText(/SGMAP-2016/)
          .filter({ visible: true })
          .count(),
      ).toBe(1);

      await pane.getByRole('button', { name: 'Contrôler' }).click();
      await pane.getByText(/4\slignes contrôlées/).waitFor({ timeout: 30_000 });
      await pane
        .getByText(/· 25_BAM_044/)
        .first()
        .waitFor();
      expect(await pane.getByText(/· AOO-START-UP/).count()).toBeGreaterThan(0);

      await pane
        .getByRole('button', { name: /Clauses/ })
        .first()
        .click();
      const shown = pane.getByRole('combobox', { name: 'Accord-cadre affiché' });
      await shown.selectOption('produit-2026');
      await pane
        .getByText(/CCAP art\. 10\.2/)
        .filter({ visible: true })
        .first()
        .waitFor();
      expect([await overflow(pane), await faults(pane)]).toEqual([0, []]);
      expect(broken).toEqual([]);
      await page.close();
    },
  );
});
