/**
 * The content security policy of the add-in: one source for the pages (meta), the servers (headers) and the preview.
 * Nothing is loaded from anywhere but the add-in's own host and the host of office.js.
 */
import { createHash } from 'node:crypto';

/** The release of office.js that Microsoft supports; another cloud has its own (docs/guide/deployer.md). */
export const publicOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Pages that may show the add-in in a frame: Excel on the web, where it is opened from. Microsoft publishes no list of
 * its own; another cloud or a portal is added with FRAME_ANCESTORS.
 */
export const officeHosts: readonly string[] = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://onedrive.live.com',
];

/**
 * Fluent fills its style elements rule by rule through the object model, which a policy lets pass once the element
 * itself may stand there, and it stands there empty: this is the hash of no text at all.
 */
const emptyStyle = sha256('');

interface PolicyOptions {
  /** Address of office.js, or null where it comes from the add-in's own host. */
  readonly officeJs: string | null;
  /** Pages to which the policy applies: what they write in a style element is allowed word for word. */
  readonly pages: readonly string[];
}

/** What both a header and a meta element can say. */
export function contentPolicy({ officeJs, pages }: PolicyOptions): string {
  const office = officeJs === null ? [] : [new URL(officeJs).origin];
  const styles = new Set(pages.flatMap(styleTexts).map(sha256));
  return directives({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...office],
    'style-src': ["'self'", emptyStyle, ...[...styles].sort()],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
}

/** The header alone can say who may frame the add-in: browsers ignore that in a meta element. */
export function headerPolicy(policy: string, frameAncestors: readonly string[]): string {
  return `${policy}; ${directives({ 'frame-ancestors': ["'self'", ...frameAncestors] })}`;
}

/** The page with the policy in it, before anything that the policy is about. */
export function withPolicy(page: string, policy: string): string {
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(page))
    throw new Error('A page has no <meta charset> after which its policy would stand.');
  return page.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function directives(named: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(named)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function styleTexts(page: string): string[] {
  return [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '');
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
