/** Answers kept: past it a sheet says something else on every row, and keeping costs more than finding. */
const kept = 20_000;

/** The same answer for the same question, found once: sheets say the same few things thousands of times. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    if (known.size >= kept) known.clear();
    known.set(key, found);
    return found;
  };
}
