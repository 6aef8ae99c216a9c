/** The page of the preview and the client in it, bundled where that is out of date: once before tests share it, then as needed. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type webpack from 'webpack';
import { compile } from './bundle';
import { runScript } from './run-script';

const root = join(__dirname, '..');
/** Where `webpack.preview.config.js` puts it. */
export const previewBundle = join(root, '.cache', 'preview');

/** Bundles the page again when one of its sources is newer than the bundle. */
export async function bundlePreview(): Promise<void> {
  const stamp = join(previewBundle, 'built');
  const sources = [
    ...filesUnder(join(root, 'preview')),
    ...filesUnder(join(root, 'src', 'core')),
    join(root, 'webpack.preview.config.js'),
    join(root, 'package-lock.json'),
  ];
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  await compile([require('../webpack.preview.config.js') as webpack.Configuration]);
  writeFileSync(stamp, '');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (require.main === module) runScript(bundlePreview);
