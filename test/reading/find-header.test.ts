/** Where a table is headed, and which of the tables under one row of headers is read; on a catalogue of a few columns. */
import { numberColumn, textColumn } from '../../src/core/sheet/column-builders';
import { findHeader, headerAbove } from '../../src/core/sheet/find-header';
import type { MappingRequest } from '../../src/core/sheet/map-columns';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, snapshot } from './sheets';

const titled = (fr: string, en: string) => ({ title: { fr, en }, headers: [] });
const columns = [
  textColumn({ field: 'order', ...titled('N° BC', 'Order') }),
  textColumn({ field: 'unit', ...titled('UO', 'Unit'), recognition: 'anchor' }),
  numberColumn({ field: 'qty', ...titled('Qté', 'Quantity') }),
  textColumn({ field: 'project', ...titled('Projet', 'Project') }),
  textColumn({ field: 'phase', ...titled('Phase', 'Stage') }),
  textColumn({ field: 'begun', ...titled('Itération début', 'Begun') }),
  textColumn({ field: 'start', ...titled('Début', 'Start') }),
  textColumn({ field: 'ended', ...titled('Itération fin', 'Ended') }),
  textColumn({ field: 'end', ...titled('Fin', 'End') }),
];

type Rows = readonly (readonly CellValue[])[];

function request(more: Partial<MappingRequest> = {}): MappingRequest {
  return { columns, mapping: {}, context: { agreement, date1904: false }, ...more };
}

/** The row of the header, and each column that is known with its place; `null` where nothing heads the sheet. */
function found(
  rows: Rows,
  more: Partial<SheetSnapshot> = {},
  said: Partial<MappingRequest> = {},
  headerRow?: number,
) {
  const header = findHeader(snapshot(rows, more), request(said), headerRow);
  return (
    header && [header.row, header.matches.map((match) => `${match.heading.index} ${match.column.field}`)]
  );
}

describe('the row of the header', () => {
  const header = ['N° BC', 'UO', 'Qté'];
  const known = ['1 order', '2 unit', '3 qty'];

  it.each<[string, Rows, unknown]>([
    ['names two columns', [['N° BC', 'UO']], [1, ['1 order', '2 unit']]],
    ['is none that names one', [['N° BC', 'Note'], ['BC-1']], null],
    ['is below titles', [['Suivi'], [], header, ['BC-1', 'U1', 1]], [3, known]],
    ['is of words, a number heads nothing', [['N° BC', 'UO', 2017]], [1, ['1 order', '2 unit']]],
    ['is the fullest', [['N° BC', 'UO'], [], header, ['BC-1', 'U1', 1]], [3, known]],
    ['is the first of two that say the same', [header, ['BC-1', 'U1', 1], header], [1, known]],
    ['is the first of two as full', [header, [], ['Projet', 'UO', 'Phase']], [1, known]],
  ])('%s', (_, rows, expected) => expect(found(rows)).toEqual(expected));

  it('is the upper one where that heads three quarters of what the lower one does', () => {
    const lower = [...header, 'Projet'];
    expect(found([header, [], lower])).toEqual([1, known]);
    expect(found([['N° BC', 'UO'], [], lower])).toEqual([3, [...known, '4 project']]);
    // Right below each other, they are the two rows of one header.
    expect(found([header, lower])).toEqual([2, [...known, '4 project']]);
    // Of several above, the first, though the second heads more.
    const all = ['N° BC', 'UO', 'Qté', 'Projet', 'Phase', 'Début', 'Fin', 'Itération fin'];
    expect(found([all.slice(0, 6), [], all.slice(0, 7), [], all])?.[0]).toBe(1);
  });

  it('is not the one printed again, though a line right above it seems to head a column more', () => {
    const rows = [
      ['N° BC', 'UO', null],
      ['BC-1', 'U1', 'x'],
      ['BC-2', 'U1', 'Projet'],
      ['N° BC', 'UO', null],
    ];
    expect(found(rows)).toEqual([1, ['1 order', '2 unit']]);
  });

  it('is the fullest of many', () => {
    const pairs = [
      ['N° BC', 'UO'],
      ['UO', 'Qté'],
      ['Qté', 'Projet'],
      ['Projet', 'Phase'],
      ['Phase', 'Début'],
    ];
    const rows = [...pairs, ['N° BC', 'UO', 'Qté', 'Projet'], ['Fin', 'Début']].flatMap((row) => [row, []]);
    expect(found(rows)).toEqual([11, [...known, '4 project']]);
  });

  it('is the one with what the user named, of four that name as much', () => {
    const rows = [
      header,
      [],
      ['UO', 'Qté', 'Projet'],
      [],
      ['Phase', 'Début', 'Fin'],
      [],
      ['Réf', 'UO', 'Qté'],
    ];
    const said = { mapping: { order: 'Réf' } };
    expect(found(rows, {}, said)).toEqual([7, known]);
    expect(found([['UO', 'Qté', 'Projet', 'Phase'], [], ...rows.slice(6)], {}, said)).toEqual([3, known]);
  });

  it('is named by what stands in it, where what stands above tells nothing more', () => {
    const found = findHeader(snapshot([['Suivi'], header]), request());
    expect(found?.headings.map(({ wordings }) => wordings)).toEqual(header.map((text) => [text]));
  });

  it('is looked for among the thirty first rows in which something stands', () => {
    const notes = (count: number) => Array.from({ length: count }, (_, at) => [`Note ${at}`]);
    expect(found([...notes(29), [], ['  '], header])).toEqual([32, known]);
    expect(found([...notes(30), header])).toBeNull();
  });

  it('is counted in the sheet, not in what is used of it', () => {
    const origin = { row: 5, column: 3 };
    expect(found([['Suivi'], header], { origin })).toEqual([6, ['3 order', '4 unit', '5 qty']]);
    expect(found([['N° BC', 'UO'], [], header], { origin }, {}, 5)).toEqual([5, ['3 order', '4 unit']]);
  });

  it('is named by what the user said, too', () => {
    expect(found([['Réf', 'UO']], {}, { mapping: { order: 'Réf' } })).toEqual([1, ['1 order', '2 unit']]);
  });
});

