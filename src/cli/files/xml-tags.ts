import { unescapeXml } from '../../core/stored-part';

/**
 * The attributes of every tag of a local name, in order; prefixes are ignored on both. For small parts: the whole text is
 * in memory. No tag holds another "<", and no name begins within another: without that a hostile part of a few megabytes
 * would be searched for hours.
 */
export function tagAttributes(xml: string, tag: string): ReadonlyMap<string, string>[] {
  const tags = new RegExp(`<(?:[\\w.-]+:)?${tag}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  return [...xml.matchAll(tags)].map(
    ([, attributes]) =>
      new Map(
        [
          ...(attributes ?? '').matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
        ].map(([, name, double, single]) => [name ?? '', unescapeXml(double ?? single ?? '')]),
      ),
  );
}
