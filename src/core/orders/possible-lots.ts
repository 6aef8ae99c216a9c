/** Lines that do not tell their lot: what is true of one lot may not be true of another. */
import type { OrderLine } from './order-line';

/** The lots that a line may be of. */
type LotsOf = (line: Pick<OrderLine, 'lot' | 'unit'>) => readonly string[];

/** Its own where it is one of `all`, else those of its unit, else all of them. */
export function possibleLots(all: readonly string[]): LotsOf {
  const alone = new Map(all.map((id) => [id, [id]]));
  return ({ lot, unit }) => (lot === null ? undefined : alone.get(lot)) ?? unit?.lots ?? all;
}

/** What a line comes to in every one of the lots; `null` where it depends on the lot. */
export function inEveryLot<L, S extends string | object>(
  line: L,
  lots: readonly string[],
  standingIn: (line: L, lot: string) => S,
): S | null {
  let common: S | null = null;
  for (const lot of lots) {
    const standing = standingIn(line, lot);
    if (common !== null && standing !== common) return null;
    common = standing;
  }
  return common;
}
