import { changedLines } from '../../src/core/checking/changed-lines';
import type { CheckRequest } from '../../src/core/checking/check-workbook';
import type { OrderLine } from '../../src/core/orders/order-line';

const line = (row: number) => ({ row }) as unknown as OrderLine;
const linesOf = (count: number) => Array.from({ length: count }, (_, row) => line(row));

interface Table {
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly from: number;
  readonly headerRow: number;
  readonly columns: readonly { column: { field: string }; header: string; index: number }[];
  readonly absent?: readonly { field: string }[];
}

const known = linesOf(20);
const table: Table = {
  id: 'Suivi',
  lines: known,
  from: 1,
  headerRow: 3,
  columns: [
    { column: { field: 'order_no' }, header: 'N° BC', index: 1 },
    { column: { field: 'qty' }, header: 'Qté', index: 2 },
  ],
};

const agreement = {};
const rules: readonly unknown[] = [];

function request(tables: readonly Table[], more: Record<string, unknown> = {}): CheckRequest {
  const sheets = tables.map(({ id, from, ...rest }) => ({
    ...rest,
    snapshot: { id, origin: { row: from, column: 1 } },
  }));
  const given = { agreement, rules, asOf: 43_252, settings: { profile: 'standard' }, prices: null };
  return { sheets, ...given, ...more } as unknown as CheckRequest;
}

/** The first lines read anew, the others the very same. */
const edited = (count: number, lines = known) => lines.map((was, row) => (row < count ? line(was.row) : was));

const schedule = (price: number, column = 2) => ({
  rows: [{ unit: 'UO-L2.2.2', price }],
  place: (at: number) => ({ sheetId: 'BPU', row: at + 2, column }),
});

describe('the lines that an edit changed', () => {
  it('are told as they were and as they are', () => {
    const lines = edited(2);
    const changed = changedLines(request([table]), request([{ ...table, lines }]));
    expect([...(changed?.before ?? [])]).toEqual(known.slice(0, 2));
    expect([...(changed?.before ?? [])].map((was, at) => was === known[at])).toEqual([true, true]);
    expect([...(changed?.after ?? [])].map((is, at) => is === lines[at])).toEqual([true, true]);
    const none = changedLines(request([table]), request([table]));
    expect([none?.before.size, none?.after.size]).toEqual([0, 0]);
  });

  it.each([
    ['a tenth of them', 20, 2, true],
    ['more than a tenth', 20, 3, false],
    ['one of few', 3, 1, true],
    ['two of few', 3, 2, false],
  ])('%s: judged alone or everything anew', (_, count, changed, alone) => {
    const lines = linesOf(count);
    const now = request([{ ...table, lines: edited(changed, lines) }]);
    expect(changedLines(request([{ ...table, lines }]), now) !== null).toBe(alone);
  });

  it('are counted over all the tables', () => {
    const other = { ...table, id: 'Suivi 2', lines: linesOf(20) };
    const both = (count: number, more: number) => [
      { ...table, lines: edited(count) },
      { ...other, lines: edited(more, other.lines) },
    ];
    const last = request([table, other]);
    expect(changedLines(last, request(both(2, 2)))?.after.size).toBe(4);
    expect(changedLines(last, request(both(2, 3)))).toBeNull();
  });
});

describe('everything is judged anew', () => {
  const last = request([table], { prices: schedule(100) });
  const other = { ...table, columns: table.columns.slice(0, 1) };

  it.each<[string, CheckRequest]>([
    ['under another agreement', request([table], { prices: schedule(100), agreement: {} })],
    ['by other rules', request([table], { prices: schedule(100), rules: [] })],
    ['on another day', request([table], { prices: schedule(100), asOf: 43_253 })],
    ['by other settings', request([table], { prices: schedule(100), settings: { profile: 'strict' } })],
    ['by another price', request([table], { prices: schedule(101) })],
    ['by prices that stand elsewhere', request([table], { prices: schedule(100, 3) })],
    ['without the prices', request([table])],
    ['where a table came', request([table, { ...table, id: 'Autre' }], { prices: schedule(100) })],
    ['where a table went', request([], { prices: schedule(100) })],
    ['where a line came', request([{ ...table, lines: [...known, line(20)] }], { prices: schedule(100) })],
    ['where the table moved', request([{ ...table, from: 2 }], { prices: schedule(100) })],
    ['where its titles moved', request([{ ...table, headerRow: 4 }], { prices: schedule(100) })],
    ['where a column went', request([other], { prices: schedule(100) })],
    ['where a column lacks', request([{ ...table, absent: [{ field: 'lot' }] }], { prices: schedule(100) })],
  ])('%s', (_, now) => expect(changedLines(last, now)).toBeNull());

  it('where one table of two is laid out otherwise, or another column lacks', () => {
    const second = { ...table, id: 'Suivi 2' };
    expect(changedLines(request([table, second]), request([table, { ...second, headerRow: 4 }]))).toBeNull();
    const lacking = (field: string) => request([{ ...table, absent: [{ field }] }]);
    expect(changedLines(lacking('lot'), lacking('phase'))).toBeNull();
    expect(changedLines(lacking('lot'), lacking('lot'))).not.toBeNull();
  });

  it('and not where the same was only given again', () => {
    const again = request([{ ...table, absent: [] }], {
      prices: schedule(100),
      settings: { profile: 'standard' },
    });
    const before = request([{ ...table, absent: [] }], { prices: schedule(100) });
    expect(changedLines(before, again)).not.toBeNull();
    expect(changedLines(request([table]), request([table], { prices: undefined }))).not.toBeNull();
  });

  it.each([
    ['its field', { column: { field: 'lot' }, header: 'Qté', index: 2 }],
    ['its title', { column: { field: 'qty' }, header: 'Quantité', index: 2 }],
    ['its place', { column: { field: 'qty' }, header: 'Qté', index: 3 }],
  ])('where a column changed %s', (_, column) => {
    const [first] = table.columns;
    const columns = first ? [first, column] : [];
    expect(changedLines(request([table]), request([{ ...table, columns }]))).toBeNull();
  });
});
