/** How lines come into groups, and what is known of each. */
import type { StoredSettings } from '../../src/core/checking/settings';
import { columns } from '../reading/sheets';
import { clausesWithoutMaximum } from '../../src/core/summing/no-maximum';
import { countedLines } from '../../src/core/summing/counted-lines';
import { ordersInSeveralFiles } from '../../src/core/summing/shared-orders';
import { sourceName } from '../../src/core/summing/source-name';
import { summaryFields } from '../../src/core/summing/fields';
import { toldOutside } from '../../src/core/summing/measures';
import { produit, sgmap } from '../agreement/agreements';
import { source, sum, table } from './summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Date de commande', 'Montant HT'];
const rows = [
  header,
  ['BC-1', 'annulé', 'UO-L2.2.2', 9, 'ALPHA', 42_800, 9],
  ['BC-1', null, 'UO-L2.2.2', 1, 'Alpha', 42_800, 10],
  ['bc 1', null, 'UO-L2.2.1', 2, 'alpha', 43_221, 20],
  ['BC-10', null, 'UO-L1.1', 4, 'Beta', 42_800, 40],
  ['BC-2', null, 'Chaise', 8, 'Beta', 43_221, 80],
  ['BC-2', null, 'UO-L2.2.2', 16, null, 43_221, 160],
];

describe('lines that stand in no group though something is written', () => {
  const dated = [
    header,
    ['BC-1', null, 'UO-L2.2.2', 1, 'Alpha', 42_800, 10],
    ['BC-2', null, 'UO-L2.2.2', 1, 'Alpha', 'à venir', 10],
    ['BC-3', null, 'UO-L2.2.2', 1, 'Alpha', null, 10],
    ['BC-4', null, 'UO-L2.2.2', 1, 'Alpha', 42_000, 10],
    ['BC-5', 'annulé', 'UO-L2.2.2', 1, 'Alpha', 'à venir', 10],
  ];
  const summed = (all: typeof dated, by: string, said: Partial<StoredSettings> = {}) => {
    const { unplaced, unknownFields } = sum(all, by.split(','), said);
    return {
      unplaced: unplaced.map(({ field, column, rows: named }) => [field, column, ...named]),
      unknownFields,
    };
  };

  it('are named with the column that cannot be read, or for their day', () => {
    expect(summed(dated, 'lot,year').unplaced).toEqual([['year', 'order_date', 3]]);
    expect(summed(dated, 'order_date').unplaced).toEqual([['order_date', 'order_date', 3]]);
    expect(summed(dated, 'project').unplaced).toEqual([]);
    expect(summed(dated, 'period', { notifiedOn: '2016-11-14' }).unplaced).toEqual([
      ['period', 'order_date', 3],
      ['period', null, 5],
    ]);
  });

  it('are not told as if no line said anything', () => {
    const unread = [header, ...dated.slice(2, 4)];
    expect(summed(unread, 'year').unknownFields).toEqual([]);
    expect(summed([header, ...dated.slice(3, 4)], 'year')).toEqual({ unplaced: [], unknownFields: ['year'] });
    expect(summed(dated, 'period')).toEqual({ unplaced: [], unknownFields: ['period'] });
  });
});

