import { join } from 'node:path';
import { openPane } from './pane';
import { servePreview } from './served';

jest.setTimeout(240_000);

const served = servePreview(() => ({
  file: join(__dirname, '..', '..', 'samples', 'suivi-produit-2026.xlsx'),
}));

it('shows the sample of the agreement in force, with its findings and its functions', async () => {
  const { page, pane, broken } = await openPane(
    served.browser,
    served.url,
    { theme: 'light', width: 400 },
    { at: new Date('2026-12-01T10:00:00'), viewport: { width: 1400, height: 1000 } },
  );
  await pane
    .getByText(/25_BAM_044_AC00/)
    .first()
    .waitFor();
  await pane.getByRole('button', { name: 'Contrôler' }).click();
  await pane.getByText(/28\slignes contrôlées/).waitFor({ timeout: 30_000 });
  await pane
    .getByText(/Prestation avant la commande/)
    .first()
    .waitFor();
  expect(broken).toEqual([]);
  await page.close();
});
