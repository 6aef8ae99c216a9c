/**
 * `npm run docs -- [--port 4180] [--no-open] [--no-serve]`: makes the site of the documentation in `dist/docs` and
 * shows it, from this machine to this machine.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { bundle } from './bundle';
import { buildDocs } from './docs/build-docs';
import { runScript } from './run-script';
import { openBrowser, portIn, serveLocally, type LocalServer } from './web/loopback';

const site = join(__dirname, '..', 'dist', 'docs');

/** Serves a built site on this machine. */
export function serveDocs(folder: string, port: number): Promise<LocalServer> {
  const files = sirv(folder, { dev: true });
  return serveLocally(port, (request, response, notFound) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'; base-uri 'none'; form-action 'none'");
    files(request, response, notFound);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4180' },
      'no-open': { type: 'boolean', default: Boolean(process.env.CI) },
      'no-serve': { type: 'boolean', default: false },
    },
  });
  const port = portIn(values.port);
  rmSync(site, { recursive: true, force: true });
  await bundle('docs');
  const pages = buildDocs(site);
  console.log(`${pages.length} pages in dist/docs`);
  if (values['no-serve']) return;
  const { url } = await serveDocs(site, port);
  console.log(`Documentation: ${url}  (Ctrl+C ends it)`);
  if (!values['no-open']) openBrowser(url);
}

if (require.main === module) runScript(main);