describe('groups', () => {
  it('are named as the first line that counts writes them, and stand in the order of a reader', () => {
    const units = (by: string) => sum(rows, [by]).groups.map(({ key, values }) => [key[0], values.units]);
    expect(units('project')).toEqual([
      ['Alpha', 3],
      ['Beta', 12],
      [null, 16],
    ]);
    expect(units('order_no')).toEqual([
      ['BC-1', 3],
      ['BC-2', 24],
      ['BC-10', 4],
    ]);
    // Units as the agreement lists them, then what it does not know.
    expect(units('uo_code')).toEqual([
      ['UO-L1.1', 4],
      ['UO-L2.2.1', 2],
      ['UO-L2.2.2', 17],
      ['Chaise', 8],
    ]);
  });

  it.each([
    [
      ['project', 'year'],
      ['Alpha 2017 1', 'Alpha 2018 2', 'Beta 2017 4', 'Beta 2018 8', ' 2018 16'],
    ],
    [
      ['year', 'project'],
      ['2017 Alpha 1', '2017 Beta 4', '2018 Alpha 2', '2018 Beta 8', '2018  16'],
    ],
    [
      ['year', 'order_no', 'uo_code'],
      [
        ...['2017 BC-1 UO-L2.2.2 1', '2017 BC-10 UO-L1.1 4', '2018 BC-1 UO-L2.2.1 2'],
        ...['2018 BC-2 UO-L2.2.2 16', '2018 BC-2 Chaise 8'],
      ],
    ],
  ])('are those of each combination: %j', (by, expected) => {
    const { groups, balanced } = sum(rows, by);
    expect(groups.map(({ key, values }) => `${key.join(' ')} ${values.units}`)).toEqual(expected);
    expect(balanced).toBe(true);
  });

  // More combinations than a table has room for; more than a number tells apart.
  it.each([8, 12, 17])('are the same by %d fields at once', (fields) => {
    const many = Array.from({ length: 12 }, (_, index) => ['BC', null, 'UO-L2.2.2', 1, `P${index % 10}`]);
    const { groups } = sum([header, ...many], Array<string>(fields).fill('project'));
    expect(groups.map(({ key, values }) => [key[0], values.units])).toEqual(
      Array.from({ length: 10 }, (_, index) => [`P${index}`, index < 2 ? 2 : 1]),
    );
  });

  it('are told apart by the last of so many fields', () => {
    const many = Array.from({ length: 12 }, (_, index) => [
      `BC-${index}`,
      null,
      'UO-L2.2.2',
      1,
      `P${Math.min(index, 9)}`,
    ]);
    const { groups } = sum([header, ...many], [...Array<string>(16).fill('project'), 'order_no']);
    expect(groups.map(({ key, values }) => [key[16], values.units])).toEqual(
      Array.from({ length: 12 }, (_, index) => [`BC-${index}`, 1]),
    );
  });

  it.each([
    ['Lot 01', 'Lot 1'],
    ['Lot 1', 'Lot 01'],
  ])('that a reader puts in the same place stand as they come: %s, %s', (...projects) => {
    const lines = projects.map((project) => ['BC', null, 'UO-L2.2.2', 1, project]);
    expect(sum([header, ...lines], ['project']).groups.map(({ key }) => key[0])).toEqual(projects);
  });

  it('are the same for a reader whatever the capitals and signs of a text, and numbers never are', () => {
    const lines = [
      ['N° BC', 'Code UO', 'Qté', 'Titulaire', 'Profil'],
      ['BC-1', 'UO-L2.2.2', 5, 'DUPONT S.A.', 'Sorcier'],
      ['BC-2', 'UO-L2.2.2', -5, 'Dupont SA', 'SORCIER'],
      ['BC-3', 'UO-L2.2.2', 0.5, null, '***'],
      ['BC-4', 'UO-L2.2.2', 5, '***', '***'],
    ];
    const said = { holders: { 2: 'dupont sa' } };
    const keys = (by: string) =>
      sum(lines, [by], said).groups.map(({ key, values }) => [key[0], values.lines]);
    expect(keys('holder')).toEqual([
      ['***', 1],
      ['DUPONT S.A.', 3],
    ]);
    expect(keys('profile')).toEqual([
      ['***', 2],
      ['Sorcier', 2],
    ]);
    expect(Object.fromEntries(keys('qty'))).toEqual({ '-5': 1, 0.5: 1, 5: 2 });
  });

  it('have no holder where the line has no lot of which the settings could name one', () => {
    const given = source([{ name: 'BC', rows }], { holders: { 2: 'Dupont' } });
    const sheets = given.sheets.map((sheet) => ({
      ...sheet,
      lines: sheet.lines.map(
        (line): typeof line => Object.create(line, { lot: { value: null } }) as typeof line,
      ),
    }));
    expect(sum([given], ['holder']).groups.map(({ key }) => key[0])).toContain('Dupont');
    const ofAnother = source([{ name: 'BC', rows: rows.slice(0, 4) }], { holders: { 1: 'Dupont' } });
    expect(sum([ofAnother], ['holder']).groups.map(({ key }) => key[0])).toEqual([null]);
    expect(sum([{ ...given, sheets }], ['holder']).groups.map(({ key }) => key[0])).toEqual([null]);
  });

  it('are the holders that the checks tell apart: a legal form or a group makes no other', () => {
    const names = ['DEVCO', 'Devco S.A.S.', 'Groupement DEVCO / AUTRECO', 'COACHCO', null];
    const lines = names.map((name, at) => [`BC-${at}`, 'UO-L2.2.2', 1, name]);
    const said = { holders: { 2: ['DEVCO', 'COACHCO'] } };
    const summary = sum([['N° BC', 'Code UO', 'Qté', 'Titulaire'], ...lines], ['holder'], said);
    expect(table(summary, 'lines')).toEqual({ DEVCO: [3], COACHCO: [1], '': [1] });
  });

  it('have no period once the agreement has ended', () => {
    const [, line = []] = rows.slice(1);
    const periods = (said: Partial<StoredSettings>) =>
      sum([header, line], ['period'], { notifiedOn: '2016-03-06', ...said }).groups.map(({ key }) => key[0]);
    // The order is of 6 March 2017, the first day of the second period.
    expect(periods({ nonRenewals: [{ period: 1, notifiedOn: '2015-12-01' }] })).toEqual([null]);
    expect(periods({ nonRenewals: [{ period: 1, notifiedOn: '2017-03-01' }] })).toEqual(['2']);
    expect(periods({ contractEnd: '2017-03-05' })).toEqual([null]);
    expect(periods({ contractEnd: '2017-03-06' })).toEqual(['2']);
  });

  it('are of the period in which the order falls, its first and its last day included', () => {
    const [, line = []] = rows.slice(1);
    const periods = (notifiedOn: string) =>
      sum([header, line], ['period'], { notifiedOn }).groups.map(({ key }) => key[0]);
    // The order is of 6 March 2017.
    expect(['2017-03-06', '2016-03-07', '2016-03-06', '2017-03-07'].map(periods)).toEqual([
      ['1'],
      ['1'],
      ['2'],
      [null],
    ]);
  });

  it('do not have what a row says of units that are in several of them', () => {
    const lines = [header, ['BC-1', null, 'UO-L2.2.1 + UO-L2.2.2 + UO-L2.3.2', null, 'Alpha', 42_800, 100]];
    expect(table(sum(lines, ['phase']), 'lines', 'amountExclTax')).toEqual({
      ...{ 2: [2, null], 3: [1, null] },
      '': [0, 10_000],
    });
  });

  it('of sheets and files have their names', () => {
    const sheets = source([
      { name: '2017', rows: rows.slice(0, 4) },
      { name: '2018', rows: [header, ...rows.slice(4)] },
    ]);
    expect(table(sum([sheets], ['sheet']), 'units')).toEqual({ 2017: [3], 2018: [28] });
    expect(table(sum([sheets], ['file']), 'units')).toEqual({ 'suivi.xlsx': [31] });
  });

  it('know the rows behind them, on each sheet', () => {
    const sheets = source([
      { name: '2017', rows: [header, ...rows.slice(2, 5)] },
      { name: '2018', rows: [header, ...rows.slice(5), ['BC-3', null, 'UO-L2.2.1', 1, 'Alpha', 43_222, 1]] },
    ]);
    const behind = sum([sheets], ['project']).groups.map((group) =>
      group.behind().map(({ sheet, rows: own }) => [sheet.snapshot.name, ...own]),
    );
    expect(behind).toEqual([
      [
        ['2017', 2, 3],
        ['2018', 4],
      ],
      [
        ['2017', 4],
        ['2018', 2],
      ],
      [['2018', 3]],
    ]);
  });
});

