/** The same answer for the same object, found once for as long as the object lives. */
export function rememberedFor<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly found: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.found;
    const found = find(key);
    known.set(key, { found });
    return found;
  };
}

/** Answers kept: past it a sheet says something else on every row, and keeping costs more than finding. */
const kept = 20_000;

/** The same answer for the same question, found once: sheets say the same few things thousands of times. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  let asked: K | undefined;
  let answer: V | undefined;
  return (key) => {
    // Often the same question is asked several times in a row.
    if (key === asked && answer !== undefined) return answer;
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      if (known.size >= kept) known.clear();
      known.set(key, found);
    }
    asked = key;
    answer = found;
    return found;
  };
}

/** The answer to the last question only, for questions that come several times in a row and then never again. */
export function rememberedLast<K, V>(find: (key: K) => V): (key: K) => V {
  let asked: K | undefined;
  let answer: V | undefined;
  return (key) => {
    if (key !== asked || answer === undefined) {
      answer = find(key);
      asked = key;
    }
    return answer;
  };
}
