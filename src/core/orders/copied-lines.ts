/** Lines that stand on several sheets of a workbook: a copy of a sheet, or a line carried over to the next year's. */
import { rememberedFor } from '../remembered';
import type { OrderLine } from './order-line';
import type { ReadSheet } from './order-sheet';
import { counts } from './status';

/** What makes a line of an order the same line on another sheet (ADR 10, point 16), and its amount. */
const identity = ['uo_code', 'project', 'person', 'start_date', 'end_date', 'qty', 'amount_ht'];

/**
 * A line of an order that an earlier sheet of the workbook has too is told by the check as `order-on-two-sheets`; where
 * it is the very same line it counts once, on the first. Two alike lines of one sheet may both be due: both count. A
 * draft is a copy of no order that was issued, and a cancelled line counts nowhere.
 */
export const copiedLines = rememberedFor((sheets: readonly ReadSheet[]): ReadonlySet<OrderLine> => {
  const copies = new Set<OrderLine>();
  if (sheets.length < 2) return copies;
  const several = ordersOnSeveral(sheets);
  if (several.size === 0) return copies;
  const seen = new Map<string, number>();
  for (const sheet of sheets) {
    const own = new Map<string, number>();
    const identityOf = identityReader(sheet);
    sheet.lines.forEach((line, index) => {
      if (line.orderKey === null || !several.has(line.orderKey) || !counts(line)) return;
      const same = identityOf(line, index);
      const count = (own.get(same) ?? 0) + 1;
      own.set(same, count);
      if (count <= (seen.get(same) ?? 0)) copies.add(line);
    });
    for (const [same, count] of own) seen.set(same, Math.max(count, seen.get(same) ?? 0));
  }
  return copies;
});

/** Orders that stand on more than one sheet: mostly few, and no other line can be a copy. */
function ordersOnSeveral(sheets: readonly ReadSheet[]): ReadonlySet<string> {
  const firstOn = new Map<string, ReadSheet>();
  const several = new Set<string>();
  for (const sheet of sheets)
    for (const { orderKey } of sheet.lines) {
      if (orderKey === null) continue;
      const first = firstOn.get(orderKey);
      if (first === undefined) firstOn.set(orderKey, sheet);
      else if (first !== sheet) several.add(orderKey);
    }
  return several;
}

function identityReader({ cells }: ReadSheet): (line: OrderLine, index: number) => string {
  const columns = identity.map((field) => cells.byField.get(field)?.values);
  return (line, index) => {
    const values = columns.map((column) => column?.[index] ?? '');
    values[0] = line.unit?.code ?? values[0] ?? '';
    values[1] = line.projectKey ?? values[1] ?? '';
    return [line.orderKey, line.status === 'draft', ...values].join('\n');
  };
}
