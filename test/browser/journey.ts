/** Everything a person does with the pane in one sitting: the check, its report, a summary, every page. */
import type { Frame } from 'playwright-core';

const patient = { timeout: 60_000 };

export async function wholeJourney(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Contrôler' }).click(patient);
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor(patient);
  await pane.getByRole('button', { name: 'Rapport', exact: true }).click();
  await pane
    .getByText(/Rapport écrit/)
    .first()
    .waitFor(patient);
  for (const name of await pages(pane)) {
    await pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 30_000 });
    await pane.getByRole('heading', { level: 2 }).first().waitFor(patient);
    if (name === 'Synthèses') await insertSummary(pane);
    if (name === 'Réglages') await pane.getByRole('main').getByRole('checkbox').first().click();
  }
}

/** Names of the pane's pages, as its navigation shows them. */
export async function pages(pane: Frame): Promise<readonly string[]> {
  return pane
    .getByRole('navigation')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
    );
}

async function insertSummary(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Insérer' }).click(patient);
  await pane
    .getByText(/Synthèse écrite sur la nouvelle feuille/)
    .first()
    .waitFor(patient);
}
