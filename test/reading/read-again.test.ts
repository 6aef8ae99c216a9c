/** Reading again after an edit: what reading everything gives, and every other line the very object it was. */
import { asFound, readOrdersAgain } from '../../src/core/orders/read-again';
import { readOrders } from '../../src/core/orders/read-orders';
import type { ReadSheet } from '../../src/core/orders/order-sheet';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, columns, orderSheet, settings } from './sheets';

type Rows = readonly (readonly CellValue[])[];
/** Row and column, one-based as in the sheet, and what is then in the cell. */
type Edit = readonly [row: number, column: number, value: CellValue];

const options = { agreement, settings: settings() };

function edited(rows: Rows, edits: readonly Edit[]): Rows {
  const width = Math.max(...rows.map((row) => row.length));
  const now = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  for (const [row, column, value] of edits) {
    const cells = now[row - 1];
    if (cells) cells[column - 1] = value;
  }
  return now;
}

/** What anyone could ask of sheets that were read. */
function everythingOf(sheets: readonly ReadSheet[]) {
  return sheets.map(({ lines, columns: mapped, skipped, rowsRead, findings, cells }) => ({
    ...{ skipped, rowsRead, findings },
    columns: mapped.map(({ column, header, index }) => [column.field, header, index]),
    lines: lines.map((line) => [
      ...[line.row, line.unit?.code, line.unitReading.kind, line.lot, line.phase?.id, line.status],
      ...[line.projectKey, line.orderKey, line.orderDay, line.hidden],
      ...columns.map((column) => [line.get(column), line.unreadable(column), line.written(column)]),
      ...columns.map((column) => line.cell(column)),
    ]),
    byField: [...cells.byField].map(([field, { values, unreadable }]) => [field, values, [...unreadable]]),
    told: [...cells.asShown].map(([field, { told }]) => [field, [...told]]),
  }));
}

function again(rows: Rows, edits: readonly Edit[], more: Partial<SheetSnapshot> = {}) {
  const before = readOrders([orderSheet(rows, more)], options);
  const found = orderSheet(edited(rows, edits), more);
  const now = readOrdersAgain(before, [found], options);
  const whole = readOrders([found], options);
  if (now) expect(everythingOf(now)).toEqual(everythingOf(whole));
  const was = new Set(before.flatMap(({ lines }) => lines));
  /** Rows of the lines that are other objects than before. */
  const read = now?.flatMap(({ lines }) => lines.flatMap((line) => (was.has(line) ? [] : [line.row])));
  return read ?? null;
}

const header = ['N° BC', 'Date BC', 'UO', 'Qté', 'Projet', 'N° marché', 'Montant HT', 'Décision phase 2'];
const rows: Rows = [
  ['Suivi des commandes'],
  header,
  ['BC-1', 42744, 'UO-L2.2.2', 1, 'Alpha', '1', 48000, 42700],
  ['BC-1', 42744, 'UO-L2.2.1', '2', 'Beta', '1', 10000, null],
  ['Année 2018'],
  ['BC-2', 43109, 'UO-L2.2.2', 1, 'Alpha', '1', 48000, 42700],
  ['BC-2', 43109, null, 1, 'Beta', '1', 10000, 42900],
  [],
  ['BC-3', 43109, 'UO-L2.2.1', 'deux', 'Gamma', '1', 10000, 42900],
  ['Total', null, null, null, null, null, 126000, null],
];

