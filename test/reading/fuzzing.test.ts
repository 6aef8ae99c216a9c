/** Sheets nobody would write on purpose: nothing throws, and what was left intact is read as before. */
import fc from 'fast-check';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, columns, read, settings, snapshot } from './sheets';

jest.setTimeout(120_000);

const header = ['N° BC', 'Date BC', 'UO', 'Qté', 'Projet', 'Début', 'Fin', 'Montant HT', 'JH commandés'];
const lines: CellValue[][] = [
  ['BC-1', 42740, 'UO-L2.2.2', 1, 'Alpha', 42744, 42833, 48000, 60],
  ['BC-1', 42740, 'UO-L2.2.1', 1, 'Alpha', 42744, 42833, 5000.5, 5],
  ['BC-2', '05/01/2017', 'UO-L2.1.1', '2', 'Bêta', '09/01/2017', '09/02/2017', '1 234,50 €', 10],
  ['BC-3', 42800, 'uo l2 3 4', 1, 'Gamma', 42801, 42890, 12000, null],
];
const fields = [
  'order_no',
  'order_date',
  'qty',
  'project',
  'start_date',
  'end_date',
  'amount_ht',
  'pd_ordered',
] as const;

/** What was read of each line, by its order number, unit and amount: enough to know it again. */
function readings(rows: readonly (readonly CellValue[])[]) {
  return read(rows).lines.map((line) => [
    line.unit?.code ?? line.unitReading.kind,
    ...fields.map((field) => line.get(columnOf(field))),
  ]);
}

const intact = readings([header, ...lines]);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    '#REF!',
    'UO-L2.2.2',
    'Total',
    'N° BC',
    'UO',
    'Qté',
    '2 UO-L1.1 + UO-L1.2',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);

/** Rows that are no order lines: blank, notes, titles, totals, the header again. */
const junk: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
  [],
  [null, '\u00a0'],
  ['* montants provisoires, à confirmer par le titulaire'],
  [null, null, null, null, 'Commandes du second semestre'],
  [null, null, 'Sous-total', 4, null, null, null, 66235],
  ['Total général', null, null, 4, null, null, null, 66235],
  header,
  header.map((text) => text.toUpperCase()),
);

/** The same header for a reader, typed otherwise. */
function retyped(text: string, how: number): string {
  const ways = [
    (t: string) => ` ${t}\u00a0`,
    (t: string) => t.toUpperCase(),
    (t: string) => t.normalize('NFD').replace(/\p{M}/gu, ''),
    (t: string) => t.replace(/ /g, '\n'),
    (t: string) => `${t} :`,
    (t: string) => t.replace(/ /g, '\u202f'),
  ];
  return ways[how % ways.length]?.(text) ?? text;
}

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}

const anyOrder = fc.shuffledSubarray(
  header.map((_, index) => index),
  { minLength: header.length },
);

describe('reading', () => {
  it('throws on no grid at all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 15 }), (rows) => {
        const found = recogniseOrderSheet(snapshot([...rows, ['x']]), { columns, agreement });
        if ('headerRow' in found) readOrders([found], { agreement, settings: settings() });
      }),
      { numRuns: 300 },
    );
  });

  it('throws on nothing that stands under a real header', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), (rows) => {
        read([header, ...lines, ...rows]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes every row for a line, or leaves it out with a reason', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 12 }), (rows) => {
        const sheet = read([header, ...lines, ...rows]);
        // A row of several units is several lines.
        const ofLines = new Set(sheet.lines.map(({ row }) => row));
        const told = [...ofLines, ...sheet.skipped.map(({ row }) => row)];
        const all = Array.from({ length: lines.length + rows.length }, (_, index) => index + 2);
        expect(told.sort((a, b) => a - b)).toEqual(all);
        expect(sheet.rowsRead).toBe(all.length);
      }),
    );
  });

  it('gives no value to a cell that cannot be read', () => {
    const withBox = [...header, 'Livrables', 'Code source'];
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 11, maxLength: 11 }), { maxLength: 12 }), (rows) => {
        const first = [...(lines[0] ?? []), 'backlog', 'oui'];
        const { byField } = read([withBox, first, ...rows]).cells;
        for (const { values, unreadable } of byField.values())
          expect([...unreadable].filter((line) => values[line] !== null)).toEqual([]);
      }),
    );
  });

  it('reads the same lines whatever the order of the columns', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(readings([header, ...lines].map((row) => shuffled(row, order)))).toEqual(intact);
      }),
    );
  });

  it('reads the same lines however the headers are typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: header.length, maxLength: header.length }), (ways) => {
        const typed = header.map((text, index) => retyped(text, ways[index] ?? 0));
        expect(readings([typed, ...lines])).toEqual(intact);
      }),
    );
  });

  it('reads the same lines whatever other rows stand between, above and below them', () => {
    const between = fc.array(junk, { maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(between, { minLength: 5, maxLength: 5 }),
        fc.array(between, { maxLength: 3 }),
        (gaps, above) => {
          const titles = above.flat().filter((row) => row.length < 3);
          const rows = [
            ...titles,
            header,
            ...lines.flatMap((line, index) => [...(gaps[index] ?? []), line]),
            ...(gaps[4] ?? []),
          ];
          expect(readings(rows)).toEqual(intact);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads the other lines the same when one cell is spoilt', () => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(header.length - 1), cell, (at, column, value) => {
        // A unit cell may name several units, or make a total of its row: then the row is other lines, or none.
        const spoilt = lines.map((line, index) =>
          index === at ? line.map((own, place) => (place === column ? value : own)) : line,
        );
        const found = readings([header, ...spoilt]).map((line) => JSON.stringify(line));
        for (const [index, line] of intact.entries())
          if (index !== at) expect(found).toContain(JSON.stringify(line));
      }),
      { numRuns: 500 },
    );
  });
});
