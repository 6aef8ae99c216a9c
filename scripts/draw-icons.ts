/**
 * `npx tsx scripts/draw-icons.ts` draws assets/: the mark is an order sheet with a clause sign, ticked. Small sizes are
 * drawn with fewer, heavier strokes, not scaled down. Wants a Chromium, named by PREVIEW_BROWSER if it is elsewhere.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { withBrowser } from '../test/browser/chromium';
import { runScript } from './run-script';

const assets = join(__dirname, '..', 'assets');
const ink = '#1b4b8f';
const paper = '#ffffff';
const tick = '#12805c';
const shade = '#cfe0f5';

/** Half of a clause sign around its centre; the other half is the same, turned by 180°. */
const halfClause =
  'M3-5.6C2.6-7.2 1.4-8 0-8-2-8-3.2-6.8-3.2-5.3-3.2-2.4 3.6-2.2 3.6 1.2 3.6 2.6 2.6 3.5 1.6 4';

function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function sheet(outline: string, fold: string, width: number): string {
  return `<path d="${outline}" fill="${paper}" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"/>
  <path d="${fold}" fill="${shade}" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

function clause(x: number, y: number, size: number): string {
  const half = stroke(halfClause, ink, 1.9);
  return `<g transform="translate(${x} ${y}) scale(${size / 16})">${half}<g transform="rotate(180)">${half}</g></g>`;
}

function svg(size: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="Bordereau">
  ${content}
</svg>
`;
}

/** The mark in full, for 64 and 80 pixels and for the logo. */
const mark = svg(
  80,
  `${sheet('M14 5h34l15 15v51a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z', 'M48 5v11a4 4 0 0 0 4 4h11z', 3.5)}
  ${clause(27, 24, 24)}
  ${stroke('M19 46h35M19 55h24M19 64h16', ink, 3.2)}
  <circle cx="57" cy="59" r="19" fill="${tick}" stroke="${paper}" stroke-width="3.5"/>
  ${stroke('M48 60l6.5 6.5L66.5 53', paper, 5)}`,
);

/** For 32 pixels: two lines only, edges on whole pixels. */
const middle = svg(
  32,
  `${sheet('M5.5 2H19l6 6v20.5a1.5 1.5 0 0 1-1.5 1.5h-18A1.5 1.5 0 0 1 4 28.5v-25A1.5 1.5 0 0 1 5.5 2z', 'M19 2v6h6z', 2)}
  ${clause(11, 10.5, 10.5)}
  ${stroke('M8.5 19h12M8.5 23h6', ink, 2)}
  <circle cx="23.5" cy="24" r="7.5" fill="${tick}" stroke="${paper}" stroke-width="1.5"/>
  ${stroke('M19.9 24.3l2.6 2.6 4.7-5.3', paper, 2.2)}`,
);

/** For 16 pixels: sheet, two lines and the tick. */
const small = svg(
  16,
  `${sheet('M2.5 1.5h7l3 3v10h-10z', 'M9.5 1.5v3h3z', 1)}
  ${stroke('M5 5.5h2M5 8.5h3', ink, 1)}
  ${stroke('M6.5 11.5l2.5 2.5 5.2-6', paper, 4)}
  ${stroke('M6.5 11.5l2.5 2.5 5.2-6', tick, 2.2)}`,
);

const smallPane = svg(
  16,
  `<rect x="1.5" y="2.5" width="13" height="11" fill="${paper}" stroke="${ink}"/>
  <path d="M10 3h4v10h-4z" fill="${shade}"/>
  ${stroke('M9.5 3v10', ink, 1)}
  ${stroke('M4 5.5h3M4 8.5h2', ink, 1)}
  ${stroke('M12 5.5h.5M12 8.5h.5M12 11.5h.5', tick, 1)}`,
);

/** The pane: a window with the list of findings at its side. */
const pane = svg(
  32,
  `<rect x="3" y="5" width="26" height="22" rx="1.5" fill="${paper}" stroke="${ink}" stroke-width="2"/>
  <path d="M19 6h9v20h-9z" fill="${shade}"/>
  ${stroke('M18 5v22', ink, 2)}
  ${stroke('M7 11h7.5M7 16h7.5M7 21h4', ink, 1.4)}
  ${[10.5, 15.5, 20.5].map((y) => stroke(`M20.8 ${y}l1.1 1.1 1.9-2.2M25.4 ${y}h.8`, tick, 1.3)).join('\n  ')}`,
);

const smallReport = svg(
  16,
  `${sheet('M3.5 1.5h6l3 3v10h-9z', 'M9.5 1.5v3h3z', 1)}
  ${stroke('M5.5 7.5h5M5.5 9.5h5M5.5 11.5h5M8 7v5', ink, 1)}`,
);

/** The report: a sheet that holds a table. */
const report = svg(
  32,
  `${sheet('M7.5 2H20l6 6v20.5a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 6 28.5v-25A1.5 1.5 0 0 1 7.5 2z', 'M20 2v6h6z', 2)}
  <path d="M10 13h12v4H10z" fill="${shade}"/>
  ${stroke('M10 13h12v12H10zM10 17h12M10 21h12M14.5 13v12', ink, 1.4)}`,
);

const smallSummary = svg(
  16,
  `${stroke('M1.5 1.5v13h13', ink, 1)}
  <path d="M4 9h2v4H4zM11 3h2v10h-2z" fill="${ink}"/><path d="M7.5 6h2v7h-2z" fill="${tick}"/>`,
);

/** The summaries: what is ordered, done and left, as bars. */
const summary = svg(
  32,
  `${stroke('M4 3v25h25', ink, 2)}
  <path d="M8 17h5v9H8z" fill="${shade}" stroke="${ink}" stroke-width="1.4"/>
  <path d="M15.5 11h5v15h-5z" fill="${tick}"/>
  <path d="M23 6h5v20h-5z" fill="${shade}" stroke="${ink}" stroke-width="1.4"/>`,
);

const drawings: readonly (readonly [file: string, drawing: string, pixels: number])[] = [
  ['icon-16', small, 16],
  ['icon-32', middle, 32],
  ['icon-64', mark, 64],
  ['icon-80', mark, 80],
  ['report-16', smallReport, 16],
  ['report-32', report, 32],
  ['report-64', report, 64],
  ['report-80', report, 80],
  ['summary-16', smallSummary, 16],
  ['summary-32', summary, 32],
  ['summary-64', summary, 64],
  ['summary-80', summary, 80],
  ['pane-16', smallPane, 16],
  ['pane-32', pane, 32],
  ['pane-64', pane, 64],
  ['pane-80', pane, 80],
];

async function draw(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (const [file, drawing, pixels] of drawings) {
    await page.setViewportSize({ width: pixels, height: pixels });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}</style>${drawing}`,
    );
    await page.screenshot({ path: join(assets, `${file}.png`), omitBackground: true });
  }
  await writeFile(join(assets, 'logo.svg'), mark);
}

runScript(() => withBrowser(draw));