describe('after an edit', () => {
  it('of nothing, the sheets are the very ones they were', () => {
    const before = readOrders([orderSheet(rows)], options);
    expect(readOrdersAgain(before, [orderSheet(rows)], options)).toBe(before);
  });

  it.each<[string, Edit[], number[]]>([
    ['a figure', [[3, 4, 2]], [3]],
    ['a figure that was none', [[9, 4, 2]], [9]],
    ['a figure that is none any more', [[3, 7, '#REF!']], [3]],
    ['a number in a text', [[6, 4, '1']], [6]],
    ['a unit for another', [[3, 3, 'UO-L2.1.1']], [3]],
    ['a unit below a line', [[7, 4, 5]], [7]],
    ['a project', [[3, 5, 'Beta']], [3]],
    ['a project gone', [[3, 5, null]], [3]],
    ['a day that contradicts that of another line', [[6, 8, 42710]], [6]],
    ['the only day of a project', [[9, 8, null]], [9]],
    [
      'several rows',
      [
        [3, 4, 2],
        [9, 7, 1],
      ],
      [3, 9],
    ],
    ['what stands above the header', [[1, 1, 'Suivi']], []],
    ['what stands above the header, whatever it becomes', [[1, 1, 'Total']], []],
    [
      'days that come to contradict each other, on all lines of a project',
      [
        [3, 8, 42710],
        [6, 8, 42720],
      ],
      [3, 6],
    ],
    ['a title that says nothing of a line', [[5, 1, 'Année 2019']], []],
    ['a total', [[10, 7, 1]], []],
  ])('of %s, only its rows are read again', (_, edits, read) => {
    expect(again(rows, edits)).toEqual(read);
  });

  it.each<[string, Edit[]]>([
    ['a header', [[2, 7, 'Montant TTC']]],
    ['a header that means the same', [[2, 4, 'Quantité']]],
    ['a line that becomes a total', [[7, 1, 'Total']]],
    ['a blank row that becomes a line', [[8, 3, 'UO-L2.2.2']]],
    ['a line that becomes blank', header.map((_, index): Edit => [9, index + 1, null])],
    ['a title that becomes a note', [[5, 1, '* provisoire']]],
    ['the number of the contract', [[3, 6, '2']]],
    ['a line without a unit that follows none', [[6, 3, 'x']]],
    ['a line that had no unit', [[9, 3, null]]],
    ['a unit that becomes several', [[3, 3, 'UO-L2.2.2 + UO-L2.2.1']]],
  ])('of %s, everything is read', (_, edits) => {
    expect(again(rows, edits)).toBeNull();
  });

  it('of one project, what contradicts itself in another is told once, as before', () => {
    const contradicting = edited(rows, [[4, 8, 42800]]);
    expect(again(contradicting, [[3, 8, 42710]])).toEqual([3]);
    expect(again(contradicting, [[9, 4, 2]])).toEqual([9]);
  });

  it('of a value that contradicts nothing, what contradicts itself is not looked for again', () => {
    const before = readOrders([orderSheet(edited(rows, [[4, 8, 42800]]))], options);
    const found = orderSheet(
      edited(rows, [
        [4, 8, 42800],
        [4, 7, 9000],
      ]),
    );
    const conflictsOf = (sheets: readonly ReadSheet[] | null) =>
      sheets?.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'conflicting-values'));
    const [told, ...others] = conflictsOf(before) ?? [];
    expect(others).toEqual([]);
    expect(conflictsOf(readOrdersAgain(before, [found], options))?.[0]).toBe(told);
  });

  it('of what contradicted itself, it is told anew or no longer', () => {
    const contradicting = edited(rows, [[4, 8, 42800]]);
    expect(again(contradicting, [[4, 8, 42850]])).toEqual([4]);
    expect(again(contradicting, [[4, 8, 42900]])).toEqual([4]);
    expect(again(contradicting, [[4, 5, null]])).toEqual([4]);
  });

  it('of a table of another kind below the orders, everything is read', () => {
    const below: Rows = [
      ...rows.slice(0, 9),
      [],
      ['Lot', 'Titulaire', 'Objet', null, null, null, 'Reste'],
      ['Lot 1', 'Société', 'Conseil', null, null, null, 5000],
    ];
    expect(again(below, [[3, 4, 2]])).toEqual([3]);
    expect(again(below, [[12, 7, 4000]])).toBeNull();
  });

  it('of more rows than are worth it, everything is read', () => {
    const many: Rows = [header, ...Array.from({ length: 502 }, () => rows[2] ?? [])];
    const edits = (count: number) => Array.from({ length: count }, (_, index): Edit => [index + 2, 4, 3]);
    const before = readOrders([orderSheet(many)], options);
    const of = (count: number) => readOrdersAgain(before, [orderSheet(edited(many, edits(count)))], options);
    expect(of(500)?.[0]?.lines[499]?.get(columnOf('qty'))).toBe(3);
    expect(of(501)).toBeNull();
  });
});

