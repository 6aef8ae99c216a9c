import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import webpack from 'webpack';
import { bundledList, deliveries, packageFolders } from './release/bundled-packages';

/** What `webpack.config.js` says of a production build, by the name of the bundle; all of it where none is given. */
export function configurations(name?: string): webpack.Configuration[] {
  const configure = require('../webpack.config.js') as (
    env: unknown,
    argv: object,
  ) => webpack.Configuration[];
  return configure({}, { mode: 'production' }).filter(
    (configuration) => name === undefined || configuration.name === name,
  );
}

/** Makes the bundles of `webpack.config.js`: all of them, or the one of that name. */
export async function bundle(name?: string): Promise<void> {
  const stats = await compile(configurations(name));
  if (name === undefined) noteBundled(stats);
}

export function compile(wanted: webpack.Configuration[]): Promise<webpack.MultiStats> {
  return new Promise((resolve, reject) => {
    webpack(wanted, (error, stats) => {
      if (error) return reject(error);
      if (!stats || stats.hasErrors())
        return reject(new Error(stats?.toString({ all: false, errors: true }) ?? 'Nothing was bundled.'));
      resolve(stats);
    });
  });
}

/** For the lists of licences that go with what is delivered. */
function noteBundled({ stats }: webpack.MultiStats): void {
  for (const delivery of deliveries) {
    const path = bundledList(delivery);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(packageFolders(stats, delivery)));
  }
}
