import { linesBy } from '../../src/core/checking/lines-by';
import type { OrderBook } from '../../src/core/orders/order-book';
import type { OrderLine } from '../../src/core/orders/order-line';

const bookOf = (...lots: (string | null)[]) =>
  ({ lines: lots.map((lot, row) => ({ lot, row })) }) as unknown as OrderBook;
const rows = (lines: readonly OrderLine[]) => lines.map(({ row }) => row);

describe('the lines of a key', () => {
  it.each([
    ['few', bookOf('1', null, '2', '1')],
    ['many', bookOf('1', null, '2', '1', null, '3')],
  ])('among %s: in order, those without a key left out', (_, book) => {
    const ofLot = linesBy(({ lot }) => lot);
    expect(rows(ofLot(book, '1'))).toEqual([0, 3]);
    expect(rows(ofLot(book, '2'))).toEqual([2]);
    expect(ofLot(book, '4')).toEqual([]);
  });

  it('are sorted once per book, however many keys are asked for', () => {
    let asked = 0;
    const ofLot = linesBy(({ lot }) => {
      asked += 1;
      return lot;
    });
    const [book, other] = [bookOf('1', '1', '2', '2', '3'), bookOf('4', '4', '4', '4', '4')];
    for (const lot of ['1', '2', '3', '1']) ofLot(book, lot);
    expect(asked).toBe(5);
    expect(rows(ofLot(other, '4'))).toEqual([0, 1, 2, 3, 4]);
    expect(asked).toBe(10);
  });
});
