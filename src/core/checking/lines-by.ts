import { groupLines } from '../orders/group-lines';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import { rememberedFor } from '../remembered';

/** Sorting so few lines costs more than going through them: a formula checks one line, thousands of times. */
const fewLines = 5;

/**
 * Lines of a book by a key of the rule's own, sorted once per book however many instances ask: a rule with one
 * instance per unit or profile does not go through all the lines for each. Lines without a key are left out.
 */
export function linesBy(
  keyOf: (line: OrderLine) => string | null,
): (book: OrderBook, key: string) => readonly OrderLine[] {
  const indexOf = rememberedFor(({ lines }: OrderBook) => groupLines(lines, keyOf));
  return (book, key) => {
    if (book.lines.length < fewLines) return book.lines.filter((line) => keyOf(line) === key);
    return indexOf(book).get(key) ?? [];
  };
}
