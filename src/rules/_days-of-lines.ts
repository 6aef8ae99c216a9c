import { endDate } from '../columns/end-date';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';

/** A day and the line that says it. */
interface DayOfLine {
  readonly line: OrderLine;
  /** 1900 serial. */
  readonly day: number;
}

type DayOf = (line: OrderLine) => number | null;

/** The first day among those the lines say; of equal days, the one of the first line. */
export function earliest(lines: readonly OrderLine[], of: Column<number> | DayOf): DayOfLine | null {
  return furthest(lines, of, -1);
}

/** The last day among those the lines say; of equal days, the one of the first line. */
export function latest(lines: readonly OrderLine[], of: Column<number> | DayOf): DayOfLine | null {
  return furthest(lines, of, 1);
}

/** `towards`: 1 for the last day, −1 for the first. */
function furthest(
  lines: readonly OrderLine[],
  of: Column<number> | DayOf,
  towards: 1 | -1,
): DayOfLine | null {
  const dayOf = typeof of === 'function' ? of : (line: OrderLine) => line.get(of);
  let found: DayOfLine | null = null;
  for (const line of lines) {
    const day = dayOf(line);
    if (day !== null && (found === null || (day - found.day) * towards > 0)) found = { line, day };
  }
  return found;
}

/** Whether a line is over on a day: its end has gone by, or it is settled; `null` where nothing says (ADR 10, point 7). */
export function hasEnded(line: OrderLine, asOf: number): boolean | null {
  if (line.status === 'settled') return true;
  const end = line.get(endDate);
  return end === null ? null : end < asOf;
}

/** Whether the phase is the first one a project taken over shows: what led to it came before this agreement (ADR 10, point 6). */
export function isTakenOver(book: OrderBook, projectKey: string, phaseOrder: number): boolean {
  if (!book.inherited(projectKey)) return false;
  return book.ofProject(projectKey).every(({ phase }) => phase === null || phase.order >= phaseOrder);
}
