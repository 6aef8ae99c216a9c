/** What the add-in's server says beside each file: the same rules for nginx, IIS and the preview. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy, headerPolicy, officeHosts } from './content-policy';

export interface HeaderRules {
  /** With every answer. */
  readonly always: Readonly<Record<string, string>>;
  /** With the files whose path matches, the first that does. */
  readonly cache: readonly CacheRule[];
  /** Files that Excel on the web reads from a page of its own. */
  readonly readByExcel: string;
}

interface CacheRule {
  /** Regular expression for a path without its leading slash, in the dialect that nginx, IIS and JavaScript share. */
  readonly path: string;
  readonly value: string;
}

const cache: readonly CacheRule[] = [
  // A name with the hash of its contents never means anything else.
  { path: '\\.[0-9a-f]{8}\\.js$', value: 'public, max-age=31536000, immutable' },
  // Office refuses icons that may not be kept.
  { path: '\\.(png|svg|css)$', value: 'public, max-age=86400' },
  // Kept, but asked about each time: an update is there at the next start.
  { path: '', value: 'no-cache' },
];

const readByExcel = '\\.json$';

interface SiteOptions {
  /** Folder of the built site. */
  readonly site: string;
  readonly officeJs: string | null;
  readonly frameAncestors?: readonly string[];
}

/** The rules for a built site, whose pages the policy is made from. */
export function siteHeaders({ site, officeJs, frameAncestors = officeHosts }: SiteOptions): HeaderRules {
  const policy = contentPolicy({ officeJs, pages: pagesOf(site).map((page) => readFileSync(page, 'utf8')) });
  return {
    always: {
      'Content-Security-Policy': headerPolicy(policy, frameAncestors),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Strict-Transport-Security': 'max-age=31536000',
    },
    cache,
    readByExcel,
  };
}

/** The headers of one file. */
export function headersOf(rules: HeaderRules, path: string): Record<string, string> {
  const kept = rules.cache.find((rule) => new RegExp(rule.path).test(path));
  return {
    ...rules.always,
    ...(kept ? { 'Cache-Control': kept.value } : {}),
    ...(new RegExp(rules.readByExcel).test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

/** Every page of the site. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(site, name));
}
