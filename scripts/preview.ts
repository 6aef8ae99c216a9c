/**
 * `npm run preview -- [--port 4173] [--no-open] [orders.xlsx|orders.csv]`: a workbook, the built add-in beside it and Excel
 * imitated in between, in the browser. Everything is served from this machine to this machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { Refusal } from '../src/cli/refusal';
import { en } from '../src/languages/en';
import { siteHeaders, type HeaderRules } from './web/site-headers';
import { openBrowser, portIn, serveLocally, type LocalServer } from './web/loopback';
import { runScript, ScriptRefusal, sentenceOf } from './run-script';
import { bundlePreview, previewBundle } from './preview-bundle';
import { readForPreview, type PreviewWorkbook } from './preview-workbook';

const root = join(__dirname, '..');
const dist = join(root, 'dist');
const sample = join(root, 'samples', 'suivi-commandes.xlsx');

/** The page may load nothing from anywhere else; the grid writes style elements. The add-in has its own policy. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
].join('; ');

export interface PreviewOptions {
  /** Wanted port; the next free one is taken when it is used. 0: any. */
  readonly port?: number;
  /** Workbook to open, .xlsx, .xlsm or .csv; the sample where none is given. */
  readonly file?: string;
  /** Folder the add-in is served from, and its headers: what was just built where none is given. */
  readonly site?: string;
  readonly headers?: HeaderRules;
  /** Whether to open the default browser. */
  readonly open?: boolean;
}

/** Builds what is out of date and serves the preview. */
export async function startPreview({
  port = 4173,
  file = sample,
  site = dist,
  // As it is deployed, but for office.js: our own client stands in for it, on this server.
  headers,
  open = false,
}: PreviewOptions = {}): Promise<LocalServer> {
  if (!existsSync(join(site, 'taskpane.html')))
    throw new ScriptRefusal('The add-in is not built yet: run "npm run build" first.');
  const workbook = await readForPreview(file);
  await bundlePreview();
  const rules = headers ?? siteHeaders({ site, officeJs: null });
  const server = await serveLocally(port, answering(workbook, site, rules));
  if (port !== 0 && server.port !== port)
    console.log(`Port ${port} is used by another program: taking ${server.port} instead.`);
  if (open) openBrowser(server.url);
  return server;
}

function answering(
  workbook: PreviewWorkbook,
  site: string,
  rules: HeaderRules,
): Parameters<typeof serveLocally>[1] {
  const page = sirv(previewBundle, { dev: true });
  const addin = sirv(site, { dev: true });
  return (request, response, notFound) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    // Not by `URL`, which throws on "//": any page of another site could ask for that, and end this program.
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/workbook.xlsx') return sendWorkbook(workbook, response);
    if (!path.startsWith('/addin/')) return page(request, response, notFound);
    for (const [name, value] of Object.entries(rules.always)) response.setHeader(name, value);
    if (path === '/addin/taskpane.html') return sendTaskpane(site, response);
    request.url = path.slice('/addin'.length);
    addin(request, response, notFound);
  };
}

function sendWorkbook({ name, bytes }: PreviewWorkbook, response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  response.setHeader('X-File-Name', encodeURIComponent(name));
  response.end(bytes);
}

/** The built page as it is, but for the one address of office.js: our own client stands there. */
function sendTaskpane(site: string, response: ServerResponse): void {
  const html = readFileSync(join(site, 'taskpane.html'), 'utf8');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html.replace(/https:\/\/[^"']+\/office(?:\.debug)?\.js/g, '/client/office.js'));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4173' },
      open: { type: 'boolean', default: !process.env.CI },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = portIn(values.port);
  const [file] = positionals;
  const { url } = await startPreview({
    port,
    open: values.open && !values['no-open'],
    ...(file ? { file } : {}),
  });
  console.log(`Preview: ${url}  (Ctrl+C ends it)`);
}

/** For whoever typed the command; anything else is a fault of ours, shown whole. */
function previewSentence(error: unknown): unknown {
  if (error instanceof Refusal) return error.sentence(en.terminal, en);
  const plain = error instanceof ScriptRefusal || (error instanceof Error && 'code' in error);
  return plain ? sentenceOf(error) : error;
}

if (require.main === module) runScript(main, previewSentence);
