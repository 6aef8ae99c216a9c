import { readPrices } from '../../src/core/agreement/prices';
import { unitByCode } from '../../src/core/agreement/units';
import { sgmap, twoLots } from './agreements';
import { answer, day, price } from './priced';

describe('a price schedule', () => {
  it.each([
    ['Lot 12', '12'],
    ['Lot 2 bis', '2 bis'],
    ['Lot II', '2'],
    ['Marché 2016-12, lot 2', '2'],
    [3, '3'],
    ['', null],
  ])('is of the lot that its row names: %p', (lot, expected) =>
    expect(
      readPrices(sgmap, [
        ['UO', 'Lot', 'PU'],
        ['UO-L2.2.2', lot, 1],
      ]),
    ).toMatchObject({
      rows: [{ lot: expected }],
    }),
  );

  it('may be headless beside lengths and rates', () =>
    expect(price([['UO-L2.2.2', 41000, '3 mois', '20 %']])).toBe(41000));

  it('may be headless with a label that speaks of prices', () =>
    expect(price([['UO-L2.2.2', 'Prix au forfait', 41000]])).toBe(41000));

  it.each([
    ['a title that speaks of prices', ['Tarifs HT 2017', null]],
    ['a title of two cells that speak of none', ['Marché 2017', 'Équipe']],
    ['a title of two cells that name no column', ['Marché', 'Équipe']],
  ])('may be headless below %s', (_, title) => expect(price([title, ['UO-L2.2.2', 41000]])).toBe(41000));

  it('may have a title of two cells above its headers', () =>
    expect(
      price([
        ['Lot 2', 'Bordereau des prix unitaires', null],
        ['UO', 'Libellé', 'Prix HT'],
        ['UO-L2.2.2', 'Devops', 41000],
      ]),
    ).toBe(41000));

  it('keeps fractions of a cent', () => expect(price([['UO-L2.2.2', 12.345]])).toBe(12.345));

  it.each<[string, unknown[][]]>([
    ['no-price', [['UO-L2.2.2'], ['UO-L2.2.1']]],
    ['no-price', [['UO-L2.2.2', 'sur devis']]],
    ['no-price', [[]]],
    ['no-price', [[41000], [42000]]],
    ['no-price', [['UO-L2.2.2', '3 mois']]],
    ['no-price', [['UO-L2.2.2', '60 jours']]],
    ['no-price', [['UO-L2.2.2', '20 %']]],
    [
      'no-price',
      [
        ['Code UO', 'Prix total HT'],
        ['UO-L2.2.2', 41000],
      ],
    ],
    [
      'no-price',
      [
        ['Repère', 'Valeur', 'Valable du'],
        ['UO-L2.2.2', 41000, 42744],
      ],
    ],
    [
      'no-price',
      [
        ['Repère', 'Prix HT'],
        ['Chaise', 45],
      ],
    ],
    [
      'tax-included',
      [
        ['UO', 'Montant HT', 'Prix unitaire TTC'],
        ['UO-L2.2.2', 410000, 49200],
      ],
    ],
    [
      'tax-included',
      [
        ['UO', 'Montant TTC'],
        ['UO-L2.2.2', 49200],
      ],
    ],
    [
      'tax-included',
      [
        ['UO', 'Prix TTC'],
        ['UO-L2.2.2', 49200],
      ],
    ],
  ])('is told when it has none to use: %s', (kind, cells) =>
    expect(readPrices(sgmap, cells).kind).toBe(kind),
  );

  it.each<[string, unknown[][]]>([
    ['unknown', [['UO-L2.2.1', 5000]]],
    [
      'blank',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', null],
      ],
    ],
    [
      'blank',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', 0],
      ],
    ],
    [
      'blank',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', '0,00 €'],
      ],
    ],
    [
      'blank',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', { not: 'a cell' }],
      ],
    ],
    [
      'unreadable',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', 'sur devis'],
      ],
    ],
    [
      'unreadable',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', -5],
      ],
    ],
    [
      'unreadable',
      [
        ['UO', 'Prix HT'],
        ['UO-L2.2.2', '41000 / 42000'],
      ],
    ],
    [
      'conflict',
      [
        ['UO-L2.2.2', 41000],
        ['UO-L2.2.2', 42000],
      ],
    ],
    [
      'unreadable',
      [
        ['UO', 'Prix HT', 'Valable du'],
        ['UO-L2.2.2', 41000, 'bientôt'],
      ],
    ],
  ])('has no price for a unit: %s', (kind, cells) => expect(price(cells)).toBe(kind));
});

