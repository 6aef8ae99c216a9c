/** How long the pane holds its page at most, from recognising a sheet of 100,000 lines to the drawn list of findings. */
import { startPreview } from '../scripts/preview';
import { withBrowser } from '../test/browser/chromium';
import { longSheet } from '../test/browser/long-sheet';
import { longTasksOfCheck } from '../test/browser/own-tasks';
import { openPreview } from '../test/browser/pane';
import { figure, type Inspection } from './bench';

export const inspection: Inspection = {
  id: 'long-tasks',
  async figures() {
    const file = await longSheet(100_000, 15);
    const preview = await startPreview({ port: 0, file });
    try {
      const tasks = await withBrowser(async (browser) =>
        longTasksOfCheck(browser, await openPreview(browser, preview.url)),
      );
      // Chromium tells of none that are shorter than 50 ms.
      const longest = Math.max(0, ...tasks.map(({ worked }) => worked));
      const job = 'longest task while checking 100,000 lines, time of the processor';
      return [figure({ job, unit: 'ms', reach: 50 }, longest)];
    } finally {
      await preview.close();
    }
  },
};
