/** The lines of a workbook cut into pieces that hang together: what a rule says of one does not depend on the others. */
import { bookOfLines } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
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

  private cut(scope: NarrowScope, lines: readonly OrderLine[]): readonly (readonly OrderLine[])[] {
    if (scope === 'line') return this.cutByRow(lines);
    return this.cutByKey(lines, scope === 'order' ? (line) => line.orderKey : (line) => line.projectKey);
  }

  /** Lines of one row follow each other, and stay together. */
  private cutByRow(lines: readonly OrderLine[]): readonly (readonly OrderLine[])[] {
    const pieces: (readonly OrderLine[])[] = [];
    for (let from = 0, to = 0; from < lines.length; from = to) {
      to = from + this.linesAtOnce;
      while (to < lines.length && lines[to]?.row === lines[to - 1]?.row) to += 1;
      pieces.push(lines.slice(from, to));
    }
    return pieces;
  }

  /**
   * Every group of lines whole and in order; lines without a key are one group, since they may be compared with one
   * another.
   */
  private cutByKey(
    lines: readonly OrderLine[],
    keyOf: (line: OrderLine) => string | null,
  ): readonly (readonly OrderLine[])[] {
    const pieces: OrderLine[][] = [];
    const pieceOf = new Map<string | null, OrderLine[]>();
    let open: OrderLine[] = [];
    for (const line of lines) {
      const key = keyOf(line);
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
