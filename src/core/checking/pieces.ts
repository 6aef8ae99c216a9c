/** The lines of a workbook cut into pieces that hang together: what a rule says of one does not depend on the others. */
import { bookOfLines } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import { rowKey } from '../orders/order-table';
import type { Check } from './examine';
import type { NarrowScope } from './rule';

export class Pieces {
  private readonly known = new Map<NarrowScope, readonly OrderBook[]>();

  constructor(
    private readonly check: Check,
    private readonly linesAtOnce: number,
  ) {}

  /** Books of some thousand lines each; that of the whole workbook where it has no more. */
  of(scope: NarrowScope): readonly OrderBook[] {
    const known = this.known.get(scope);
    if (known) return known;
    const { book, sheets, settings } = this.check;
    const books =
      book.lines.length <= this.linesAtOnce
        ? [book]
        : this.cut(scope, book.lines).map((lines) => bookOfLines(lines, sheets, { settings }));
    this.known.set(scope, books);
    return books;
  }

  /** Every group of lines whole and in order. */
  private cut(scope: NarrowScope, lines: readonly OrderLine[]): readonly (readonly OrderLine[])[] {
    const pieces: OrderLine[][] = [];
    const pieceOf = new Map<string, OrderLine[]>();
    let open: OrderLine[] = [];
    for (const line of lines) {
      const key = keyOf(scope, line);
      let piece = pieceOf.get(key);
      if (!piece) {
        if (open.length >= this.linesAtOnce || pieces.length === 0) pieces.push((open = []));
        piece = open;
        pieceOf.set(key, piece);
      }
      piece.push(line);
    }
    return pieces;
  }
}

/** What a line hangs together by; those without an order or a project may be compared with one another. */
function keyOf(scope: NarrowScope, line: OrderLine): string {
  if (scope === 'line') return rowKey(line);
  return (scope === 'order' ? line.orderKey : line.projectKey) ?? '';
}