describe('headings over two rows', () => {
  const rows = [
    ['N° BC', 'UO', 'Itération'],
    [null, null, 'Début', 'Fin', 'Fin'],
    ['BC-1', 'U1', 'a', 'b', 'c'],
  ];
  const merged = (columns: number, row = 1) => ({ mergedAreas: [{ row, column: 3, rows: 1, columns }] });

  it('go to the next heading where nobody knows what is merged', () => {
    expect(found(rows)).toEqual([2, ['1 order', '2 unit', '3 begun', '4 ended']]);
    const next = [['N° BC', 'UO', 'Itération', 'Autre'], ...rows.slice(1)];
    expect(found(next)).toEqual([2, ['1 order', '2 unit', '3 begun', '4 end']]);
  });

  it('go as far as they are merged', () => {
    const three = [rows[0] ?? [], [null, null, 'Phase', 'Début', 'Fin'], rows[2] ?? []];
    expect(found(three, merged(2))).toEqual([2, ['1 order', '2 unit', '3 phase', '4 begun', '5 end']]);
    expect(found(three, merged(3))).toEqual([2, ['1 order', '2 unit', '3 phase', '4 begun', '5 ended']]);
    const moved = {
      origin: { row: 11, column: 21 },
      mergedAreas: [{ row: 11, column: 23, rows: 1, columns: 2 }],
    };
    expect(found(three, moved)).toEqual([12, ['21 order', '22 unit', '23 phase', '24 begun', '25 end']]);
  });

  it('are merged over columns of their own row', () => {
    expect(found(rows, merged(2, 3))).toEqual(found(rows));
    expect(found(rows, merged(1))).toEqual(found(rows));
  });

  it('go no further than their own column where others are merged and they are not', () => {
    const beside = { mergedAreas: [{ row: 1, column: 1, rows: 1, columns: 2 }] };
    expect(
      found(
        [
          ['N° BC', null, 'Itération'],
          [null, 'UO', 'Début', 'Fin'],
        ],
        beside,
      ),
    ).toEqual([2, ['1 order', '2 unit', '3 begun', '4 end']]);
  });

  it('leave a header without one what it is', () => {
    const header = findHeader(
      snapshot([
        [null, null, 'Itération'],
        ['N° BC', 'UO', 'Début'],
      ]),
      request(),
    );
    expect(header?.headings.map(({ wordings }) => wordings)).toEqual([
      ['N° BC', 'N° BC'],
      ['UO', 'UO'],
      ['Itération Début', 'Début'],
    ]);
  });

  it('are told by the header as written, a heading that stands alone above by itself', () => {
    const header = findHeader(snapshot(rows), request());
    expect(header?.headings.map(({ header: own, wordings }) => [own, wordings])).toEqual([
      ['N° BC', ['N° BC']],
      ['UO', ['UO']],
      ['Début', ['Itération Début', 'Début']],
      ['Fin', ['Itération Fin', 'Fin']],
      ['Fin', ['Itération Fin', 'Fin']],
    ]);
  });
});

it('takes no column of a day in three for the day: "J", "M" and "A" below "Fin"', () => {
  const rows = [
    [null, null, 'Fin', null, null],
    ['N° BC', 'UO', 'J', 'M', 'A'],
    ['BC-1', 'U1', 9, 1, 2017],
  ];
  expect(found(rows)).toEqual([2, ['1 order', '2 unit']]);
});

describe('the cells by which a column is known', () => {
  it('are the first hundred below the header in which something stands', () => {
    const cells = Array.from({ length: 150 }, (_, at) => ['BC', at % 3 === 0 ? null : at]);
    const header = findHeader(snapshot([['N° BC', 'UO'], ...cells]), request());
    const [orders, units] = header?.headings.map(({ samples }) => samples()) ?? [];
    expect(orders).toHaveLength(100);
    expect(units).toHaveLength(100);
    expect(units?.slice(0, 3)).toEqual([1, 2, 4]);
    expect(header?.headings[0]?.samples()).toBe(orders);
  });
});

