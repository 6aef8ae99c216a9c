/** The lines of a workbook cut into pieces that hang together: what a rule says of one does not depend on the others. */
import { bookOfLines } from '../orders/build-book';
import type { OrderBook } from '../orders/order-book';
import type { OrderLine } from '../orders/order-line';
import { eachInSteps, type Steps } from '../steps';
import type { Check } from './examine';
import type { NarrowScope } from './rule';

/** Makes the book of a piece. */
type Piece = () => OrderBook;

export class Pieces {
  constructor(
    private readonly check: Check,
    private readonly linesAtOnce: number,
  ) {}

  /**
   * Books of some thousand lines each; that of the whole workbook where it has no more. Each is made when its turn comes,
   * so that its indexes live no longer than its lines are judged.
   */
  *of(scope: NarrowScope): Steps<readonly Piece[]> {
    const { book, sheets, settings } = this.check;
    if (book.lines.length <= this.linesAtOnce) return [() => book];
    const cut =
      scope === 'line'
        ? this.cutByRow(book.lines)
        : yield* this.cutByKey(
            book.lines,
            scope === 'order' ? (line) => line.orderKey : (line) => line.projectKey,
          );
    return cut.map((lines) => () => bookOfLines(lines, sheets, { settings }));
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
