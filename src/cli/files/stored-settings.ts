import { partText, unescapeXml } from './package';
import type { Parts } from './package';

const namespace = 'urn:bordereau:settings:1';

/** What the workbook stores of the user's choices, as text; `null` where it stores none (interfaces.md §4). */
export function storedSettings(parts: Parts): string | null {
  for (const name of Object.keys(parts)) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name)) continue;
    const text = settingsText(partText(parts, name) ?? '');
    if (text !== null) return text;
  }
  return null;
}

/**
 * The text of a `settings` root in our namespace. No general XML is read, so nothing can be expanded or fetched: a
 * part with a document type or with elements inside is not ours.
 */
export function settingsText(xml: string): string | null {
  const body = xml
    .replace(/^\uFEFF?\s*(<\?[^>]*\?>\s*)?/, '')
    .replace(/^(<!--[\s\S]*?-->\s*)*/, '')
    .trim();
  const root = /^<((?:([\w.-]+):)?settings)((?:\s[^<>]*)?)>([\s\S]*)<\/\1\s*>$/.exec(body);
  if (root === null) return null;
  const [, , prefix, attributes = '', content = ''] = root;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(attributes);
  if (declared?.[1] !== namespace) return null;
  const plain = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(content);
  if (plain !== null) return plain[1] ?? '';
  return content.includes('<') ? null : unescapeXml(content);
}
