/** Whatever the order of columns and lines: tables of one sheet read the same as one table of all their lines. */
import fc from 'fast-check';
import { readOrders } from '../../src/core/orders/read-orders';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { header, lines, reordered } from './awkward-lines';
import { agreement, columnOf, orderTables, settings } from './sheets';

jest.setTimeout(120_000);

type Grid = readonly (readonly CellValue[])[];

describe('whatever the tables', () => {
  const fields = ['order_no', 'order_date', 'qty', 'project', 'start_date', 'end_date', 'amount_ht'];
  const readings = (rows: Grid) =>
    readOrders(orderTables(rows), { agreement, settings: settings() })
      .flatMap((sheet) => sheet.lines)
      .map((line) => [line.unit?.code ?? null, ...fields.map((field) => line.get(columnOf(field)))]);
  // The last one is of a unit that is known: a table is known by its units.
  const many = [...lines, ...[...lines].reverse().map((line) => [`${String(line[0])}b`, ...line.slice(1)])];
  const intact = readings([header, ...many]);
  const order = fc.shuffledSubarray(
    header.map((_, index) => index),
    { minLength: header.length },
  );
  const between = fc.array(
    fc.constantFrom<CellValue[]>([], ['Commandes de 2018'], ['* montants provisoires'], ['Total']),
    { maxLength: 3 },
  );

  it('intact lines read the same one below the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: many.length - 1 }),
        order,
        order,
        between,
        (at, one, other, rows) => {
          const first = [header, ...many.slice(0, at)].map((row) => reordered(row, one));
          const second = [header, ...many.slice(at)].map((row) => reordered(row, other));
          expect(readings([...first, ...rows, ...second])).toEqual(intact);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('and side by side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: many.length - 1 }), order, order, (at, one, other) => {
        const first = [header, ...many.slice(0, at)].map((row) => reordered(row, one));
        const second = [header, ...many.slice(at)].map((row) => reordered(row, other));
        const blank = header.map(() => null);
        const rows = Array.from({ length: Math.max(first.length, second.length) }, (_, row) => [
          ...(first[row] ?? blank),
          null,
          ...(second[row] ?? blank),
        ]);
        expect(readings(rows)).toEqual(intact);
      }),
      { numRuns: 100 },
    );
  });
});
