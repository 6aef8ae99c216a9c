/** The add-in's pane beside the preview's workbook, as a person may have it. */
import type { Browser, Frame, Page } from 'playwright-core';

export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** Of the pane, in pixels. */
  readonly width: number;
}

export async function openPane(
  browser: Browser,
  url: string,
  { theme, width }: Look,
): Promise<{ page: Page; pane: Frame; broken: string[] }> {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 900 },
    locale: 'fr-FR',
    // A button on its way from grey to blue has no contrast to speak of.
    reducedMotion: 'reduce',
    forcedColors: theme === 'contrast' ? 'active' : 'none',
  });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(url);
  const frame = page.getByTestId('addin');
  await frame.contentFrame().getByRole('button', { name: 'Contrôler' }).waitFor({ timeout: 60_000 });
  if (theme === 'dark') {
    await page.getByLabel('Thème').selectOption('dark');
    await frame.contentFrame().getByRole('button', { name: 'Contrôler' }).waitFor({ timeout: 60_000 });
  }
  await frame.evaluate((element, wanted) => {
    element.style.width = `${wanted}px`;
    element.style.minWidth = `${wanted}px`;
  }, width);
  const pane = await (await frame.elementHandle())?.contentFrame();
  if (!pane) throw new Error('The add-in has no frame.');
  return { page, pane, broken };
}
