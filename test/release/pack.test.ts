import { execSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { pack, sha256, zip, type Pack } from '../../scripts/release/pack';
import { bundledPackages } from '../../scripts/release/bundled-packages';
import { officeHosts, publicOfficeJs } from '../../scripts/web/content-policy';
import { headersOf, type HeaderRules } from '../../scripts/web/site-headers';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
let built: string;
let files: Pack;

const make = () =>
  pack({
    built,
    version,
    addresses: {
      production: 'https://bordereau.example.org',
      test: 'https://test.example.org',
      local: 'https://localhost:3000',
    },
    officeJs: publicOfficeJs,
    frameAncestors: officeHosts,
  });

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'bordereau-built-'));
  cpSync(join(root, 'dist'), built, { recursive: true });
  files = await make();
});

afterAll(() => rmSync(built, { recursive: true }));

const text = (name: string): string => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`The pack has no ${name}.`);
  return strFromU8(bytes);
};

describe('acceptance point 40: the release pack', () => {
  it('is the same, byte for byte, whenever and wherever it is made', async () => {
    const first = zip(files);
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      utimesSync(join(built, 'taskpane.html'), new Date(2031, 4, 5), new Date(2031, 4, 5));
      expect(sha256(zip(await make()))).toBe(sha256(first));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has a program for the terminal in ASCII alone, so that it takes no more memory than it has letters', () => {
    expect(readFileSync(join(root, 'dist', 'cli.js'), 'latin1')).toMatch(/^[\0-\x7f]+$/);
  });

  it('unpacks to what its checksums say', () => {
    const unpacked = unzipSync(zip(files));
    const stated = strFromU8(unpacked.SHA256SUMS ?? new Uint8Array())
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(stated.map(([, name]) => name).sort()).toEqual(
      Object.keys(unpacked)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum, name] of stated) expect(sha256(unpacked[name] ?? new Uint8Array())).toBe(sum);
  });

  it('holds the site under names that tell its contents, without the terminal', () => {
    const site = [...files.keys()].filter((name) => name.startsWith('site/'));
    expect(site).toContain('site/taskpane.html');
    expect(site.filter((name) => name.startsWith('site/cli.'))).toEqual([]);
    const scripts = [...text('site/taskpane.html').matchAll(/<script[^>]*src=["']?([^\s"'>]+)/g)].map(
      ([, source]) => source,
    );
    expect(scripts).toEqual([
      expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/),
      publicOfficeJs,
      'functions.js',
    ]);
    const unnamed = site.filter((name) => name.endsWith('.js') && !/\.[0-9a-f]{8}\.js$/.test(name));
    expect(unnamed.filter((name) => !name.startsWith('site/docs/'))).toEqual(['site/functions.js']);
  });

  it('has a manifest for each environment, of the version of the sources', () => {
    for (const [name, address] of [
      ['bordereau', 'https://bordereau.example.org/taskpane.html'],
      ['bordereau-recette', 'https://test.example.org/taskpane.html'],
      ['bordereau-poste-local', 'https://localhost:3000/taskpane.html'],
    ]) {
      expect(text(`manifestes/${name}.xml`)).toContain(`<Version>${version}.0</Version>`);
      expect(text(`manifestes/${name}.xml`)).toContain(`"${address}"`);
    }
  });

  it('tells nginx and IIS the same headers, and Office who may frame it', () => {
    const rules = JSON.parse(text('serveurs/en-tetes.json')) as HeaderRules;
    const policy = rules.always['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*(?!\.)/);
    for (const host of officeHosts)
      expect(policy).toMatch(new RegExp(`frame-ancestors .*${host.replace(/[.*]/g, '\\$&')}`));
    expect(Object.keys(rules.always)).toEqual(
      expect.arrayContaining(['X-Content-Type-Options', 'Strict-Transport-Security', 'Referrer-Policy']),
    );
    for (const configuration of ['nginx.conf', 'nginx-conteneur.conf', 'web.config']) {
      expect(text(`serveurs/${configuration}`)).not.toContain('X-Frame-Options');
      for (const [name, value] of Object.entries(rules.always)) {
        expect(text(`serveurs/${configuration}`)).toContain(name);
        expect(text(`serveurs/${configuration}`)).toContain(value);
      }
    }
  });

  it('lets be kept what never changes, asks again for pages, and lets Excel on the web read the functions', () => {
    const rules = JSON.parse(text('serveurs/en-tetes.json')) as HeaderRules;
    const cacheOf = (path: string) => headersOf(rules, path)['Cache-Control'];
    expect(cacheOf('taskpane.0a1b2c3d.js')).toContain('immutable');
    expect(cacheOf('taskpane.html')).toBe('no-cache');
    expect(cacheOf('functions.js')).toBe('no-cache');
    expect(cacheOf('assets/icon-32.png')).toBe('public, max-age=86400');
    expect(headersOf(rules, 'functions.en.json')['Access-Control-Allow-Origin']).toBe('*');
    expect(headersOf(rules, 'taskpane.html')['Access-Control-Allow-Origin']).toBeUndefined();
  });

  it('has the program of the terminal with the licences of what is bundled in it, and nothing else, packed by npm', () => {
    const [{ files: packed = [] } = {}] = JSON.parse(
      execSync('npm pack --dry-run --json --ignore-scripts', { cwd: root, encoding: 'utf8' }),
    ) as { files?: { path: string }[] }[];
    expect(packed.map(({ path }) => path).sort()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli.js', 'dist/cli.licences.txt', 'package.json'],
    ]);
    const licences = readFileSync(join(root, 'dist', 'cli.licences.txt'), 'utf8');
    for (const { name, version: one, licence, text: terms } of bundledPackages('terminal')) {
      expect(licences).toContain(`${name} ${one}: ${licence}`);
      expect([name, licences.includes(terms) && terms]).toEqual([name, expect.stringMatching(/\w/)]);
    }
    expect(licences).toMatch(/^hucre /m);
  });

  it('lists every component it contains, with its licence, and in a bill of materials', () => {
    const bill = JSON.parse(text('composants.cdx.json')) as {
      components: { name: string; version: string }[];
    };
    const listed = new Set(bill.components.map(({ name, version: one }) => `${name} ${one}`));
    const bundled = bundledPackages('site');
    expect(bundled.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'zod', '@fluentui/react-components']),
    );
    for (const { name, version: one, licence, text: terms } of bundled) {
      expect([name, text('licences.txt').includes(terms) && terms]).toEqual([
        name,
        expect.stringMatching(/\w/),
      ]);
      expect(listed).toContain(`${name} ${one}`);
      expect(text('licences.txt')).toContain(`${name} ${one}: ${licence}`);
      expect(licence).toMatch(/^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD)/);
    }
  });

  it.each(['deployer', 'confidentialite', 'a-verifier-dans-excel'])('carries the guide %s', (name) => {
    expect(text(`guides/${name}.md`)).toMatch(/^# /);
  });

  it('guides the administrator through all that a deployment meets', () => {
    const guide = text('guides/deployer.md');
    for (const words of [
      'Applications intégrées',
      'appsforoffice.microsoft.com',
      'expériences connectées',
      'Vider le cache',
      'Mettre à jour',
      'Retirer',
      'frame-ancestors',
    ])
      expect(guide).toContain(words);
    expect(text('notes-de-version.md')).toContain(`## ${version}`);
  });
});
