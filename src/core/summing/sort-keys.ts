/** The order in which a reader looks for groups: the agreement's own, else that of the alphabet and of numbers. */
import type { SummarySource } from './definition';

type Key = readonly (string | null)[];

/** Numbers of the groups in reading order; what the lines do not say comes last. */
export function sortedKeys(
  keys: readonly Key[],
  by: readonly string[],
  sources: readonly SummarySource[],
): number[] {
  const collator = new Intl.Collator('fr', { numeric: true });
  const ranks = by.map((field) => (field === 'uo_code' ? unitRanks(sources) : null));
  const compare = (one: Key, other: Key): number => {
    for (let field = 0; field < by.length; field += 1) {
      const a = one[field] ?? null;
      const b = other[field] ?? null;
      if (a === b) continue;
      if (a === null) return 1;
      if (b === null) return -1;
      const rank = (ranks[field]?.get(a) ?? Infinity) - (ranks[field]?.get(b) ?? Infinity);
      // Two unknown ones: infinity less infinity is no number.
      const order = rank || collator.compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  return keys
    .map((key, group) => ({ key, group }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ group }) => group);
}

function unitRanks(sources: readonly SummarySource[]): ReadonlyMap<string, number> {
  const codes = sources.flatMap(({ agreement }) => agreement.units.map(({ code }) => code));
  return new Map([...new Set(codes)].map((code, rank) => [code, rank]));
}
