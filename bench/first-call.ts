/** The first check a pane makes: in Chromium, the engine bundled as for the pane, a fresh page for every round. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { withBrowser } from '../test/browser/chromium';
import { figure, median, type Inspection } from './bench';
import { bundlePage } from './chromium/bundle-page';
import type { FirstCall } from './chromium/first-call-page';
import { serveFolder } from './chromium/served';
import { benchConditions, sheetText } from './order-sheets';

const rounds = 5;
const cells = 'cells.json';

export const inspection: Inspection = {
  id: 'first-call',
  async figures() {
    const folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
    await bundlePage(join(__dirname, 'chromium', 'first-call-page.ts'), folder);
    writeFileSync(join(folder, cells), await sheetText(100_000, 40));
    const served = await serveFolder(folder);
    try {
      const ratios: number[] = [];
      await withBrowser(async (browser) => {
        for (let round = 0; round < rounds; round += 1) {
          const { parse, check } = await firstCall(browser, served.url);
          ratios.push(check / parse);
        }
      });
      return [
        figure(
          {
            job: 'all rules, 100,000 × 40, first call in Chromium ÷ JSON.parse there',
            unit: '×',
            reach: 2,
            stretch: 1.4,
          },
          median(ratios),
        ),
      ];
    } finally {
      await served.close();
      rmSync(folder, { recursive: true });
    }
  },
};

/** A context of its own for each page: nothing that an earlier one compiled is there. */
async function firstCall(browser: Browser, url: string): Promise<FirstCall> {
  const { settings, prices } = await benchConditions();
  const page = await browser.newPage();
  await page.goto(url);
  const call = await page.evaluate(
    async ([file, conditions]) => {
      const text = await (await fetch(file)).text();
      return window.firstCall(text, conditions);
    },
    [cells, { settings, prices }] as const,
  );
  if (call.findings === 0) throw new Error('nothing was found');
  await page.close();
  return call;
}
