/** Two days of a line that an agreement counts between, one or both of which are not there. */
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';

interface TwoDays {
  readonly from: Column<number>;
  readonly to: Column<number>;
}

/**
 * The column for lack of which nothing can be said of a line whose days are not both known; `null` where nothing has
 * happened yet. `isPast`: whether what counts from that day is over on the day of the check. What was to happen since
 * may have happened without being written down.
 */
export function lackingDay(
  line: OrderLine,
  { from, to }: TwoDays,
  isPast: (from: number) => boolean,
): Column<number> | null {
  if (!line.has(from) || line.unreadable(from)) return from;
  if (!line.has(to) || line.unreadable(to)) return to;
  const day = line.get(from);
  if (day === null) return line.get(to) === null ? null : from;
  return isPast(day) ? to : null;
}
