import { startTransition, useEffect, useMemo, useState } from 'react';
import { runSteps } from '../session/time-slice';
import { matching, searchedWords } from '../view/finding-groups';
import type { FindingItem } from '../view/findings';

/** Findings that hold what is looked for. */
export interface Matching {
  readonly items: readonly FindingItem[];
  /** Number of the check they are of. */
  readonly run: number;
  /** What was looked for; "" where they are all there are. */
  readonly query: string;
}

/** The findings that match a search, which goes on while the user types; until it ends, those shown before. */
export function useMatching(
  items: readonly FindingItem[],
  run: number,
  query: string,
  textOf: (item: FindingItem) => string,
): Matching {
  const all = useMemo(() => ({ items, run, query: '' }), [items, run]);
  const [found, setFound] = useState<Matching>(all);
  const texts = useMemo(() => ({ of: textOf, kept: new WeakMap<FindingItem, string>() }), [textOf]);
  const words = useMemo(() => searchedWords(query), [query]);
  useEffect(() => {
    if (words.length === 0) return setFound(all);
    const search = new AbortController();
    void runSteps(matching(items, words, texts.of, texts.kept), search.signal).then((matched) => {
      if (matched) startTransition(() => setFound({ items: matched, run, query }));
    });
    return () => search.abort();
  }, [all, items, run, query, words, texts]);
  return words.length === 0 ? all : found;
}