it('every line that counts is an entry of its group, and so is what a row says of several units', () => {
  const summary = sum(
    [
      header,
      ['BC-9', 'annulé', 'UO-L2.2.2', 1, 'Alpha', 42_800, 5],
      ['BC-2', null, 'UO-L2.2.2', 1, 'Beta', 42_800, 40],
      ['BC-1', null, 'UO-L2.2.1 + 2 x UO-L2.2.2', null, 'Alpha', 42_800, 100],
      ['BC-3', null, 'UO-L2.2.1 + UO-L2.2.2', null, 'Beta', 42_800, null],
    ],
    ['project'],
  );
  expect(
    summary
      .entries()
      .map(({ row, group, line, values }) => [
        ...[row, summary.groups[group]?.key[0], line?.unit?.code ?? null],
        ...[values.lines, values.units, values.amountExclTax],
      ]),
  ).toEqual([
    [3, 'Beta', 'UO-L2.2.2', 1, 1, 4_000],
    [4, 'Alpha', 'UO-L2.2.1', 1, null, null],
    [4, 'Alpha', 'UO-L2.2.2', 1, 2, null],
    [5, 'Beta', 'UO-L2.2.1', 1, null, null],
    [5, 'Beta', 'UO-L2.2.2', 1, null, null],
    [4, 'Alpha', null, 0, null, 10_000],
    [5, 'Beta', null, 0, null, null],
  ]);
});