describe('a row of words right above the first line', () => {
  const isLine = (cells: readonly CellValue[]) => cells.includes('U1');
  const above = (rows: Rows, origin = { row: 1, column: 1 }) => {
    const header = headerAbove(snapshot(rows, { origin }), request(), isLine);
    return header && [header.row, header.headings.map(({ header: own }) => own)];
  };

  it('heads the sheet, whatever it says', () => {
    const rows = [['Suivi'], [], ['Truc', 'Machin'], ['BC-1', 'U1']];
    expect(above(rows)).toEqual([3, ['Truc', 'Machin']]);
    expect(above(rows, { row: 8, column: 2 })).toEqual([10, ['Truc', 'Machin']]);
  });

  it.each<[string, Rows]>([
    [
      'there is no line',
      [
        ['Truc', 'Machin'],
        ['BC-1', 'autre'],
      ],
    ],
    ['there is no row above', [['BC-1', 'U1']]],
    [
      'it says one thing only',
      [
        ['Suivi', null],
        ['BC-1', 'U1'],
      ],
    ],
  ])('is none where %s', (_, rows) => expect(above(rows)).toBeNull());
});

describe('tables side by side under one row of headers', () => {
  const main = ['N° BC', 'UO', 'Qté', 'Début', 'Fin', 'Note'];
  const fields = (right: readonly string[], said: Partial<MappingRequest> = {}) => {
    const rows = [
      [...main, null, ...right],
      [...main.map(() => 'x'), null, ...right.map(() => 'x')],
    ];
    return findHeader(snapshot(rows), request(said))?.headings.map(({ header }) => header);
  };

  it.each([
    ['heads the unit of work again', ['UO', 'Projet', 'Phase']],
    ['heads mostly the same, and two columns of it', ['N° BC', 'Qté']],
    ['heads the same in half of its columns', ['N° BC', 'Qté', 'Projet', 'Phase']],
  ])('are two where the one beside %s', (_, right) => expect(fields(right)).toEqual(main));

  it.each([
    ['heads one of the same', ['N° BC']],
    ['heads one of the same and others', ['N° BC', 'Projet', 'Phase']],
    ['heads two of the same and more of its own', ['N° BC', 'Qté', 'Projet', 'Phase', 'Itération fin']],
    ['heads other columns', ['Projet', 'Phase']],
    ['heads what nobody knows', ['Remarque', 'Autre']],
  ])('are one, spaced out, where what is beside %s', (_, right) => {
    expect(fields(right)).toEqual([...main, ...right]);
  });

  it('stay two whatever the user says of the columns of the one beside', () => {
    const right = ['UO', 'Remarque', 'Phase'];
    const named = { header: 'Remarque', field: 'project' };
    expect(fields(right, { choices: [{ header: 'Note', field: 'project' }] })).toEqual(main);
    expect(fields(right, { choices: [{ header: 'Note', field: 'begun' }, named] })).toEqual(main);
    expect(fields(right, { mapping: { begun: 'Note', phase: 'Phase' } })).toEqual(main);
    expect(fields(right, { choices: [named] })).toEqual(main);
    expect(fields(right, { choices: [{ header: 'UO', field: null }] })).toEqual(main);
  });

  it('stay one whatever the user says of the columns beside', () => {
    const right = ['N° BC', 'Remarque', 'Autre'];
    const choices = [
      { header: 'Remarque', field: 'qty' },
      { header: 'Autre', field: 'unit' },
      { header: 'Note', field: 'end' },
    ];
    expect(fields(right, { choices })).toEqual([...main, ...right]);
  });

  it('the one with most columns is read, the first of two as full', () => {
    const rows = (left: readonly string[], right: readonly string[]) => [
      [...left, null, ...right],
      [...left.map(() => 'x'), null, ...right.map(() => 'x')],
    ];
    expect(found(rows(['UO', 'Qté'], main))).toEqual([1, ['4 order', '5 unit', '6 qty', '7 start', '8 end']]);
    expect(found(rows(main, main))).toEqual([1, ['1 order', '2 unit', '3 qty', '4 start', '5 end']]);
  });

  it('are parted by columns in which nothing stands, not by one without a header', () => {
    const line = main.map(() => 'x');
    const beside = ['UO', 'N° BC'];
    const headings = (between: CellValue) =>
      findHeader(
        snapshot([
          [...main, null, ...beside],
          [...line, between, 'U1', 'BC-1'],
        ]),
        request(),
      )?.headings;
    expect(headings('note')).toHaveLength(main.length + 1 + beside.length);
    expect(headings(null)).toHaveLength(main.length);
    const empty = [
      [...main, 'Vide', ...beside],
      [...line, null, 'U1', 'BC-1'],
    ];
    expect(findHeader(snapshot(empty), request())?.headings).toHaveLength(main.length + 1 + beside.length);
  });
});
