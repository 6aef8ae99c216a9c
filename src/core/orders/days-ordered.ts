import { daysPerUnit } from '../agreement/person-days';
import type { Agreement } from '../agreement/schema';
import type { Column } from '../sheet/column';
import { numberOf } from './line-values';
import type { OrderLine } from './order-line';

/** The columns that tell the days ordered; `undefined` where no sheet has one. */
interface DayColumns {
  readonly ordered: Column | undefined;
  readonly quantity: Column | undefined;
}

/**
 * Person-days that a line orders: those written; where its sheet has no column of them, what the contract makes of the
 * quantity. `null` where neither says: a blank cell of a column that is there stays unknown.
 */
export function daysOrderedOn(
  line: OrderLine,
  agreement: Agreement,
  { ordered, quantity }: DayColumns,
): number | null {
  if (ordered && line.has(ordered)) return numberOf(line, ordered);
  const load = daysPerUnit(agreement, line.unit);
  const units = load === null ? null : numberOf(line, quantity);
  return load === null || units === null ? null : load * units;
}
