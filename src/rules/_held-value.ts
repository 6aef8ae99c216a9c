import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import type { Column, FieldValue } from '../core/sheet/column';

/** A value with the line that says it; `blank` where none does, `unknown` where that cannot be told. */
export type HeldValue<T extends FieldValue> =
  'unknown' | 'blank' | { readonly value: T; readonly line: OrderLine };

/**
 * What the lines of a project say of it, whichever of them does (ADR 10, point 5); `unknown` where no sheet has the column,
 * or a cell of it cannot be read.
 */
export function heldValue<T extends FieldValue>(
  book: OrderBook,
  projectKey: string,
  column: Column<T>,
): HeldValue<T> {
  const held = book.projectValue(projectKey, column);
  if (!held.column) return 'unknown';
  if (held.value !== null && held.line) return { value: held.value, line: held.line };
  return book.ofProject(projectKey).some((line) => line.unreadable(column)) ? 'unknown' : 'blank';
}
