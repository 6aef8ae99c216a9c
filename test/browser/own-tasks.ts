/** The tasks by which a frame holds its page, as Chromium tells of them: those over 50 ms. */
import type { Browser, Frame, Page } from 'playwright-core';

interface LongTask {
  /** Milliseconds from its beginning to its end, whatever else the machine did in between. */
  readonly elapsed: number;
  /** Milliseconds the processor worked for it: the same on a busy machine and on a quiet one, nearly. */
  readonly worked: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
}

declare global {
  interface Window {
    longTasks: { readonly found: { readonly start: number; readonly elapsed: number }[]; end(): void };
  }
}

const beginning = 'long-tasks-begin';

/** The long tasks of a frame's own, not of the page around it, while something is done. */
async function longTasksOf(
  browser: Browser,
  { page, pane }: { readonly page: Page; readonly pane: Frame },
  work: () => Promise<void>,
): Promise<readonly LongTask[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const began = await pane.evaluate((mark) => {
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'self') window.longTasks.found.push({ start: startTime, elapsed: duration });
    });
    window.longTasks = { found: [], end: () => observer.disconnect() };
    observer.observe({ type: 'longtask' });
    return performance.mark(mark).startTime;
  }, beginning);
  await work();
  // The observer is told of a task some time after it.
  await page.waitForTimeout(200);
  const found = await pane.evaluate(() => {
    window.longTasks.end();
    return window.longTasks.found;
  });
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mark = events.find(({ name }) => name === beginning);
  if (!mark) throw new Error('The trace does not tell when the work began.');
  const tasks = events.filter(
    ({ name, tid, pid }) => name.endsWith('RunTask') && tid === mark.tid && pid === mark.pid,
  );
  return found.map(({ start, elapsed }) => {
    const at = mark.ts + (start - began) * 1_000;
    const [nearest] = tasks
      .filter(({ dur = 0 }) => dur / 1_000 > elapsed / 2)
      .sort((a, b) => Math.abs(a.ts - at) - Math.abs(b.ts - at));
    if (nearest?.tdur === undefined) throw new Error('A long task is not in the trace.');
    return { elapsed, worked: nearest.tdur / 1_000 };
  });
}

/** While the pane recognises and reads the order sheet of a preview that just opened, and while it checks it. */
export async function longTasksOfCheck(
  browser: Browser,
  open: { readonly page: Page; readonly pane: Frame },
): Promise<readonly LongTask[]> {
  const { pane } = open;
  const patience = { timeout: 120_000 };
  const check = pane.getByRole('button', { name: 'Contrôler' });
  // From there on all scripts are loaded.
  await pane.getByRole('progressbar').waitFor(patience);
  const reading = await longTasksOf(browser, open, () => check.waitFor(patience));
  const checking = await longTasksOf(browser, open, async () => {
    await check.click();
    await pane.getByText(/lignes contrôlées/).waitFor(patience);
    // The counts come first, the list after them.
    await pane.locator('[data-finding]').first().waitFor(patience);
  });
  return [...reading, ...checking];
}