describe('what is filled down', () => {
  const grouped: Rows = [
    ['N° BC', 'Date BC', 'UO', 'Qté'],
    ['BC-1', 42744, 'UO-L2.2.2', 1],
    [null, null, 'UO-L2.2.1', 1],
    ['BC-2', 42750, 'UO-L2.2.2', 1],
    [null, null, 'UO-L2.2.1', 1],
    [null, null, 'UO-L2.2.1', 1],
  ];

  it('is read again where the first line of a group changes', () => {
    expect(again(grouped, [[2, 1, 'BC-9']])).toEqual([2, 3]);
    expect(again(grouped, [[4, 2, 42751]])).toEqual([4, 5, 6]);
  });

  it('and where a line gets a value of its own, or loses it', () => {
    expect(again(grouped, [[6, 1, 'BC-3']])).toEqual([6]);
    expect(again(grouped, [[4, 1, null]])).toEqual([3, 4, 5, 6]);
    expect(again(grouped, [[3, 1, 'BC-1']])).toEqual([3, 5, 6]);
    expect(again(edited(grouped, [[3, 1, 'BC-1']]), [[3, 1, null]])).toEqual([3, 5, 6]);
  });

  it('from a row of several units it stays, and words below the table are no title', () => {
    const closed: Rows = [...grouped, ['Fin du suivi']];
    expect(again(edited(closed, [[2, 3, 'UO-L2.2.2 + UO-L2.2.1']]), [[5, 4, 2]])).toEqual([5]);
  });

  it('from a title too, unless the title names no value any more', () => {
    const titled: Rows = [
      ['N° BC', 'UO', 'Qté'],
      ['Projet : Alpha'],
      ['BC-1', 'UO-L2.2.2', 1],
      ['BC-2', 'UO-L2.2.2', 1],
      ['Projet : Beta'],
      ['BC-3', 'UO-L2.2.2', 1],
    ];
    expect(again(titled, [[2, 1, 'Projet : Gamma']])).toEqual([3, 4]);
    expect(again(titled, [[4, 3, 2]])).toEqual([4]);
    expect(again(titled, [[5, 1, 'Année 2018']])).toEqual([6]);
    expect(
      again(titled, [
        [2, 1, 'Année 2017'],
        [5, 1, 'Année 2018'],
      ]),
    ).toBeNull();
  });

  it('from another title than before, though both say the same', () => {
    const titled: Rows = [
      ['N° BC', 'UO', 'Qté'],
      ['Projet : Alpha'],
      ['BC-1', 'UO-L2.2.2', 1],
      ['Projet : Alpha'],
      ['BC-3', 'UO-L2.2.2', 1],
    ];
    expect(again(titled, [[4, 1, 'Année 2018']])).toEqual([5]);
    // The title moves to another cell of its row.
    const moved: Edit[] = [
      [4, 1, null],
      [4, 3, 'Projet : Alpha'],
    ];
    expect(again(titled, moved)).toEqual([5]);
  });

  it('from a merged cell too', () => {
    const more = { mergedAreas: [{ row: 3, column: 5, rows: 2, columns: 1 }] };
    const merged = edited(rows, [[4, 5, null]]);
    expect(again(merged, [[3, 5, 'Delta']], more)).toEqual([3, 4]);
    expect(again(merged, [[4, 7, 1]], more)).toEqual([4]);
  });

  it('is read with everything where another line comes to stand for those of a merged cell', () => {
    const more = { mergedAreas: [{ row: 3, column: 7, rows: 2, columns: 1 }] };
    const withStatus = edited(rows, [
      [2, 9, 'Statut'],
      [4, 7, null],
    ]);
    expect(again(withStatus, [[3, 9, 'soldé']], more)).toEqual([3]);
    expect(again(withStatus, [[3, 9, 'annulé']], more)).toBeNull();
  });
});

describe('rows of several units', () => {
  const several = edited(rows, [[6, 3, 'UO-L2.2.2 + 2 UO-L2.2.1']]);

  it('stay as they are when another row changes', () => {
    expect(again(several, [[3, 4, 2]])).toEqual([3]);
    expect(again(several, [[3, 7, 1]])).toEqual([3]);
    expect(again(several, [[9, 4, 2]])).toEqual([9]);
  });

  it('are read with everything when they change', () => {
    expect(again(several, [[6, 4, 2]])).toBeNull();
    expect(again(several, [[6, 3, 'UO-L2.2.2']])).toBeNull();
  });

  it('whose quantities stand with them are read with everything', () => {
    const uncounted: Rows = [
      ['N° BC', 'UO', 'Projet', 'Montant HT'],
      ['BC-1', 'UO-L2.2.2 x 3', 'Alpha', 1],
      ['BC-2', 'UO-L2.2.2', 'Alpha', 1],
    ];
    expect(again(uncounted, [[3, 4, 2]])).toBeNull();
    expect(again(edited(uncounted, [[2, 2, 'UO-L2.2.2']]), [[3, 4, 2]])).toEqual([3]);
    const none = edited(uncounted, [[2, 2, 'UO-L2.2.2 + UO-L2.2.1']]);
    expect(again(none, [[3, 4, 2]])).toEqual([3]);
    expect(again(none, [[3, 2, 'UO-L2.2.2 x 3']])).toBeNull();
  });
});

