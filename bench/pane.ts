/** What the pane loads before it shows itself, and when it does, beside a minimal equal of Microsoft's React template. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { withBrowser } from '../test/browser/chromium';
import { figure, median, type Figure, type Inspection } from './bench';
import { bundlePage } from './chromium/bundle-page';
import { bundleTemplate } from './chromium/bundle-template';
import { serveFolder } from './chromium/served';

const dist = join(__dirname, '..', 'dist');
const rounds = 15;

/** A pane and the first thing that React draws of it; what stands in the page before is no content. */
interface Candidate {
  readonly folder: string;
  readonly firstDrawn: string;
}
const ours: Candidate = { folder: 'ours', firstDrawn: '#root header h1' };
const template: Candidate = { folder: 'template', firstDrawn: '#container h1' };

interface Opening {
  /** Milliseconds from the start of the page to the first frame with the content in it. */
  readonly drawn: number;
  /** Page and scripts that were fetched until then. */
  readonly files: readonly string[];
}

export const inspection: Inspection = {
  id: 'pane',
  async figures() {
    const folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
    await assemble(folder);
    const served = await serveFolder(folder);
    try {
      const times: { ours: number[]; template: number[] } = { ours: [], template: [] };
      let figures: readonly Figure[] = [];
      await withBrowser(async (browser) => {
        // One round more, not counted: the browser itself has to warm up.
        for (let round = 0; round <= rounds; round += 1) {
          const one = await open(browser, served.url, ours);
          const other = await open(browser, served.url, template);
          figures = [firstLoad(brotli(folder, one.files), brotli(folder, other.files))];
          if (round === 0) continue;
          times.ours.push(one.drawn);
          times.template.push(other.drawn);
        }
      });
      return [...figures, firstRender(median(times.ours), median(times.template))];
    } finally {
      await served.close();
      rmSync(folder, { recursive: true });
    }
  },
};

function firstLoad(bytes: number, bytesOfTemplate: number): Figure {
  const job = 'pane, brotli, first load ÷ official React template';
  return figure({ job, unit: '×', reach: 0.65, stretch: 0.45 }, bytes / bytesOfTemplate);
}

function firstRender(time: number, timeOfTemplate: number): Figure {
  const job = 'pane, first render ÷ official React template';
  return figure({ job, unit: '×', reach: 0.75, stretch: 0.65 }, time / timeOfTemplate);
}

/** Both panes side by side, each over the client that the preview serves in place of office.js. */
async function assemble(folder: string): Promise<void> {
  if (!existsSync(join(dist, 'taskpane.html')))
    throw new Error('dist/taskpane.html is missing: run `npm run build` first.');
  await bundlePage(join(__dirname, 'chromium', 'excel-around.ts'), folder);
  const client = join(folder, 'client');
  await bundlePage(join(__dirname, '..', 'preview', 'client', 'index.ts'), client);
  cpSync(join(client, 'page.js'), join(folder, 'office.js'));
  cpSync(dist, join(folder, ours.folder), { recursive: true });
  const page = join(folder, ours.folder, 'taskpane.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/https:\/\/[^"']+\/office\.js/g, '/office.js'));
  mkdirSync(join(folder, template.folder));
  await bundleTemplate(join(folder, template.folder));
}

/** Opens a pane in a browser profile that has seen nothing. */
async function open(browser: Browser, url: string, { folder, firstDrawn }: Candidate): Promise<Opening> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.addInitScript(tellWhenDrawn, firstDrawn);
  const address = `/${folder}/taskpane.html`;
  await page.goto(`${url}#${encodeURIComponent(address)}`);
  const frame = await page.waitForFunction(() => document.querySelector('iframe')?.contentWindow?.opened);
  const { drawn, fetched } = (await frame.jsonValue()) as { drawn: number; fetched: string[] };
  await page.close();
  const files = fetched.map((name) => new URL(name).pathname).filter((path) => path !== '/office.js');
  return { drawn, files: [address, ...files] };
}

declare global {
  interface Window {
    opened?: { readonly drawn: number; readonly fetched: readonly string[] };
  }
}

/** In the page, before any of its scripts. */
function tellWhenDrawn(selector: string): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    watch.disconnect();
    const fetched = performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
      .map(({ name }) => name);
    // A message comes after the frame that the content is painted in.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.opened = { drawn: performance.now(), fetched });
      port2.postMessage(null);
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Bytes as a server sends them. */
function brotli(folder: string, files: readonly string[]): number {
  const bytes = files.map((file) => brotliCompressSync(readFileSync(join(folder, file))).length);
  return bytes.reduce((sum, more) => sum + more, 0);
}
