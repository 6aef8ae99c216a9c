/**
 * Before `npm run dev`, which serves the pane and the functions anew beside what `npm run build` has left: what lacks is
 * told here, not by an Excel that finds no functions.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runWithoutOptions, ScriptRefusal } from './run-script';

/** As in `webpack.config.js`; the local manifest names it. */
const port = 3000;

/** Refuses a built add-in that Excel could not take from the development server. */
export function refuseUnready(dist: string): void {
  const manifest = join(dist, 'manifest.xml');
  if (!existsSync(manifest))
    throw new ScriptRefusal(
      'The manifest and the list of functions are not built yet: run "npm run build" first.',
    );
  if (!readFileSync(manifest, 'utf8').includes(`"https://localhost:${port}/`))
    throw new ScriptRefusal(
      'dist/ was built for another address than that of this server: run "npm run build" without ADDIN_URL first.',
    );
}

/** Refuses a port that is used: another would be one that the manifest does not name. */
export function refuseUsed(wanted: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(
        new ScriptRefusal(
          `Port ${wanted}, which the manifest names, is used by another program, perhaps another "npm run dev": end it first.`,
        ),
      ),
    );
    server.listen(wanted, () => server.close(() => resolve()));
  });
}

if (require.main === module)
  runWithoutOptions(async () => {
    refuseUnready(join(__dirname, '..', 'dist'));
    await refuseUsed(port);
  });
