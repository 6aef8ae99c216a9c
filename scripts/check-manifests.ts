/** Part of `npm run check`: the manifest of every environment is one that Excel can take. */
import { version } from '../src/version';
import { manifestFor, type Environment } from './build-manifest';
import { manifestFaults } from './manifest/validate';
import { runWithoutOptions } from './run-script';

const addresses: Readonly<Record<Environment, string>> = {
  production: 'https://bordereau.example.org',
  test: 'https://test.example.org/bordereau',
  local: 'https://localhost:3000',
};

async function main(): Promise<void> {
  for (const environment of Object.keys(addresses) as Environment[]) {
    const faults = await manifestFaults(manifestFor(addresses[environment], environment), version);
    console.log(
      faults.length > 0
        ? `Manifest, ${environment}:\n  ${faults.join('\n  ')}`
        : `Manifest, ${environment}: valid.`,
    );
    if (faults.length > 0) process.exitCode = 1;
  }
}

runWithoutOptions(main);
