/** The browser and the preview of the tests of a file: up before them, down after them. */
import type { Browser } from 'playwright-core';
import { startPreview, type PreviewOptions } from '../../scripts/preview';
import { launchBrowser } from './chromium';

interface Served {
  readonly browser: Browser;
  /** Address of the preview. */
  readonly url: string;
}

/** To be called once, at the top of a file; what it gives is there when the tests run. `options`: made before them. */
export function servePreview(options: () => PreviewOptions | Promise<PreviewOptions> = () => ({})): Served {
  let browser: Browser | undefined;
  let preview: Awaited<ReturnType<typeof startPreview>> | undefined;
  beforeAll(async () => {
    const asked = await options();
    // One after the other: what has begun is there to be ended if the next fails.
    preview = await startPreview({ port: 0, ...asked });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The preview is there when the tests run, not before.');
    return part;
  };
  return {
    get browser() {
      return started(browser);
    },
    get url() {
      return started(preview).url;
    },
  };
}
