/** The add-in's pane beside the preview's workbook, as a person may have it. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';

export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** Of the pane, in pixels. */
  readonly width: number;
}

/** A page with the preview on it, the pane's frame in it, and whatever breaks in either. */
export interface OpenPane {
  readonly page: Page;
  readonly pane: Frame;
  readonly broken: string[];
}

/** A window other than the usual one, and another day than today. */
interface Circumstances {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly at?: Date;
}

/** The preview as it opens in French; what the pane shows is the caller's to wait for. */
export async function openPreview(
  browser: Browser,
  url: string,
  { at, ...options }: BrowserContextOptions & Pick<Circumstances, 'at'> = {},
): Promise<OpenPane> {
  const page = await browser.newPage({
    viewport: { width: 1300, height: 900 },
    locale: 'fr-FR',
    ...options,
  });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  if (at) await page.clock.setFixedTime(at);
  await page.goto(url);
  return { page, pane: await paneOf(page), broken };
}

/** The add-in's frame in the preview. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.getByTestId('addin').elementHandle();
  const pane = await element?.contentFrame();
  if (!pane) throw new Error('The add-in has no frame.');
  return pane;
}

export async function openPane(
  browser: Browser,
  url: string,
  { theme, width }: Look,
  { viewport = { width: 1200, height: 900 }, ...circumstances }: Circumstances = {},
): Promise<OpenPane> {
  const { page, broken } = await openPreview(browser, url, {
    ...circumstances,
    viewport,
    // A button on its way from grey to blue has no contrast to speak of.
    reducedMotion: 'reduce',
    forcedColors: theme === 'contrast' ? 'active' : 'none',
  });
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
  return { page, pane: await paneOf(page), broken };
}
