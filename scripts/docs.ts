/**
 * `npm run docs -- [--port 4180] [--no-open] [--no-serve]`: makes the site of the documentation in `dist/docs` and
 * shows it, from this machine to this machine.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { bundle } from './bundle';
import { buildDocs } from './docs/build-docs';
import { runScript } from './run-script';
import { close, isForThisMachine, listen, localhost, openBrowser, portIn } from './web/loopback';

const site = join(__dirname, '..', 'dist', 'docs');

/** Serves a built site on this machine. */
export async function serveDocs(
  folder: string,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'; base-uri 'none'; form-action 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const notFound = () => {
      response.statusCode = 404;
      response.end('Not found');
    };
    if (isForThisMachine(request)) files(request, response, notFound);
    else notFound();
  });
  const taken = await listen(server, port);
  return {
    url: `http://${localhost}:${taken}/`,
    close: () => close(server),
  };
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
