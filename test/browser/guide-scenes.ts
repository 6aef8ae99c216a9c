/**
 * The pictures of the user guide, taken from the built add-in as its reader would come across them: always the same
 * size, day, theme and workbook.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { openPane } from './pane';

/** The check of the sample shows orders under way on that day. */
const day = new Date('2018-06-01T10:00:00Z');
const paneWidth = 350;
/** Of the workbook beside the pane, below the preview's own bars. */
const sheet = { x: 0, y: 120, width: 1045, height: 700 };
/** Of the window: the pictures of the pane are as high as it leaves them. */
const height = 820;

interface Scene {
  /** File name in docs/images, without extension. */
  readonly name: string;
  readonly image: Buffer;
}

export async function* guideScenes(browser: Browser, url: string): AsyncGenerator<Scene> {
  const { page, pane, broken } = await openPane(
    browser,
    url,
    { theme: 'light', width: paneWidth },
    { viewport: { width: 1400, height }, at: day },
  );
  const shoot = async (name: string, take: () => Promise<Buffer>): Promise<Scene> => {
    await settled(page, pane);
    return { name, image: await take() };
  };
  const ofPane = (name: string) => shoot(name, () => page.getByTestId('addin').screenshot());

  yield await ofPane('guide-ouverture');

  await pane.getByRole('button', { name: 'Choisir les colonnes' }).click();
  await pane.getByRole('heading', { name: /Colonnes de la feuille/ }).waitFor();
  await toTop(pane.getByRole('heading', { name: /Colonnes de la feuille/ }));
  yield await ofPane('guide-colonnes');
  await pane.getByRole('button', { name: 'Fermer le choix des colonnes' }).click();

  await pane.getByRole('button', { name: 'Contrôler' }).click();
  await pane.getByRole('heading', { name: 'Résultat' }).waitFor({ timeout: 60_000 });
  yield await shoot('preview', () => page.screenshot());
  await toTop(pane.getByRole('heading', { name: 'Résultat' }));
  yield await ofPane('guide-resultat');

  await toTop(pane.getByRole('heading', { name: /Non vérifiable/ }).last());
  yield await ofPane('guide-non-verifiable');

  await pane.getByRole('button', { name: 'Déroger…' }).first().click();
  const waiver = pane.getByRole('form', { name: 'Dérogation' });
  await waiver
    .getByRole('textbox', { name: /Motif/ })
    .fill('Prolongation accordée par courrier du 3 avril 2018');
  await waiver.getByRole('textbox', { name: /Accordée par/ }).fill('Bureau des marchés');
  await waiver.scrollIntoViewIfNeeded();
  yield await ofPane('guide-derogation');
  await waiver.getByRole('button', { name: 'Annuler' }).click();

  await open(pane, 'Clauses');
  yield await ofPane('guide-clauses');

  await open(pane, 'Synthèses');
  yield await ofPane('guide-synthese');
  await pane
    .getByRole('main')
    .getByRole('combobox', { name: 'Vue' })
    .selectOption({ label: 'Échéances du marché' });
  yield await ofPane('guide-echeances');

  await open(pane, 'Formules');
  await pane.getByRole('searchbox').fill('UO_COST');
  await pane.getByText('Arguments, exemples et erreurs').first().click();
  yield await ofPane('guide-formules');
  await pane.getByText(/Puis-je commander ceci/).click();
  await pane.getByLabel('Unité d’œuvre').selectOption('UO-L2.2.2');
  await pane.getByLabel('Début').fill('02/07/2018');
  await pane.getByRole('button', { name: 'Répondre' }).click();
  await pane.getByText('Coût hors taxes').waitFor({ timeout: 60_000 });
  await toTop(pane.getByText(/Puis-je commander ceci/));
  yield await ofPane('guide-puis-je');

  await open(pane, 'Contrôle');
  await pane.getByRole('button', { name: 'Rapport' }).click();
  await pane
    .getByRole('main')
    .getByText(/Rapport écrit sur/)
    .waitFor({ timeout: 120_000 });
  yield await shoot('guide-rapport', () => page.screenshot({ clip: sheet }));

  if (broken.length > 0) throw new Error(`The pictures were taken of something broken: ${broken.join('; ')}`);
  await page.close();
}

async function open(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 20_000 });
  await pane.getByRole('heading', { level: 2 }).first().waitFor({ timeout: 20_000 });
}

/** Below the head of the pane, which stays in place. */
function toTop(element: ReturnType<Frame['getByRole']>): Promise<void> {
  return element.evaluate((node: HTMLElement) => {
    node.style.scrollMarginTop = '6rem';
    node.scrollIntoView({ block: 'start' });
  });
}

/** No pointer over anything, no tooltip, nothing still being drawn. */
async function settled(page: Page, pane: Frame): Promise<void> {
  await page.mouse.move(1, 1);
  // Showing something in the pane's frame may have moved the page around it.
  await page.evaluate(() => {
    for (const element of [document.documentElement, document.body]) element.scrollTo(0, 0);
  });
  await pane.getByRole('tooltip').first().waitFor({ state: 'hidden', timeout: 20_000 });
  await pane.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 250)))),
  );
}
