/** What the release pack holds, file by file. Made from what is built, it is the same, byte for byte, each time. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { manifestFor, type Environment } from '../build-manifest';
import { manifestFaults } from '../manifest/validate';
import { iisConfiguration } from '../web/iis';
import { nginxConfiguration, nginxContainer } from '../web/nginx';
import { siteHeaders } from '../web/site-headers';
import { bundledPackages, licenceList, terminalLicences } from './bundled-packages';
import { containerFile, readMe } from './texts';
import { billOfMaterials } from './sbom';

const root = join(__dirname, '..', '..');

export interface ReleaseOptions {
  /** Folder of the built add-in. */
  readonly built: string;
  readonly version: string;
  /** Where each environment is served from. */
  readonly addresses: Readonly<Record<Environment, string>>;
  readonly officeJs: string;
  readonly frameAncestors: readonly string[];
}

/** Files of the build that are not part of the site. */
const notServed: readonly string[] = ['cli.js', terminalLicences, 'manifest.xml'];

/** Documents that go along: path in the repository → name in the pack. */
const documents: Readonly<Record<string, string>> = {
  'docs/guide/deployer.md': 'guides/deployer.md',
  'docs/guide/confidentialite.md': 'guides/confidentialite.md',
  'docs/release-checklist.md': 'guides/a-verifier-dans-excel.md',
  'CHANGELOG.md': 'notes-de-version.md',
  LICENSE: 'LICENSE',
};

const manifestNames: Readonly<Record<Environment, string>> = {
  production: 'bordereau.xml',
  test: 'bordereau-recette.xml',
  local: 'bordereau-poste-local.xml',
};

export type Pack = ReadonlyMap<string, Uint8Array>;

/** Path in the pack → contents. */
export async function pack(options: ReleaseOptions): Promise<Pack> {
  const { built, officeJs, frameAncestors } = options;
  const packages = bundledPackages('site');
  const headers = siteHeaders({ site: built, officeJs, frameAncestors });
  const texts: Record<string, string> = {
    ...(await manifests(options)),
    'serveurs/nginx.conf': nginxConfiguration(headers),
    'serveurs/nginx-conteneur.conf': nginxContainer(headers),
    'serveurs/Containerfile': containerFile,
    'serveurs/web.config': iisConfiguration(headers),
    'serveurs/en-tetes.json': json(headers),
    'licences.txt': licenceList(packages),
    'composants.cdx.json': json(billOfMaterials(options.version, packages)),
    'LISEZMOI.txt': readMe(options),
  };
  for (const [source, name] of Object.entries(documents))
    texts[name] = readFileSync(join(root, source), 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '');
  const files = new Map(
    filesOf(built).map((name) => [`site/${name}`, new Uint8Array(readFileSync(join(built, name)))]),
  );
  for (const [name, text] of Object.entries(texts)) files.set(name, strToU8(text));
  files.set('SHA256SUMS', strToU8(checksums(files)));
  return files;
}

/** The pack as one file: entries in order, without a time of their own. */
export function zip(files: Pack): Uint8Array {
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // The first day that a zip can say; read back by the same clock that it is written by.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function filesOf(built: string): string[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(built.length + 1)
        .replace(/\\/g, '/'),
    )
    .filter((name) => !notServed.includes(name))
    .sort();
}

async function manifests({ addresses, version }: ReleaseOptions): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const environment of Object.keys(manifestNames) as Environment[]) {
    const text = manifestFor(addresses[environment], environment);
    const faults = await manifestFaults(text, version);
    if (faults.length > 0) throw new Error(`Manifest, ${environment}:\n  ${faults.join('\n  ')}`);
    texts[`manifestes/${manifestNames[environment]}`] = text;
  }
  return texts;
}

function checksums(files: Pack): string {
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');
}

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
