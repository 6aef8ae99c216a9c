import { uoCode } from '../columns/uo-code';
import type { OrderLine } from '../core/orders/order-line';

/** Whether the unit cell names this unit and no more: a suggested code would overwrite a quantity or another unit. */
export function isWholeCell(line: OrderLine): boolean {
  const unit = line.get(uoCode);
  return unit === null || unit === line.written(uoCode);
}
