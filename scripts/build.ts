/**
 * `npm run build`: the bundles, then what Excel reads beside them: manifest and function metadata. For a server of yours:
 * `ADDIN_URL=https://… npm run build`; `OFFICE_JS_URL` is where its office.js comes from.
 */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle';
import { buildDocs } from './docs/build-docs';
import { manifestFor } from './build-manifest';
import { writeFunctionMetadata } from './generate-function-metadata';
import { runWithoutOptions } from './run-script';
import { bundledPackages, licenceList, terminalLicences } from './release/bundled-packages';
import { contentPolicy, publicOfficeJs, withPolicy } from './web/content-policy';
import { pagesOf } from './web/site-headers';

const dist = join(__dirname, '..', 'dist');
/** Where the add-in is served from; the development server's address where none is given. */
const addinUrl = (process.env.ADDIN_URL ?? 'https://localhost:3000').replace(/\/+$/, '');

/** Every page carries its policy, for a server on which nobody sets headers. */
function securePages(): void {
  const officeJs = process.env.OFFICE_JS_URL ?? publicOfficeJs;
  for (const path of pagesOf(dist)) {
    const page = readFileSync(path, 'utf8');
    writeFileSync(path, withPolicy(page, contentPolicy({ officeJs, pages: [page] })));
  }
}

async function build(): Promise<void> {
  // An address that no manifest can have is refused before anything is taken away.
  const manifest = manifestFor(addinUrl);
  rmSync(dist, { recursive: true, force: true });
  await bundle();
  chmodSync(join(dist, 'cli.js'), 0o755);
  writeFileSync(join(dist, terminalLicences), licenceList(bundledPackages('terminal')));
  await writeFunctionMetadata(dist, addinUrl);
  writeFileSync(join(dist, 'manifest.xml'), manifest);
  buildDocs(join(dist, 'docs'));
  securePages();
}

runWithoutOptions(build);
