import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import webpack from 'webpack';
import { bundledList, packageFolders } from './release/bundled-packages';

/** Makes the bundles of `webpack.config.js`: all of them, or the one of that name. */
export function bundle(name?: string): Promise<void> {
  const configure = require('../webpack.config.js') as (
    env: unknown,
    argv: object,
  ) => webpack.Configuration[];
  const wanted = configure({}, { mode: 'production' }).filter(
    (configuration) => name === undefined || configuration.name === name,
  );
  return new Promise((resolve, reject) => {
    webpack(wanted, (error, stats) => {
      if (error) return reject(error);
      if (stats?.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
      if (stats && name === undefined) noteBundled(stats);
      resolve();
    });
  });
}

/** For the list of licences that a release carries. */
function noteBundled({ stats }: webpack.MultiStats): void {
  mkdirSync(dirname(bundledList), { recursive: true });
  writeFileSync(bundledList, JSON.stringify(packageFolders(stats)));
}
