import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const wanted = z.object({ dependencies: z.record(z.string(), z.string()) });
const installed = z.object({ version: z.string() });

/** Installs the packages of a folder that has its own, so that no other command needs them. */
export function installPackages(folder: string): void {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  const { dependencies } = wanted.parse(read('package.json'));
  const isThere = ([name, version]: [string, string]) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')) &&
    installed.parse(read('node_modules', name, 'package.json')).version === version;
  if (Object.entries(dependencies).every(isThere)) return;
  // By a shell: on Windows npm is no program of its own.
  const { status } = spawnSync('npm ci --no-audit --no-fund --ignore-scripts --silent', {
    cwd: folder,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0)
    throw new Error(`The packages of ${folder} could not be installed: run \`npm ci\` in that folder.`);
}
