/**
 * `npm run package -- --url https://bordereau.example.org [--test-url …] [--twice]`: builds the add-in for an address and
 * makes the release pack, `dist-release/bordereau-<version>.zip`. `--twice` does it again and compares.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../src/version';
import { manifestFor } from './build-manifest';
import { pack, sha256, zip } from './release/pack';
import { runScript } from './run-script';
import { officeHosts, publicOfficeJs } from './web/content-policy';

const root = join(__dirname, '..');

async function make(url: string, testUrl: string): Promise<Uint8Array> {
  execFileSync(process.execPath, [require.resolve('tsx/cli'), join(__dirname, 'build.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ADDIN_URL: url },
  });
  const files = await pack({
    built: join(root, 'dist'),
    version,
    addresses: { production: url, test: testUrl, local: 'https://localhost:3000' },
    officeJs: process.env.OFFICE_JS_URL ?? publicOfficeJs,
    frameAncestors: process.env.FRAME_ANCESTORS?.split(/\s+/) ?? officeHosts,
  });
  return zip(files);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: process.env.ADDIN_URL ?? 'https://bordereau.example.org' },
      'test-url': { type: 'string' },
      twice: { type: 'boolean', default: false },
    },
  });
  const url = values.url.replace(/\/+$/, '');
  const testUrl = values['test-url'] ?? `${url}/recette`;
  // Refused before a minute of building.
  manifestFor(url);
  manifestFor(testUrl, 'test');
  const bytes = await make(url, testUrl);
  if (values.twice && sha256(await make(url, testUrl)) !== sha256(bytes))
    throw new Error('Two builds of the same sources differ.');
  const folder = join(root, 'dist-release');
  mkdirSync(folder, { recursive: true });
  const name = `bordereau-${version}.zip`;
  writeFileSync(join(folder, name), bytes);
  console.log(`dist-release/${name}: ${Math.ceil(bytes.length / 1024)} kB, made for ${url}`);
  console.log(`sha256 ${sha256(bytes)}${values.twice ? ', twice the same' : ''}`);
}

runScript(main);
