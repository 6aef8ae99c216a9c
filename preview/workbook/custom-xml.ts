/** Namespace of a part's root element, its prefix followed; `null` where it has none. */
export function namespaceOf(xml: string): string | null {
  const root = /<(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*((?:\s[^<>]*)?)\/?>/.exec(withoutMisc(xml));
  if (!root) return null;
  const attribute = root[1] ? `xmlns:${root[1]}` : 'xmlns';
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

/** Whether every element is closed in order under one root and every & starts a reference: what Excel asks of a part. */
export function isWellFormed(xml: string): boolean {
  const text = withoutMisc(xml).trim();
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const tag of text.matchAll(
    /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    const between = text.slice(end, tag.index);
    if (/[<]|&(?!#?\w+;)/.test(between) || (between.trim() !== '' && open.length === 0)) return false;
    end = tag.index + tag[0].length;
    if (tag[1]) {
      if (open.pop() !== tag[2]) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!tag[4]) open.push(tag[2] ?? '');
    }
  }
  return roots === 1 && open.length === 0 && text.slice(end).trim() === '';
}

function withoutMisc(xml: string): string {
  return xml
    .replace(/^\uFEFF/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
}
