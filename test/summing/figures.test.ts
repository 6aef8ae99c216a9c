/** What each line says of a measure: as written, worked out, or not at all. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import { toldOutside, type Measure } from '../../src/core/summing/measures';
import { source, sum, table } from './summed';

type Rows = readonly (readonly CellValue[])[];
const finance = { finance: { enabled: true } };
const totals = (rows: Rows, wanted: readonly Measure[], said: Parameters<typeof sum>[2] = {}) => {
  const { total } = sum(rows, ['lot'], said);
  return wanted.map((measure) => toldOutside(measure, total));
};

describe('what is delivered', () => {
  const header = ['N° BC', 'Code UO', 'Qté', 'Montant HT', 'Service fait'];
  const delivered = ['unitsDelivered', 'amountDelivered'] as const;

  it.each<[CellValue, (number | null)[]]>([
    ['01/06/2018', [2, 100]],
    ['02/06/2018', [0, 0]],
    [null, [0, 0]],
    ['bientôt', [null, null]],
  ])('up to the day of the summary: %p', (day, expected) =>
    expect(totals([header, ['BC-1', 'UO-L2.2.2', 2, 100, day]], delivered)).toEqual(expected),
  );

  it('is nothing of a line not delivered, whose amount and quantity need not be known', () => {
    expect(totals([header, ['BC-1', 'UO-L2.2.2', null, null, null]], delivered)).toEqual([0, 0]);
    expect(totals([header, ['BC-1', 'UO-L2.2.2', null, null, 42_900]], delivered)).toEqual([null, null]);
  });

  it('is not known, nor nothing, on a sheet without amounts or quantities', () => {
    const bare = ['N° BC', 'Code UO', 'Projet', 'Service fait'];
    const rows = [bare, ['BC-1', 'UO-L2.2.2', 'Alpha', 42_900], ['BC-2', 'UO-L2.2.2', 'Alpha', null]];
    expect(totals(rows, delivered)).toEqual([null, null]);
    const lacking = sum(rows, ['lot']).gaps.filter(({ measure }) => measure.endsWith('Delivered'));
    expect(lacking.map(({ measure, field, reason }) => [measure, field, reason])).toEqual([
      ['unitsDelivered', 'qty', 'missing-column'],
      ['amountDelivered', 'amount_ht', 'missing-column'],
    ]);
  });

  it('lacks lines that are delivered and have no amount or quantity, or whose day cannot be read', () => {
    const rows = [
      header,
      ['BC-1', 'UO-L2.2.2', 1, 100, 42_900],
      ['BC-2', 'UO-L2.2.2', null, null, 42_900],
      ['BC-3', 'UO-L2.2.2', null, null, null],
      ['BC-4', 'UO-L2.2.2', 1, 100, 'bientôt'],
    ];
    const { total, gaps } = sum(rows, ['lot']);
    expect([total.unitsDelivered, total.amountDelivered]).toEqual([1, 10_000]);
    expect(
      gaps.flatMap(({ measure, field, reason, rows: lacking }) =>
        measure.endsWith('Delivered') ? [[measure, field, reason, ...lacking]] : [],
      ),
    ).toEqual([
      ['unitsDelivered', 'service_fait_date', 'unreadable', 5],
      ['unitsDelivered', 'qty', 'blank', 3],
      ['amountDelivered', 'service_fait_date', 'unreadable', 5],
      ['amountDelivered', 'amount_ht', 'blank', 3],
    ]);
  });

  it('is told of rows of several units as a whole', () => {
    const summary = sum(
      [
        header,
        ['BC-1', 'UO-L2.2.1 + UO-L2.2.2', null, 100, 42_900],
        ['BC-2', 'UO-L2.2.1 + UO-L2.2.2', null, 50, null],
        ['BC-3', 'UO-L2.2.1 + UO-L2.2.2', null, 25, 42_900],
        ['BC-4', 'UO-L2.2.1', 1, 10, null],
      ],
      ['order_no'],
    );
    expect(table(summary, 'lines', 'amountExclTax', 'amountDelivered', 'unitsDelivered')).toEqual({
      'BC-1': [2, 10_000, 10_000, null],
      'BC-2': [2, 5_000, 0, 0],
      'BC-3': [2, 2_500, 2_500, null],
      'BC-4': [1, 1_000, 0, 0],
    });
    const alone = sum([header, ['BC-1', 'UO-L2.2.1 + UO-L2.2.2', null, null, null]], ['uo_code']);
    expect(table(alone, 'unitsDelivered', 'amountDelivered')).toMatchObject({ '': [null, null] });
  });
});

it('a quantity shown over several lines by a merged cell is that of each', () => {
  const rows = [
    ['N° BC', 'Code UO', 'Qté'],
    ['BC-1', 'UO-L2.2.2', 2],
    ['BC-1', 'UO-L2.2.1', null],
  ];
  const more = { mergedAreas: [{ row: 2, column: 3, rows: 2, columns: 1 }] };
  expect(sum([source([{ name: 'BC', rows, more }])], ['lot']).total.units).toBe(4);
});

it('what is left of person-days, and the amount including tax, are taken as written where they are', () => {
  const header = [
    'N° BC',
    'Code UO',
    'Montant HT',
    'Montant TVA',
    'Montant TTC',
    'JH commandés',
    'JH réalisés',
    'JH restants',
  ];
  const wanted = ['amountInclTax', 'daysRemaining'] as const;
  expect(totals([header, ['BC-1', 'UO-L2.2.2', 100, 20, 130, 10, 4, 5]], wanted)).toEqual([130, 5]);
  expect(totals([header, ['BC-1', 'UO-L2.2.2', 100, 20, null, 10, 4, null]], wanted)).toEqual([120, 6]);
  expect(totals([header, ['BC-1', 'UO-L2.2.2', 100, null, null, 10, null, null]], wanted)).toEqual([
    null,
    null,
  ]);
});

describe('what is engaged and paid', () => {
  const header = ['N° BC', 'Code UO', 'Qté', 'AE', 'CP'];
  const wanted = ['commitment', 'paid', 'leftToPay'] as const;

  it.each<[string, Rows, (number | null)[]]>([
    ['nothing is said of payments', [header.slice(0, 4), ['BC-1', 'UO-L2.2.2', 1, 120]], [120, null, null]],
    ['nothing is paid yet', [header, ['BC-1', 'UO-L2.2.2', 1, 120, null]], [120, 0, 120]],
    ['the payment cannot be read', [header, ['BC-1', 'UO-L2.2.2', 1, 120, 'à voir']], [120, null, null]],
    ['no commitment is told', [header, ['BC-1', 'UO-L2.2.2', 1, null, 50]], [null, 50, null]],
  ])('%s', (_, rows, expected) => {
    expect(totals(rows, wanted, finance)).toEqual(expected);
    expect(totals(rows, wanted)).toEqual([null, null, null]);
  });
});

describe('what lacks', () => {
  const gapsOf = (rows: Rows, said: Parameters<typeof sum>[2] = {}) =>
    sum(rows, ['lot'], said).gaps.map(({ measure, reason, rows: lacking }) => [measure, reason, ...lacking]);
  const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Montant HT'];

  it('are columns also of the finance checks, and not what is worked out', () => {
    expect(gapsOf([header, ['BC-1', null, 'UO-L2.2.2', 1, 100]], finance)).toEqual([
      ['unitsDelivered', 'missing-column'],
      ['daysOrdered', 'missing-column'],
      ['daysDone', 'missing-column'],
      ['daysRemaining', 'missing-column'],
      ['amountDelivered', 'missing-column'],
      ['commitment', 'missing-column'],
      ['paid', 'missing-column'],
    ]);
  });

  it('are lines that say what is worked out starts from, and not what is taken into account', () => {
    const days = [
      'N° BC',
      'Code UO',
      'Qté',
      'Montant HT',
      'Montant TVA',
      'JH commandés',
      'JH consommés',
      'JH restants',
    ];
    const lines = [
      days,
      ['BC-1', 'UO-L2.2.2', 1, 100, 20, 60, 50, null],
      ['BC-2', 'UO-L2.2.2', 1, 100, null, 60, null, null],
      ['BC-3', 'UO-L2.2.2', 1, 100, 'selon devis', 60, 'en cours', null],
      ['BC-4', 'UO-L2.2.2', 1, 100, 20, 60, null, 60],
      ['BC-5', 'UO-L2.3.4', 1, 100, 0, null, null, null],
    ];
    const workedOut = (rows: Rows) =>
      sum(rows, ['lot'])
        .gaps.filter(({ measure }) => measure === 'daysRemaining' || measure === 'amountInclTax')
        .map(({ measure, field, reason, rows: lacking }) => [measure, field, reason, ...lacking]);
    expect(workedOut(lines)).toEqual([
      ['daysRemaining', 'pd_remaining', 'blank', 3, 4],
      ['amountInclTax', 'vat', 'unreadable', 4],
      ['amountInclTax', 'vat', 'blank', 3],
    ]);
    const withoutRemaining = lines.map((line) => line.slice(0, -1));
    expect(workedOut(withoutRemaining).slice(0, 2)).toEqual([
      ['daysRemaining', 'pd_done', 'unreadable', 4],
      ['daysRemaining', 'pd_done', 'blank', 3, 5],
    ]);
  });

  it('is nothing where no line counts, nor in lines that do not', () => {
    const cancelled = [header, ['BC-1', 'annulé', 'UO-L2.2.2 + UO-L2.2.1', null, null]];
    expect(gapsOf(cancelled)).toEqual([]);
    expect(sum(cancelled, ['lot', 'year']).unknownFields).toEqual([]);
    expect(sum(cancelled, ['lot']).excluded.map(({ row }) => row)).toEqual([2]);
    const [quantity] = gapsOf([
      header,
      ['BC-1', 'annulé', 'UO-L2.2.2', null, 5],
      ['BC-2', null, 'UO-L2.2.2', null, 5],
    ]);
    expect(quantity).toEqual(['units', 'blank', 3]);
  });

  it('is not the amount of a row of several units that has it as a whole, but of one that has none', () => {
    const several = 'UO-L2.2.1 + UO-L2.2.2';
    const amounts = gapsOf([
      header,
      ['BC-1', null, several, null, 100],
      ['BC-2', null, several, null, null],
      ['BC-3', null, several, null, 300],
    ]).filter(([measure]) => measure === 'amountExclTax');
    expect(amounts).toHaveLength(1);
    expect(amounts[0]?.slice(2)).toEqual([3]);
  });
});
