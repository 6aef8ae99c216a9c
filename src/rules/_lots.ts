import type { Agreement, Lot } from '../core/agreement/schema';
import type { OrderLine } from '../core/orders/order-line';
import type { Say } from '../languages/say';

/**
 * The lots of which a rule would say the same thing: told once, at the first of them. `null` where an earlier lot has
 * told it already; none where it is true of every lot, and naming them adds nothing.
 */
export function lotsAlike(
  { lots }: Agreement,
  lot: Lot,
  factsOf: (lot: Lot) => unknown,
): readonly string[] | null {
  const key = JSON.stringify(factsOf(lot));
  const alike = lots.filter((other) => JSON.stringify(factsOf(other)) === key);
  if (alike[0]?.id !== lot.id) return null;
  return alike.length === lots.length ? [] : alike.map(({ id }) => id);
}

/** " du lot 2", after what is of the lot; "" where no lot is named. */
export function ofLotsFr(lots: readonly string[], say: Say): string {
  return lots.length === 0 ? '' : ` ${lots.length === 1 ? 'du lot' : 'des lots'} ${say.list(lots)}`;
}

export function ofLotsEn(lots: readonly string[], say: Say): string {
  return lots.length === 0 ? '' : ` of ${lots.length === 1 ? 'lot' : 'lots'} ${say.list(lots)}`;
}

/** The lines that a clause of some lots may be about: theirs, and those that do not tell their lot. Every line where it names none. */
export function linesOfLots(
  lots: readonly string[] | undefined,
  lines: readonly OrderLine[],
): readonly OrderLine[] {
  return lots === undefined ? lines : lines.filter(({ lot }) => lot === null || lots.includes(lot));
}
