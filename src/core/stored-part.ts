/**
 * The custom XML parts in which a workbook keeps the user's choices: one part for each kind, its
 * JSON text inside one element called as the kind. Written by the add-in, read by the add-in and by the terminal.
 */

/** `mapping`: which header is which column; `summaries`: the definitions of inserted summaries. */
export type StoredKind = 'settings' | 'mapping' | 'summaries' | 'waivers' | 'agreement';

/**
 * Bytes of UTF-8 that a text of each kind may take. What is stored stays small, for every save of the workbook carries
 * it; an agreement with its amendments is the long one. Excel states no limit for custom XML, only 5 MB for a request.
 */
export const largestStored: Readonly<Record<StoredKind, number>> = {
  settings: 100_000,
  mapping: 100_000,
  summaries: 100_000,
  waivers: 100_000,
  agreement: 1_000_000,
};

export function storedNamespace(kind: StoredKind): string {
  return `urn:bordereau:${kind}:1`;
}

/** The part for a text. Carriage returns are escaped too: a reader of XML would fold them into line feeds. */
export function storedPart(kind: StoredKind, text: string): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
  return `<${kind} xmlns="${storedNamespace(kind)}">${escaped}</${kind}>`;
}

/**
 * The text a part holds; `null` for a part that is not ours, or of another kind. No general XML is read, so nothing can be
 * expanded or fetched: what has a document type, or elements inside, is not ours. The text itself may still be anything.
 */
export function storedText(kind: StoredKind, xml: string): string | null {
  const body = xml
    .trim()
    .replace(/^<\?[^>]*\?>\s*/, '')
    .replace(/^(<!--[\s\S]*?-->\s*)*/, '');
  const root = /^<((?:([\w.-]+):)?([a-z]+))(\s[^<>]*)(?:\/>|>([\s\S]*)<\/\1\s*>)$/.exec(body);
  if (root === null) return null;
  const [, , prefix, name, attributes = '', content = ''] = root;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(attributes);
  if (name !== kind || declared?.[1] !== storedNamespace(kind)) return null;
  const plain = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(content);
  if (plain !== null) return plain[1] ?? '';
  return content.includes('<') ? null : unescapeXml(content);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its references put right; those to entities of a document type stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
