import { orderDate } from '../columns/order-date';
import { orderNotified } from '../columns/order-notified';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import type { CellRef } from '../core/sheet/snapshot';

/** The cell of the day an order counts from: notification or issue, as the reading in use has it (doubt D-04). */
export function orderDayCell(line: OrderLine): CellRef | null {
  return line.cell(orderDayColumn(line));
}

/** The column that tells that day, or would where a line has none. */
export function orderDayColumn({ dayField }: OrderLine): Column<number> {
  return dayField === orderNotified.field ? orderNotified : orderDate;
}