describe('what hangs on other rows', () => {
  it('by a sum is read with everything', () => {
    const summed = edited(rows, [[10, 1, null]]);
    expect(again(summed, [[3, 4, 2]])).toBeNull();
  });

  it('by a box ticked in a column of its own', () => {
    const boxes: Rows = [
      ['N° BC', 'UO', 'Qté', 'Livrables', 'Code source'],
      ['BC-1', 'UO-L2.2.2', 1, null, 'oui'],
      ['BC-2', 'UO-L2.2.2', 1, 'backlog', null],
    ];
    expect(again(boxes, [[3, 5, 'oui']])).toEqual([3]);
    expect(again(boxes, [[2, 4, 'backlog']])).toEqual([2]);
    expect(again(boxes, [[2, 5, 'peut-être']])).toEqual([2]);
    // The only box, without which the column is none of boxes.
    const alone = boxes.map((row) => row.filter((_, index) => index !== 3));
    expect(again(alone, [[2, 4, 'peut-être']])).toBeNull();
    expect(again(alone, [[3, 4, 'oui']])).toEqual([3]);
    // All boxes are told in the column of the first one, which is then another.
    const two: Rows = [
      ['N° BC', 'UO', 'Qté', 'Backlog', 'Code source'],
      ['BC-1', 'UO-L2.2.2', 1, null, 'oui'],
      ['BC-2', 'UO-L2.2.2', 1, null, 'oui'],
    ];
    expect(again(two, [[3, 4, 'oui']])).toBeNull();
    expect(again(two, [[3, 5, 'non']])).toEqual([3]);
  });

  it('by the number of a contract: rows of another one stay apart', () => {
    const [lot] = agreement.lots;
    const own = lot?.reference ?? agreement.reference ?? '';
    const other = edited(
      rows,
      [3, 4, 6, 7].map((row): Edit => [row, 6, own]),
    );
    expect(again(other, [[9, 7, 1]])).toEqual([]);
    expect(again(other, [[3, 7, 1]])).toEqual([3]);
    // What is a line without a unit is one only where it follows a line.
    expect(again(other, [[6, 3, 'x']])).toBeNull();
  });
});

describe('several sheets', () => {
  const first = orderSheet(rows, { name: '2017' });
  const read = (second: Rows) => [first, orderSheet(second, { name: '2018' })];
  const before = readOrders(read(edited(rows, [[9, 1, 'BC-9']])), options);

  it('of which one changed: the orders on both and the values of projects are told anew', () => {
    for (const edits of [
      [[9, 1, 'BC-3']],
      [
        [3, 1, 'BC-8'],
        [4, 1, 'BC-8'],
        [6, 1, 'BC-8'],
        [7, 1, 'BC-8'],
      ],
      [[9, 8, 43000]],
      [[6, 8, 43000]],
      [[9, 5, 'Alpha']],
    ] as Edit[][]) {
      const found = read(edited(rows, [[9, 1, 'BC-9'], ...edits]));
      const now = readOrdersAgain(before, found, options);
      expect(now && everythingOf(now)).toEqual(everythingOf(readOrders(found, options)));
      expect(now?.[0]?.lines).toBe(before[0]?.lines);
    }
  });

  it('of which one changed: what contradicts itself on the other is told once, as before', () => {
    const both = [orderSheet(edited(rows, [[4, 8, 42800]]), { name: '2017' }), ...read(rows).slice(1)];
    const known = readOrders(both, options);
    expect(known[0]?.findings.map(({ rule }) => rule)).toContain('conflicting-values');
    const found = [...both.slice(0, 1), orderSheet(edited(rows, [[9, 4, 2]]), { name: '2018' })];
    const now = readOrdersAgain(known, found, options);
    expect(now && everythingOf(now)).toEqual(everythingOf(readOrders(found, options)));
  });

  it('of which one came or went are all read', () => {
    expect(readOrdersAgain(before, [first], options)).toBeNull();
    expect(readOrdersAgain(before.slice(1), read(rows), options)).toBeNull();
    expect(readOrdersAgain(before.slice(0, 1), read(rows), options)).toBeNull();
  });
});

describe('a sheet as it was recognised', () => {
  it.each<[string, Rows]>([
    [
      'the quantities beside its units',
      [
        ['N° BC', 'UO', 'Projet', 'Montant HT'],
        ['BC-1', 'UO-L2.2.2 x 3', 'Alpha', 1],
      ],
    ],
    ['the projects in its titles', [['N° BC', 'UO', 'Qté'], ['Projet : Alpha'], ['BC-1', 'UO-L2.2.2', 1]]],
  ])('has no column of %s, though it is read as if it had', (_, cells) => {
    const found = orderSheet(cells);
    const [sheet] = readOrders([found], options);
    expect(sheet?.columns).toHaveLength(found.columns.length + 1);
    expect(sheet && asFound(sheet).columns).toEqual(found.columns);
  });
});
