import type { OrderLine } from './order-line';

/** Lines by a key, in the order of the lines; those without one are left out. */
export function groupLines<K>(
  lines: readonly OrderLine[],
  keyOf: (line: OrderLine) => K | null,
): ReadonlyMap<K, readonly OrderLine[]> {
  const groups = new Map<K, OrderLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