describe('a price that changes', () => {
  const cells = [
    ['UO', 'Prix HT', 'Valable du', 'Valable jusqu’au'],
    ['UO-L2.2.2', 41000, '14/11/2016', day('2017-11-13')],
    ['UO-L2.2.2', 42000, day('2017-11-14'), ''],
  ];

  it.each([
    [null, 'undecided'],
    ['2016-11-13', 'not-valid'],
    ['2016-11-14', 41000],
    ['2017-11-13', 41000],
    ['2017-11-14', 42000],
    ['2030-01-01', 42000],
  ])('on %s is %s', (on, expected) => expect(price(cells, on)).toBe(expected));

  it('is the one that started last where periods overlap', () => {
    const open = [
      ['UO', 'Prix HT', 'À compter du'],
      ['UO-L2.2.2', 41000, ''],
      ['UO-L2.2.2', 42000, '2018-01-01'],
    ];
    expect(price(open, '2017-12-31')).toBe(41000);
    expect(price(open, '2018-01-01')).toBe(42000);
  });

  it.each([
    ['a first day', ['01/01/2018', '']],
    ['a last day', ['', '31/12/2017']],
  ])('asks for the day where one of its periods has %s', (_, period) => {
    const [header = []] = cells;
    expect(price([header, ['UO-L2.2.2', 41000, ...period], ['UO-L2.2.2', 42000, '', '']])).toBe('undecided');
  });

  it('needs no day where there is one only, and is over after its last day', () => {
    const one = cells.slice(0, 2);
    expect(price(one)).toBe(41000);
    expect([price(one, '2017-11-13'), price(one, '2017-11-14')]).toEqual([41000, 'not-valid']);
  });

  it('is refused where two start the same day', () => {
    const twice = [...cells, ['UO-L2.2.2', 43000, '14/11/2017', '']];
    expect(price(twice, '2018-01-01')).toBe('conflict');
  });
});

describe('a unit sold in several lots', () => {
  const cells = [
    ['UO', 'Lot', 'Prix HT'],
    ['UO 1.3.2', '1', 640],
    ['UO 1.3.2', '2', 655],
  ];
  const asked = { agreement: twoLots, code: 'UO 1.3.2', on: null };

  it('has the price of the lot asked for', () => {
    expect(answer(cells, { ...asked, lot: '2' })).toMatchObject({ kind: 'price', price: 655 });
    expect(answer(cells, asked)).toEqual({ kind: 'several-lots' });
  });
});

describe('a schedule read for one unit', () => {
  const cells = [
    ['Code UO', 'Lot', 'Prix HT', 'Du', 'Au'],
    ['UO-L2.2.1', 'Lot n° 2', 1_000, 41_282, ''],
    ['UO-L2.2.2', 'lot A', 41_000, '01/02/2017', 'hier'],
  ];

  it('leaves the others out', () => {
    const table = readPrices(sgmap, cells, unitByCode(sgmap, 'UO-L2.2.2') ?? undefined);
    expect(table).toMatchObject({
      kind: 'prices',
      rows: [{ row: 3, lot: 'a', from: day('2017-02-01'), to: 'unreadable' }],
      priceHeader: 'Prix HT',
    });
  });

  it('is headed in its first ten rows: what is below is a table of its own', () => {
    const rows = Array.from({ length: 10 }, () => ['UO-L2.2.2', 41_000]);
    const below = [
      ['UO', 'Prix TTC'],
      ['UO-L2.2.1', 'sur devis'],
    ];
    expect(readPrices(sgmap, [...rows, ...below])).toMatchObject({
      kind: 'prices',
      priceColumn: 2,
      priceHeader: null,
    });
    expect(readPrices(sgmap, [...rows.slice(1), ...below])).toEqual({ kind: 'tax-included' });
  });

  it('has the days of the workbook', () => {
    const [from1900, from1904] = [false, true].map((date1904) =>
      readPrices(sgmap, cells, unitByCode(sgmap, 'UO-L2.2.1') ?? undefined, date1904),
    );
    expect(from1900).toMatchObject({ rows: [{ lot: '2', from: 41_282, to: null }] });
    expect(from1904).toMatchObject({ rows: [{ from: 41_282 + 1_462 }] });
  });

  it('has no day where the cell holds none', () => {
    const [header = [], , line = []] = cells;
    const odd = line.map((cell, column) => (column === 3 ? true : cell));
    expect(readPrices(sgmap, [header, odd])).toMatchObject({ rows: [{ from: 'unreadable' }] });
  });
});
