import { orderDate } from '../columns/order-date';
import { orderNotified } from '../columns/order-notified';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import type { CellRef } from '../core/sheet/snapshot';

/** The cell of the day an order counts from: notification or issue, as the reading in use has it (doubt D-04). */
export function orderDayCell(line: OrderLine): CellRef | null {
  const notified = line.get(orderNotified);
  return notified !== null && notified === line.orderDay ? line.cell(orderNotified) : line.cell(orderDate);
}

/** What would tell the day an order counts from, where a line has none: a notification that cannot be read hides even a known issue. */
export function orderDayColumn(line: OrderLine): Column {
  return line.get(orderDate) === null ? orderDate : orderNotified;
}
