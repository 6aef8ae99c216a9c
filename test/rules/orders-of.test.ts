/** The orders by which finance rules go through lines. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { buildOrderBook } from '../../src/core/orders/build-book';
import type { OrderLine } from '../../src/core/orders/order-line';
import { orderOf, ordersCountedOnce, ordersOf } from '../../src/rules/_finance';
import { product } from '../acceptance/produit/check-product';
import { read, settings } from '../reading/sheets';
import { checkSheets, findingsOf, ruleNamed } from './check-example';

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

describe('where amounts are added up', () => {
  const twice = () => {
    const sheets = [
      sheet(),
      read(
        [
          ['N° BC', 'UO', 'Qté', 'Projet'],
          ['BC-1', 'UO-L2.2.3', 1, 'Alpha'],
          ['BC-2', 'UO-L2.2.2', 2, 'Beta'],
        ],
        { name: 'Report' },
      ),
    ];
    return buildOrderBook(sheets, { settings: settings() });
  };
  const told = (wanted?: (line: OrderLine) => boolean) => {
    const book = twice();
    const copies: OrderLine[] = [];
    const verdicts = {
      notApplicable: (lines: OrderLine | readonly OrderLine[]) => copies.push(...[lines].flat()),
    };
    const orders = ordersCountedOnce({
      ...{ book, lines: wanted ? book.lines.filter(wanted) : book.lines },
      verdicts: verdicts as unknown as Parameters<typeof ordersCountedOnce>[0]['verdicts'],
    });
    const said = ({ sheetId, row }: OrderLine) => `${sheetId} ${row}`;
    return { orders: orders.map((order) => order.map(said)), copies: copies.map(said) };
  };

  it('a line that stands on two sheets counts once, and its copy is judged with none', () => {
    const { orders, copies } = told();
    expect(orders.map((order) => order.length)).toEqual([2, 2, 1]);
    expect(copies).toEqual(['Report 2']);
  });

  it('none counts twice where only one of the sheets is judged', () => {
    expect(told(({ sheetId }) => sheetId === 'Report')).toMatchObject({
      copies: ['Report 2'],
      orders: [{ length: 2 }, { length: 2 }],
    });
    expect(told(({ sheetId }) => sheetId !== 'Report')).toMatchObject({
      copies: [],
      orders: [{ length: 2 }, { length: 2 }, { length: 1 }],
    });
  });

  it('the order of a line is the same', () => {
    const book = twice();
    expect(book.lines.map((line) => orderOf(line, book).length)).toEqual([2, 2, 2, 1, 2, 2]);
  });
});

describe('a line that stands on two sheets', () => {
  const line = {
    ...{ order_no: 'BC-1', lot: '1', uo_code: 'UO 1.3.2', qty: 80, amount_ht: 48_000, order_total: 48_000 },
    ...{ ae: 57_600, cp: 57_600, delivered_amount: 48_000, invoiced_amount: 48_000, unit_price_ht: 600 },
    ...{ start_date: '2026-05-11', end_date: '2026-07-31', service_fait_date: '2026-07-31' },
    ...{ replacement_requested_on: '2026-05-12', replaced_on: '2026-05-24' },
  };
  const check = (id: string, ...sheets: readonly (readonly ExampleLine[])[]) => {
    const rule = ruleNamed(id);
    return checkSheets([rule], sheets, {
      ...{ agreement: product, settings: { finance: { enabled: true } }, asOf: '2026-08-01' },
    }).map((one) => ({ found: findingsOf(one, rule), statuses: one.coverage.map(({ status }) => status) }));
  };

  it.each(['advance', 'order-total', 'commitment-balance', 'delivery-match', 'late-penalty'])(
    'counts once for %s',
    (id) => {
      expect(check(id, [line], [line])).toEqual([
        { found: [], statuses: ['checked'] },
        { found: [], statuses: ['not-applicable'] },
      ]);
    },
  );

  it('opens one penalty, of what the order comes to once', () => {
    const late = { ...line, service_fait_date: '2026-08-10' };
    const [first, second] = check('late-penalty', [late], [late]);
    expect(first?.found.map(({ facts }) => facts['amount'])).toEqual([{ cents: 4_800_000 }]);
    expect(second).toEqual({ found: [], statuses: ['not-applicable'] });
    const [here, there] = check('penalty', [line], [line]);
    expect([here?.found.length, there?.found.length]).toEqual([1, 0]);
  });

  it('bears the number of its commitment on either of them', () => {
    const issued = { ...line, order_date: '2026-05-07', ej_no: null };
    const numbered = { ...issued, ej_no: '1300012345' };
    expect(check('commitment-number', [issued], [numbered]).flatMap(({ found }) => found)).toEqual([]);
  });
});
