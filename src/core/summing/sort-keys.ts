/** The order in which a reader looks for groups: the agreement's own, else that of the alphabet and of numbers. */
import { compareNaturally } from './compare-naturally';
import type { SummarySource } from './definition';
import type { Groups } from './grouping';

/** Numbers of the groups in reading order; what the lines do not say comes last. */
export function inReadingOrder(
  groups: Groups,
  by: readonly string[],
  sources: readonly SummarySource[],
): number[] {
  const ranks = by.map((field, at) =>
    ranksOf(groups.texts[at] ?? [], field === 'uo_code' ? unitOrder(sources) : new Map<string, number>()),
  );
  const width = by.length;
  const rank = (group: number, field: number) =>
    ranks[field]?.[groups.numbers[group * width + field] ?? 0] ?? 0;
  // Array sorting, unlike that of typed arrays, makes short work of what is in order already.
  return Array.from({ length: groups.count }, (_, group) => group).sort((one, other) => {
    for (let field = 0; field < width; field += 1) {
      const order = rank(one, field) - rank(other, field);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** By number of the value: its place among the values of the field. */
function ranksOf(texts: readonly (string | null)[], first: ReadonlyMap<string, number>): Int32Array {
  const order = Array.from(texts.keys()).sort((one, other) => {
    const [a, b] = [texts[one] ?? null, texts[other] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const known = (first.get(a) ?? first.size) - (first.get(b) ?? first.size);
    return known || compareNaturally(a, b);
  });
  const ranks = new Int32Array(texts.length);
  order.forEach((value, rank) => (ranks[value] = rank));
  return ranks;
}

function unitOrder(sources: readonly SummarySource[]): ReadonlyMap<string, number> {
  const codes = sources.flatMap(({ agreement }) => agreement.units.map(({ code }) => code));
  return new Map([...new Set(codes)].map((code, rank) => [code, rank]));
}
