/** The property paths a `load` asks for: "a, b/c", ["a", "b/c"], { a: true, b: { c: true } } or { select, expand }. */
export function selection(asked: unknown): string[] {
  if (asked === undefined || asked === null) return [];
  if (typeof asked === 'string') return split(asked);
  if (Array.isArray(asked)) return asked.flatMap((part: unknown) => split(String(part)));
  if (typeof asked !== 'object') throw new TypeError('load takes text, a list or an object');
  const { select, expand } = asked as { select?: unknown; expand?: unknown };
  if (select !== undefined || expand !== undefined) return [...selection(select), ...selection(expand)];
  return Object.entries(asked).flatMap(([name, wanted]: [string, unknown]) => {
    if (wanted === true) return [name];
    return typeof wanted === 'object' ? selection(wanted).map((inner) => `${name}/${inner}`) : [];
  });
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
