import { endDate } from '../columns/end-date';
import { pdDone } from '../columns/pd-done';
import { pdOrdered } from '../columns/pd-ordered';
import { pdRemaining } from '../columns/pd-remaining';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { daysPerUnit } from '../core/agreement/person-days';
import type { Agreement } from '../core/agreement/schema';
import { daysOrderedOn } from '../core/orders/days-ordered';
import type { OrderLine } from '../core/orders/order-line';

/** How far a line is on a day (ADR 10, point 7); a draft has not started. */
type Progress = 'running' | 'not-started' | 'over' | 'unknown';

export function progressOf(line: OrderLine, asOf: number): Progress {
  const start = line.get(startDate);
  const end = line.get(endDate);
  if (line.status === 'draft' || (start !== null && start > asOf)) return 'not-started';
  if (line.status === 'settled' || (end !== null && end < asOf)) return 'over';
  return start === null || end === null ? 'unknown' : 'running';
}

const dayColumns = { ordered: pdOrdered, quantity: qty };

/** Person-days ordered: as written, else as the contract makes them of the quantity. */
export function daysOrdered(line: OrderLine, agreement: Agreement): number | null {
  return daysOrderedOn(line, agreement, dayColumns);
}

/** The column that says how many person-days are ordered, or is to say it. */
export function daysColumn(line: OrderLine, agreement: Agreement): typeof pdOrdered {
  return line.has(pdOrdered) || daysPerUnit(agreement, line.unit) === null ? pdOrdered : qty;
}

/** Whether the days ordered follow from the quantity, which is each line's own wherever it stands. */
export function followFromQuantity(agreement: Agreement): (line: OrderLine) => boolean {
  return (line) => daysColumn(line, agreement) === qty;
}

const counts = [pdOrdered, pdDone, pdRemaining];

/** A lump sum has no days to report, nor has a unit that the contract and the order leave without any. */
export function isCountedInDays(line: OrderLine): boolean {
  if (line.unit?.lumpSum) return false;
  if ((line.unit?.workload ?? null) !== null) return true;
  return counts.some((column) => line.get(column) !== null || line.unreadable(column));
}
