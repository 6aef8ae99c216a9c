/** A commitment that is written in full on each line of its order is engaged once. */
import { rules } from '../../src/catalogue';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { source, sum, table } from './summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Montant HT', 'Montant TTC', 'AE', 'CP'];
type Row = [
  order: string | null,
  status: string | null,
  inclTax: number,
  commitment: number | null,
  paid: number | null,
];
const sheetsOf = (...sheets: (readonly Row[])[]) => {
  // The quantity tells lines apart: the same line on a second sheet would be a copy.
  const cellsOf = ([order, status, inclTax, commitment, paid]: Row) => [
    ...[order, status, 'UO-L2.2.2', inclTax, null, inclTax, commitment, paid],
  ];
  const given = sheets.map((rows, at) => ({ name: `${2017 + at}`, rows: [header, ...rows.map(cellsOf)] }));
  return source(given, { finance: { enabled: true } });
};
const engaged = (...rows: Row[]) => {
  const { commitment, paid, leftToPay } = sum([sheetsOf(rows)], ['lot']).total;
  return [commitment, paid, leftToPay].map((cents) => (cents === null ? null : cents / 100));
};

describe('what an order is engaged for', () => {
  it.each<[string, Row[], (number | null)[]]>([
    [
      'stands on each of its lines: once, with its payment',
      [
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 240, 360, 60],
      ],
      [360, 60, 300],
    ],
    [
      'stands on each line, with payments of their own: these add up',
      [
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 120, 360, 60],
        ['BC-1', null, 120, 360, 20],
      ],
      [360, 140, 220],
    ],
    [
      'differs by a cent for each line, as each is rounded: once',
      [
        ['BC-1', null, 120, 360.02, 0],
        ['BC-1', null, 240, 360.02, 0],
      ],
      [360.02, 0, 360.02],
    ],
    [
      'differs by more: on each line its own',
      [
        ['BC-1', null, 120, 360.03, 0],
        ['BC-1', null, 240, 360.03, 0],
      ],
      [720.06, 0, 720.06],
    ],
    [
      'is another on one of its lines: on each line its own',
      [
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 120, 100, 0],
      ],
      [820, 0, 820],
    ],
    [
      'does not stand on a line besides: once for the others',
      [
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 50, null, null],
        ['BC-1', null, 240, 360, 0],
      ],
      [360, 0, 360],
    ],
    [
      'does not stand on a line besides, and is that of all of them: once',
      [
        ['BC-1', null, 120, 410, 0],
        ['BC-1', null, 50, null, null],
        ['BC-1', null, 240, 410, 0],
      ],
      [410, 0, 410],
    ],
    [
      'stands on a cancelled line as well: once for those that count',
      [
        ['BC-1', 'annulé', 360, 360, 0],
        ['BC-1', null, 120, 360, 0],
        ['BC-1', null, 240, 360, 0],
      ],
      [360, 0, 360],
    ],
    [
      'cannot be told to be one order, without a number: on each line its own',
      [
        [null, null, 120, 360, 0],
        [null, null, 240, 360, 0],
      ],
      [720, 0, 720],
    ],
  ])('%s', (_, rows, expected) => expect(engaged(...rows)).toEqual(expected));
});

it('stands on the lines of an order whichever sheets these are on: once, and the rows of the other sheet are named', () => {
  const sheets = sheetsOf(
    [['BC-1', null, 120, 360, 60]],
    [
      ['BC-2', null, 50, 50, 0],
      ['BC-1', null, 240, 360, 60],
    ],
  );
  const summary = sum([sheets], ['order_no']);
  expect(table(summary, 'commitment', 'paid')).toEqual({ 'BC-1': [36_000, 6000], 'BC-2': [5000, 0] });
  expect(summary.balanced).toBe(true);
  const repeated = summary.gaps.filter(({ reason }) => reason === 'stated-per-order');
  expect(repeated.map(({ sheet, rows }) => [sheet.snapshot.name, rows])).toEqual([['2018', [3]]]);
  // Another workbook may be another state of the same orders.
  const apart = [sheetsOf([['BC-1', null, 120, 360, 60]]), sheetsOf([['BC-1', null, 240, 360, 60]])];
  expect(sum(apart, ['order_no']).total).toMatchObject({ commitment: 72_000, paid: 12_000 });
});

