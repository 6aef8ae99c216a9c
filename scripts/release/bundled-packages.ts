/** Which packages of npm are inside what is delivered, as the bundler saw it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stats } from 'webpack';
import { z } from 'zod';
import { mitLicence } from './texts';

const root = join(__dirname, '..', '..');

/** Bundles that leave this machine together: with the site, or as the program of the terminal. */
const delivered = { site: ['pane', 'functions', 'docs'], terminal: ['terminal'] } as const;
export type Delivery = keyof typeof delivered;
export const deliveries = Object.keys(delivered) as readonly Delivery[];

/** Beside the program of the terminal, whose bundle keeps no notice. */
export const terminalLicences = 'cli.licences.txt';

/** Where the build leaves the list of a delivery. */
export function bundledList(delivery: Delivery): string {
  return join(root, '.cache', `bundled-in-${delivery}.json`);
}

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Text of the licence; that of MIT also where the package is published without it, since it is to go along. */
  readonly text: string;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('not stated'),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

/** Folders of packages from which the bundles of a delivery took modules. */
export function packageFolders(stats: readonly Stats[], delivery: Delivery): string[] {
  const bundles: readonly string[] = delivered[delivery];
  const folders = stats
    .filter(({ compilation }) => bundles.includes(compilation.name ?? ''))
    .flatMap(({ compilation }) => [...compilation.modules])
    .flatMap((module) => {
      const path = module.identifier().split('!').at(-1)?.replace(/\\/g, '/') ?? '';
      // Two versions of a package: the second lies below the package that asks for it.
      return /(node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [];
    });
  return [...new Set(folders)].sort();
}

/** The packages of the last build. */
export function bundledPackages(delivery: Delivery): readonly BundledPackage[] {
  const list = bundledList(delivery);
  if (!existsSync(list)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const folders = z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8')));
  return folders.map((path) => {
    const folder = join(root, path);
    const { name, version, license, author } = manifest.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return {
      name,
      version,
      licence: license,
      text: file
        ? readFileSync(join(folder, file), 'utf8').trim()
        : license === 'MIT'
          ? mitLicence(typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`))
          : '',
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
