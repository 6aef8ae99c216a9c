import { unescapeXml } from '../../core/stored-part';

/**
 * The attributes of every tag of a local name, in order; prefixes are ignored on both. For small parts: the whole text is
 * in memory. No tag holds another "<", and no name begins within another: without that a hostile part of a few megabytes
 * would be searched for hours.
 */
export function tagAttributes(xml: string, tag: string): ReadonlyMap<string, string>[] {
  const tags = new RegExp(`<(?:[\\w.-]+:)?${tag}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  const found: ReadonlyMap<string, string>[] = [];
  for (const [, attributes = ''] of xml.matchAll(tags)) {
    if (found.length === mostTags) throw new Error('No workbook has so many of these.');
    found.push(
      new Map(
        [...attributes.matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, name, double, single]) => [name ?? '', unescapeXml(double ?? single ?? '')],
        ),
      ),
    );
  }
  return found;
}

/** Excel has 65,490 styles of cells at most; sheets and links to other parts are far fewer. */
const mostTags = 100_000;