describe('an order that no line says the commitment of', () => {
  const lacking = (...sheets: (readonly Row[])[]) =>
    sum([sheetsOf(...sheets)], ['lot']).gaps.flatMap(({ reason, measure, sheet, rows }) =>
      reason === 'not-engaged' ? [{ measure, sheet: sheet.snapshot.name, rows }] : [],
    );

  it('lacks from the total, and its lines are named', () => {
    const rows: Row[] = [
      ['BC-1', null, 120, 360, 60],
      ['BC-1', null, 240, null, null],
      ['BC-2', null, 120, null, null],
      ['BC-3', 'annulé', 120, null, null],
      ['BC-2', null, 130, null, null],
      [null, null, 140, null, null],
      [null, null, 150, 150, null],
    ];
    expect(lacking(rows)).toEqual([{ measure: 'commitment', sheet: '2017', rows: [4, 6, 7] }]);
  });

  it('is engaged where a line on another sheet of the workbook says so', () => {
    expect(lacking([['BC-1', null, 120, 360, 60]], [['BC-1', null, 240, null, null]])).toEqual([]);
    expect(lacking([['BC-1', 'annulé', 120, 360, 60]], [['BC-1', null, 240, null, null]])).toEqual([
      { measure: 'commitment', sheet: '2018', rows: [2] },
    ]);
  });

  it('is told as one whose commitment cannot be read where that is so', () => {
    const cells = (second: string | null) => [
      header,
      ['BC-1', null, 'UO-L2.2.2', 1, null, 120, second, null],
      ['BC-1', null, 'UO-L2.2.2', 2, null, 240, null, null],
      ['BC-2', null, 'UO-L2.2.2', 1, null, 120, 120, null],
    ];
    const reasons = (enabled: boolean, second: string | null) =>
      sum([source([{ name: 'BC', rows: cells(second) }], { finance: { enabled } })], ['lot']).gaps.flatMap(
        ({ measure, reason, rows }) => (measure === 'commitment' ? [{ reason, rows }] : []),
      );
    expect(reasons(true, '??')).toEqual([{ reason: 'unreadable', rows: [2] }]);
    expect(reasons(true, null)).toEqual([{ reason: 'not-engaged', rows: [2, 3] }]);
    expect(reasons(false, null)).toEqual([]);
  });
});

it('counts where the line that bears it does, and the lines of its order in other groups are named', () => {
  const wide = [...header, 'Projet'];
  const cells = (order: string, project: string, qty: number, commitment: number | null) => [
    ...[order, null, 'UO-L2.2.2', qty, null, 120 * qty, commitment, null, project],
  ];
  const rows = [
    wide,
    cells('BC-1', 'Alpha', 1, 360),
    cells('BC-1', 'Beta', 2, null),
    cells('BC-2', 'Alpha', 1, 240),
    cells('BC-2', 'Alpha', 1, null),
    cells('BC-3', 'Beta', 3, null),
  ];
  const named = (by: string, enabled = true) =>
    sum([source([{ name: 'BC', rows }], { finance: { enabled } })], [by]).gaps.flatMap(
      ({ measure, reason, rows: lines }) => (reason === 'in-other-group' ? [[measure, ...lines]] : []),
    );
  expect(named('project')).toEqual([['commitment', 3]]);
  expect(named('order_no')).toEqual([]);
  expect(named('project', false)).toEqual([]);
});

it('is what the check tells, however commitments and payments stand on the lines of an order', () => {
  const sheets: [Row[], Row[]] = [[], []];
  const commitments = [null, 120, 360, 410];
  let number = 0;
  for (const first of commitments)
    for (const second of commitments)
      for (const third of commitments)
        for (const payments of [
          [null, null, null],
          [600, null, 600],
          [600, 600, 600],
          [null, 600, null],
        ])
          for (const onFirst of [1, 2, 3]) {
            number += 1;
            [first, second, third].forEach((commitment, line) => {
              const amount = [120, 50, 240][line] ?? 0;
              const sheet = line < onFirst ? sheets[0] : sheets[1];
              sheet.push([`BC-${number}`, null, amount, commitment, payments[line] ?? null]);
            });
          }
  const given = sheetsOf(...sheets);
  const summed = table(sum([given], ['order_no']), 'commitment', 'paid');
  const told = checkWorkbook({ ...given, rules, asOf: 43_252 })
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'commitment-balance');
  expect(told.length).toBeGreaterThan(900);
  const differing = told.filter(({ order, facts }) => {
    const [commitment, paid] = summed[order ?? ''] ?? [];
    const { committed, other, kind } = facts as {
      committed: { cents: number };
      other: { cents: number };
      kind: string;
    };
    return committed.cents !== commitment || (kind === 'overpaid' && other.cents !== paid);
  });
  expect(differing).toEqual([]);
});
