import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, configurations } from '../../scripts/bundle';

/** Bundles a script as the pane is bundled, into a folder with a page that loads nothing else. */
export async function bundlePage(entry: string, folder: string): Promise<void> {
  const output = { path: folder, filename: '[name].js' };
  await compile(
    configurations('pane').map((pane) => ({ ...pane, entry: { page: entry }, output, plugins: [] })),
  );
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script defer src="page.js"></script>',
  );
}
