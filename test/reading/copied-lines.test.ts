import { copiedLines } from '../../src/core/orders/copied-lines';
import { linesWhere } from '../../src/core/orders/lines-where';
import { readOrders } from '../../src/core/orders/read-orders';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement, orderSheet, read, settings } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Intervenant', 'Début', 'Fin', 'Montant HT', 'État'];
const line: CellValue[] = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 'X', 42744, 42800, 48000, null];
const changed = (at: number, value: CellValue) => line.map((cell, index) => (index === at ? value : cell));

/** Rows of the lines that count as copies, by sheet. */
function copies(...sheets: CellValue[][][]) {
  const found = sheets.map((rows, index) => orderSheet([header, ...rows], { name: `F${index + 1}` }));
  const orders = readOrders(found, { agreement, settings: settings() });
  const copied = copiedLines(orders);
  return orders.map(({ lines }) => lines.filter((own) => copied.has(own)).map(({ row }) => row));
}

describe('a line that stands on several sheets', () => {
  it('counts once, on the first', () => {
    expect(copies([line], [changed(0, 'BC-2'), line], [line])).toEqual([[], [3], [2]]);
  });

  it('counts as often as it stands on one of them', () => {
    expect(copies([line, line])).toEqual([[]]);
    expect(copies([line, line], [line, line, line])).toEqual([[], [2, 3]]);
    expect(copies([line, line], [line], [line, line, line])).toEqual([[], [2], [2, 3]]);
  });

  it('is the same however its unit and its project are written', () => {
    expect(copies([line], [changed(1, 'uo l2.2.2')])).toEqual([[], [2]]);
    expect(copies([line], [changed(3, 'ALPHA')])).toEqual([[], [2]]);
    const unknown = changed(1, 'UO-L9.9');
    expect(copies([line, unknown], [changed(0, 'BC-2'), unknown, changed(1, 'UO-L9.8')])).toEqual([[], [3]]);
    const common = changed(3, 'TOUS');
    expect(copies([common], [common, changed(3, null)])).toEqual([[], [2]]);
  });

  it.each<[string, CellValue[]]>([
    ['order', changed(0, 'BC-2')],
    ['unit', changed(1, 'UO-L2.2.1')],
    ['quantity', changed(2, 2)],
    ['project', changed(3, 'Beta')],
    ['person', changed(4, 'Y')],
    ['beginning', changed(5, 42745)],
    ['end', changed(6, null)],
    ['amount', changed(7, 1)],
    ['state: a draft is none of an order', changed(8, 'brouillon')],
    ['state: cancelled, it counts nowhere', changed(8, 'annulé')],
  ])('is not the same of another %s', (_, other) => {
    expect(copies([line], [other])).toEqual([[], []]);
  });

  it('without an order is of none', () => {
    expect(copies([changed(0, null)], [changed(0, null)])).toEqual([[], []]);
  });
});

describe('the lines of which something is true', () => {
  const { lines } = read([header, line, changed(2, 2), line, changed(2, 2)]);

  it('are the very lines where it is true of all, else those of which it is, in their order', () => {
    expect(linesWhere(lines, () => true)).toBe(lines);
    expect(linesWhere(lines, ({ row }) => row % 2 === 0).map(({ row }) => row)).toEqual([2, 4]);
    expect(linesWhere(lines, ({ row }) => row < 4).map(({ row }) => row)).toEqual([2, 3]);
    expect(linesWhere(lines, () => false)).toEqual([]);
  });
});

it('are found once for the sheets of a check, however many pieces they are judged in', () => {
  const orders = readOrders(
    ['F1', 'F2'].map((name) => orderSheet([header, line], { name })),
    { agreement, settings: settings() },
  );
  const found = copiedLines(orders);
  expect(found.size).toBe(1);
  expect(copiedLines(orders)).toBe(found);
});
