import type { OrderLine } from './order-line';

/** Lines by a key, in the order of the lines; those without one are left out. */
export function groupLines<K>(
  lines: readonly OrderLine[],
  keyOf: (line: OrderLine) => K | null,
): ReadonlyMap<K, readonly OrderLine[]> {
  const groups = new Map<K, OrderLine[]>();
  let last: K | null = null;
  let group: OrderLine[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    // Lines of a group mostly follow each other.
    if (key === last) {
      group.push(line);
      continue;
    }
    const known = groups.get(key);
    group = known ?? [line];
    if (known) known.push(line);
    else groups.set(key, group);
    last = key;
  }
  return groups;
}
