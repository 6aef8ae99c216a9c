/** Which packages of npm are inside what is delivered, as the bundler saw it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stats } from 'webpack';
import { z } from 'zod';

const root = join(__dirname, '..', '..');

/** Where the build leaves the list for the release. */
export const bundledList = join(root, '.cache', 'bundled-packages.json');

/** Bundles that leave this machine with the site. */
const delivered: readonly string[] = ['pane', 'functions', 'docs'];

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Text of the licence, where the package has it. */
  readonly text: string;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('not stated'),
});

/** Folders of packages from which the delivered bundles took modules. */
export function packageFolders(stats: readonly Stats[]): string[] {
  const folders = stats
    .filter(({ compilation }) => delivered.includes(compilation.name ?? ''))
    .flatMap(({ compilation }) => [...compilation.modules])
    .flatMap((module) => {
      const path = module.identifier().split('!').at(-1)?.replace(/\\/g, '/') ?? '';
      // Two versions of a package: the second lies below the package that asks for it.
      return /(node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [];
    });
  return [...new Set(folders)].sort();
}

/** The packages of the last build. */
export function bundledPackages(): readonly BundledPackage[] {
  if (!existsSync(bundledList)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const folders = z.array(z.string()).parse(JSON.parse(readFileSync(bundledList, 'utf8')));
  return folders.map((path) => {
    const folder = join(root, path);
    const { name, version, license } = manifest.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return {
      name,
      version,
      licence: license,
      text: file ? readFileSync(join(folder, file), 'utf8').trim() : '',
    };
  });
}

/** The list that goes with the release: what must be said, and where it comes from. */
export function licenceList(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = new Map<string, string[]>();
  for (const { name, text } of packages) if (text) texts.set(text, [...(texts.get(text) ?? []), name]);
  return [
    'Bordereau est sous licence EUPL-1.2. Il contient ces composants :',
    '',
    ...rows,
    '',
    ...[...texts].flatMap(([text, names]) => ['-'.repeat(80), names.join(', '), '', text, '']),
  ].join('\n');
}