it('the lines that count are in the order of their sheets, each once', () => {
  const { sheets } = source([
    { name: 'BC', rows: [...rows, ['BC-4', 'brouillon', 'UO-L2.2.2', 1, 'Beta', 42_800, 1]] },
    { name: 'Copie', rows: rows.slice(0, 4) },
  ]);
  expect(countedLines(sheets).map(({ row }) => row)).toEqual([3, 4, 5, 6, 7]);
});

it('orders that stand in several of the files are told once, as first written; not the cancelled ones', () => {
  const file = (name: string, ...lines: unknown[][]) => [
    source([{ name: 'BC', rows: [header, ...lines] as never }], {}, name),
  ];
  const line = (order: string | null, status: string | null = null) => [
    order,
    status,
    'UO-L2.2.2',
    1,
    'Alpha',
    42_800,
    1,
  ];
  const orders = ordersInSeveralFiles([
    file(
      'a.xlsx',
      line('BC-1'),
      line('BC-1'),
      line('BC-2'),
      line('BC-3', 'annulé'),
      line(null),
      line('BC-5'),
    ),
    file('b.xlsx', line('bc 2'), line('BC-3'), line('BC-1'), line(null), line('BC-4', 'annulé')),
    file('c.xlsx', line('BC-4'), line('BC-01'), line('bc-2')),
  ]);
  expect([...orders].sort()).toEqual(['BC-1', 'BC-2']);
  expect(ordersInSeveralFiles([file('a.xlsx', line('BC-1'), line('BC-1'))])).toEqual([]);
});

it('a source is called by its file, and by its agreement where the file has several', () => {
  const [one, two, other] = [
    { file: 'suivi.xlsx', agreement: sgmap },
    { file: 'suivi.xlsx', agreement: produit },
    { file: 'autre.xlsx', agreement: produit },
  ];
  expect(sourceName(one, [one, other])).toBe('suivi.xlsx');
  expect(sourceName(one, [one, two, other])).toBe(`suivi.xlsx (${sgmap.reference})`);
  expect(sourceName(other, [one, two, other])).toBe('autre.xlsx');
});

it('amounts are in euros outside, all else as it is', () => {
  const { total } = sum(rows, ['lot']);
  expect([toldOutside('amountExclTax', total), toldOutside('units', total)]).toEqual([310, 31]);
  expect(toldOutside('daysDone', total)).toBeNull();
});

it('the clauses that say that there is no maximum are named, each once', () => {
  const clauses = sgmap.lots.flatMap(({ noCeiling }) => noCeiling?.clause ?? []);
  expect(clauses.length).toBeGreaterThan(0);
  const found = clausesWithoutMaximum([source([{ name: 'BC', rows }]), source([{ name: 'BC', rows }])]);
  expect(found).toEqual([...new Set(clauses)]);
  const [lot] = sgmap.lots;
  const bounded = { ...sgmap, lots: lot ? [{ ...lot, noCeiling: undefined }] : [] };
  expect(clausesWithoutMaximum([{ ...source([{ name: 'BC', rows }]), agreement: bounded }])).toEqual([]);
});

it('a summary can be made by every column, and by what follows from them', () => {
  const fields = summaryFields(columns);
  expect(fields.filter(({ derived }) => !derived).map(({ id }) => id)).toEqual(
    columns.map(({ field }) => field),
  );
  expect(fields.filter(({ derived }) => derived).map(({ id }) => id)).toEqual([
    ...['year', 'month', 'period', 'file', 'sheet'],
  ]);
});
