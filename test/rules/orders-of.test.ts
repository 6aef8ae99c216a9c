/** The orders by which finance rules go through lines. */
import { buildOrderBook } from '../../src/core/orders/build-book';
import { ordersOf } from '../../src/rules/_finance';
import { read, settings } from '../reading/sheets';

const sheet = () =>
  read([
    ['N° BC', 'UO', 'Qté', 'Projet'],
    ['BC-1', 'UO-L2.2.2', 1, 'Alpha'],
    ['BC-2', 'UO-L2.2.2', 1, 'Beta'],
    ['BC-1', 'UO-L2.2.3', 1, 'Alpha'],
    [null, 'UO-L2.2.3', 1, 'Alpha'],
  ]);

it.each([
  ['of all lines', [2, 3, 4, 5], [[2, 4], [3], [5]]],
  ['of some lines, each with all its lines', [4, 5], [[2, 4], [5]]],
  ['of none', [], []],
])('are those %s', (_, wanted, expected) => {
  const read = sheet();
  const book = buildOrderBook([read], { settings: settings() });
  const lines = wanted.length === 4 ? book.lines : book.lines.filter(({ row }) => wanted.includes(row));
  expect(ordersOf(lines, book).map((order) => order.map(({ row }) => row))).toEqual(expected);
});
