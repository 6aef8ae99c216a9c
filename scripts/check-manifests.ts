/** Part of `npm run check`: the manifest of every environment is one that Excel can take. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../src/version';
import { writeManifest, type Environment } from './build-manifest';
import { manifestFaults } from './manifest/validate';
import { runScript } from './run-script';

const addresses: Readonly<Record<Environment, string>> = {
  production: 'https://bordereau.example.org',
  test: 'https://test.example.org/bordereau',
  local: 'https://localhost:3000',
};

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bordereau-manifest-'));
  for (const environment of Object.keys(addresses) as Environment[]) {
    const faults = await manifestFaults(
      await writeManifest(folder, addresses[environment], environment),
      version,
    );
    console.log(
      faults.length > 0
        ? `Manifest, ${environment}:\n  ${faults.join('\n  ')}`
        : `Manifest, ${environment}: valid.`,
    );
    if (faults.length > 0) process.exitCode = 1;
  }
  await rm(folder, { recursive: true });
}

runScript(main);
