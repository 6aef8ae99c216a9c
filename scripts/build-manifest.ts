/** The manifests Excel is given, from the template at the root: same text, with addresses and version filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../src/version';
import { escapeHtml } from './web/html';

const root = join(__dirname, '..');

/** Where a manifest is for. Each has an id and a name of its own: Excel takes two with one id for the same add-in. */
export type Environment = 'production' | 'test' | 'local';

const environments: Readonly<Record<Environment, { id: string; french: string; english: string }>> = {
  production: { id: '41960969-0b81-4ecb-aad4-37ffcd73ddad', french: 'Bordereau', english: 'Bordereau' },
  test: {
    id: '7b1d1f0c-6f0e-4c0e-9a55-2f3d1c8a94be',
    french: 'Bordereau (recette)',
    english: 'Bordereau (test)',
  },
  local: {
    id: 'c2f6a0de-53a7-4d0b-8a0b-0d4d6d1f7e21',
    french: 'Bordereau (poste local)',
    english: 'Bordereau (local)',
  },
};

/** What an address is for where nobody says: this machine, or production. */
export function environmentOf(addinUrl: string): Environment {
  return URL.canParse(addinUrl) && new URL(addinUrl).hostname === 'localhost' ? 'local' : 'production';
}

/**
 * The manifest of an add-in served from `addinUrl`. Office takes https addresses only, localhost included; the address
 * may have a path, but neither query nor fragment.
 */
export function manifestFor(addinUrl: string, environment: Environment = environmentOf(addinUrl)): string {
  const address = addinAddress(addinUrl);
  const { id, french, english } = environments[environment];
  return fillIn(readFileSync(join(root, 'manifest.xml'), 'utf8'), {
    ID: id,
    NAME_FR: french,
    NAME_EN: english,
    ADDIN_URL: `${address.origin}${address.pathname}`.replace(/\/+$/, ''),
    ADDIN_ORIGIN: address.origin,
    VERSION: officeVersion(version),
  });
}

function addinAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || address.protocol !== 'https:' || address.search || address.hash || address.username)
    throw new Error(
      `ADDIN_URL must be an https address such as https://example.org/bordereau, not "${text}"`,
    );
  return address;
}

/** Office wants four numbers; npm has three, and perhaps a pre-release name, which Office has no word for. */
function officeVersion(version: string): string {
  const numbers = /^(\d+\.\d+\.\d+)(?:-|$)/.exec(version)?.[1];
  if (!numbers) throw new Error(`The version of package.json, "${version}", is not of the form 1.2.3`);
  return `${numbers}.0`;
}

/** Office shows XML comments to nobody, but a template's comments would be wrong in what is made from it. */
function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(/\s*<!--[\s\S]*?-->/g, '')
    .replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`manifest.xml has a placeholder nobody fills in: ${placeholder}`);
      return escapeHtml(value);
    });
}
