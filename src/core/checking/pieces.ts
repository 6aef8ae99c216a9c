/** The lines of a workbook cut into pieces that hang together: what a rule says of one does not depend on the others. */
import { bookOfLines } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import { eachInSteps, type Steps } from '../steps';
import type { Check } from './examine';
import type { NarrowScope } from './rule';

export class Pieces {
  constructor(
    private readonly check: Check,
    private readonly linesAtOnce: number,
  ) {}

  /** Some thousand lines each; all of the workbook where it has no more. */
  *of(scope: NarrowScope): Steps<readonly (readonly OrderLine[])[]> {
    const { lines } = this.check.book;
    if (lines.length <= this.linesAtOnce) return [lines];
    if (scope === 'line') return this.cutByRow(lines);
    return yield* this.cutByKey(
      lines,
      scope === 'order' ? (line) => line.orderKey : (line) => line.projectKey,
    );
  }

  /** The book of a piece, with indexes of its own: they live no longer than the piece is judged. */
  bookOf(lines: readonly OrderLine[]): OrderBook {
    const { book, sheets, settings } = this.check;
    return lines === book.lines ? book : bookOfLines(lines, sheets, { settings });
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
  private *cutByKey(
    lines: readonly OrderLine[],
    keyOf: (line: OrderLine) => string | null,
  ): Steps<readonly (readonly OrderLine[])[]> {
    const pieces: OrderLine[][] = [];
    const pieceOf = new Map<string | null, OrderLine[]>();
    let open: OrderLine[] = [];
    yield* eachInSteps(lines, this.linesAtOnce, (line) => {
      const key = keyOf(line);
      let piece = pieceOf.get(key);
      if (!piece) {
        if (open.length >= this.linesAtOnce || pieces.length === 0) pieces.push((open = []));
        piece = open;
        pieceOf.set(key, piece);
      }
      piece.push(line);
    });
    return pieces;
  }
}
