import * as fc from 'fast-check';
import { functions } from '../../src/functions';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import { functionExamples } from '../../scripts/generate-function-metadata';
import { call, refusalOf, type FunctionId } from './call';

const day = (iso: string) => serialOfIso(iso) ?? NaN;
const asDay = (value: unknown) => (typeof value === 'number' ? isoOfSerial(value) : value);
const schedule = [['UO-L2.2.2', 41000]];
/** Ranges that the examples name, as the help pages say what they hold. */
const ranges: readonly [string, unknown[][]][] = [
  ['BPU', schedule],
  ['HEADERS', [['N° BC', 'UO', 'Quantité', 'Lot']]],
  ['LINE', [['BC-1', 'UO-L1.2', 1, 2]]],
];
/** A table as Excel writes one in a formula. */
const asWritten = (value: unknown) =>
  Array.isArray(value)
    ? `{${(value as unknown[][]).map((row) => row.map((cell) => JSON.stringify(cell)).join(',')).join(';')}}`
    : String(value);
const headed = [
  ['Code', 'Libellé', 'Prix HT', 'Valable du'],
  ['UO-L2.2.2', 'Développement devops', 41000, '14/11/2016'],
  ['UO-L2.2.2', 'Développement devops', 42000, '14/11/2017'],
  ['UO-L2.3.4', 'Hébergement', '1\u00a0234,56', ''],
];

describe('UO_COST', () => {
  it.each<[unknown[], unknown]>([
    [['UO-L2.2.2', 2, schedule], 82000],
    [['uo l2-2-2', '2', schedule], 82000],
    [['UO-L2.2.2', 0.5, schedule], 20500],
    [['UO-L2.2.2', '0,5', schedule], 20500],
    [['UO-L2.2.2', [[2]], schedule], 82000],
    [['UO-L2.2.2', 2, schedule, null, 0.2], 98400],
    [['UO-L2.2.2', 2, schedule, '', '20 %'], 98400],
    [['UO-L2.2.2', 2, schedule, 0, 0], 82000],
    [['UO-L2.3.4', 3, headed], 3703.68],
    [['UO-L2.3.4', 1 / 3, headed], 411.52],
    [['UO-L2.2.2', 1, headed, '2017-01-09'], 41000],
    [['UO-L2.2.2', 1, headed, '09/01/2018'], 42000],
    [['UO-L2.2.2', 1, headed, 42744], 41000],
    [['UO-L2.2.2', 2, schedule, undefined, undefined, 'sgmap-2016'], 82000],
    [['UO-L2.2.2', 2, schedule, null, null, 'SGMAP-2016 '], 82000],
  ])('%j is %s', (given, expected) => expect(call('UO_COST', ...given)).toBe(expected));

  it.each<[unknown[], '#VALUE!' | '#N/A']>([
    [[null, 2, schedule], '#VALUE!'],
    [[0, 2, schedule], '#VALUE!'],
    [['', 2, schedule], '#VALUE!'],
    [['2.1', 2, schedule], '#VALUE!'],
    [['4.3.2', 2, schedule], '#VALUE!'],
    [['UO-L2.3.5', 2, schedule], '#N/A'],
    [['UO-L2.3.2', 2, schedule], '#N/A'],
    [['UO-L2.2.2', 0, schedule], '#VALUE!'],
    [['UO-L2.2.2', null, schedule], '#VALUE!'],
    [['UO-L2.2.2', '', schedule], '#VALUE!'],
    [['UO-L2.2.2', -1, schedule], '#VALUE!'],
    [['UO-L2.2.2', 'deux', schedule], '#VALUE!'],
    [['UO-L2.2.2', true, schedule], '#VALUE!'],
    [['UO-L2.2.2', Infinity, schedule], '#VALUE!'],
    [['UO-L2.2.2', 1e300, schedule], '#VALUE!'],
    [['UO-L2.2.2', [[1], [2]], schedule], '#VALUE!'],
    [['UO-L2.2.2', 2, null], '#VALUE!'],
    [['UO-L2.2.2', 2, [[0]]], '#VALUE!'],
    [['UO-L2.2.2', 2, 41000], '#VALUE!'],
    [['UO-L2.2.2', 2, [['UO-L2.2.2'], ['UO-L2.2.1']]], '#VALUE!'],
    [
      [
        'UO-L2.2.2',
        2,
        [
          ['UO', 'Prix HT'],
          ['UO-L2.2.2', null],
        ],
      ],
      '#VALUE!',
    ],
    [['UO-L2.2.2', 2, [['UO-L2.2.2', 0]]], '#VALUE!'],
    [
      [
        'UO-L2.2.2',
        2,
        [
          ['UO', 'Prix HT'],
          ['UO-L2.2.2', 0],
        ],
      ],
      '#VALUE!',
    ],
    [
      [
        'UO-L2.2.2',
        2,
        [
          ['UO-L2.2.1', 5000],
          ['UO-L2.2.2', 0],
        ],
      ],
      '#VALUE!',
    ],
    [['UO-L2.2.2', 1, headed], '#VALUE!'],
    [['UO-L2.2.2', 1, headed, '2016-01-01'], '#N/A'],
    [['UO-L2.2.2', 1, schedule, '31/02/2017'], '#VALUE!'],
    [['UO-L2.2.2', 1, schedule, null, 20], '#VALUE!'],
    [['UO-L2.2.2', 1, schedule, null, -0.2], '#VALUE!'],
    [['UO-L2.2.2', 2, schedule, null, null, 'produit-1999'], '#N/A'],
  ])('refuses %j: %s', (given, expected) => expect(call('UO_COST', ...given)).toBe(expected));

  it('rounds to the cent, tax after the amount', () => {
    expect(call('UO_COST', 'UO-L2.2.2', 3, [['UO-L2.2.2', 33.335]])).toBe(100.01);
    expect(call('UO_COST', 'UO-L2.2.2', 1, [['UO-L2.2.2', 0.03]], null, 0.2)).toBe(0.04);
  });

  it('notices whatever changes in a schedule that it knows', () => {
    const prices = () => [
      ['UO-L2.2.2', 100],
      ['UO-L2.2.3', 200],
    ];
    const cost = (change: (cells: unknown[][]) => unknown) => {
      const cells: unknown[][] = prices();
      expect(call('UO_COST', 'UO-L2.2.2', 1, cells)).toBe(100);
      change(cells);
      // The very array that was given before, as no host but a script would give it.
      const same = call('UO_COST', 'UO-L2.2.2', 1, cells);
      expect(call('UO_COST', 'UO-L2.2.2', 1, structuredClone(cells))).toBe(same);
      return same;
    };
    expect(cost((cells) => (cells[0] = ['UO-L2.2.2', 101]))).toBe(101);
    expect(cost((cells) => (cells[1] = ['UO-L2.2.2', 200]))).toBe('#VALUE!');
    expect(cost((cells) => (cells[1] = ['UO-L2.2.2', 100]))).toBe(100);
    expect(cost((cells) => cells.push(['UO-L2.2.2', 300]))).toBe('#VALUE!');
    expect(cost((cells) => (cells[0] = ['UO-L2.2.2', '102']))).toBe(102);
    expect(cost((cells) => (cells[0] = ['UO-L2.2.2', NaN]))).toBe('#VALUE!');
    expect(cost((cells) => (cells[0] = ['UO-L2.2.2', null]))).toBe('#VALUE!');
    expect(cost((cells) => cells.splice(0, 1))).toBe('#N/A');
    expect(call('UO_COST', 'UO-L2.2.2', 1, prices())).toBe(100);
  });

  it('adds up: the cost of whole units is that many times the price', () => {
    const cents = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 1000 }), (price, quantity) => {
        expect(call('UO_COST', 'UO-L2.2.2', quantity, [['UO-L2.2.2', price / 100]])).toBe(
          (price * quantity) / 100,
        );
      }),
    );
  });
});

describe('PHASE_DAYS', () => {
  it.each<[unknown[], unknown]>([
    [[1, '2017-01-09'], 90],
    [[1, '2017-01-09', 'min'], 31],
    [['Phase 1', '09/01/2017', 'MAX'], 90],
    [[1, 42744, ''], 90],
    [[1, 42744.5, 0], 90],
    [[3, '2017-01-09'], 181],
    [['Consolidation', '2017-01-09', 'min'], 90],
    [[2, '2017-04-03'], 91],
    [['Construction', '2017-04-03', 'nominal'], 91],
    [['Démonstrateur', '2017-04-03'], 91],
    [[0, '2016-11-14'], 30],
    [[4, '2016-12-31'], 60],
  ])('%j is %s', (given, expected) => expect(call('PHASE_DAYS', ...given)).toBe(expected));

  it.each<[unknown[], '#VALUE!' | '#N/A']>([
    [[null, '2017-01-09'], '#VALUE!'],
    [['', '2017-01-09'], '#VALUE!'],
    [[undefined, '2017-01-09'], '#VALUE!'],
    [[true, '2017-01-09'], '#VALUE!'],
    [[5, '2017-01-09'], '#N/A'],
    [['Recette', '2017-01-09'], '#N/A'],
    [[1, '2017-01-09', 'nominal'], '#N/A'],
    [[4, '2017-01-09', 'min'], '#N/A'],
    [[1, null], '#VALUE!'],
    [[1, 0], '#VALUE!'],
    [[1, '2017-02-31'], '#VALUE!'],
    [[1, 'demain'], '#VALUE!'],
    [[1, 12], '#VALUE!'],
    [[1, -5], '#VALUE!'],
    [[1, '2017-01-09', 'moyen'], '#VALUE!'],
    [[1, '2017-01-09', null, 'other'], '#N/A'],
  ])('refuses %j: %s', (given, expected) => expect(call('PHASE_DAYS', ...given)).toBe(expected));
});

describe('FRAMEWORK_END', () => {
  it.each<[unknown[], string]>([
    [['2016-11-14', 0], '2017-11-13'],
    [['14/11/2016', '1'], '2018-11-13'],
    [[day('2016-11-14'), 3], '2020-11-13'],
    [['2016-11-14'], '2020-11-13'],
    [['2016-11-14', null], '2020-11-13'],
    [['2016-11-14', ''], '2020-11-13'],
    [['2016-02-29', 0], '2017-02-28'],
  ])('%j is %s', (given, expected) => expect(asDay(call('FRAMEWORK_END', ...given))).toBe(expected));

  it('gives a serial', () => expect(call('FRAMEWORK_END', '2016-11-14', 0)).toBe(43052));

  it.each<[unknown[], '#VALUE!' | '#N/A']>([
    [['2016-11-14', 4], '#VALUE!'],
    [['2016-11-14', -1], '#VALUE!'],
    [['2016-11-14', 1.5], '#VALUE!'],
    [['2016-11-14', 'toutes'], '#VALUE!'],
    [[null], '#VALUE!'],
    [[0, 1], '#VALUE!'],
    [['14 novembre 2016'], '#VALUE!'],
    [['2016-11-14', 0, 'other'], '#N/A'],
  ])('refuses %j: %s', (given, expected) => expect(call('FRAMEWORK_END', ...given)).toBe(expected));
});

describe('UO_FOR_STARTUPS', () => {
  it.each([
    [1, 'UO-L1.2'],
    [5, 'UO-L1.2'],
    [6, 'UO-L1.3'],
    ['15', 'UO-L1.3'],
    [16, 'UO-L1.4'],
    [25, 'UO-L1.4'],
    [26, '#N/A'],
    [0, '#VALUE!'],
    [null, '#VALUE!'],
    ['', '#VALUE!'],
    [2.5, '#VALUE!'],
    [-1, '#VALUE!'],
    ['beaucoup', '#VALUE!'],
  ])('%j is %s', (startups, expected) => expect(call('UO_FOR_STARTUPS', startups)).toBe(expected));

  it('cites the clause above the last band', () => {
    const refusal = refusalOf('UO_FOR_STARTUPS', 26);
    expect(refusal.fr).toContain('CCTP §3.2.1');
    expect(refusal.en).toContain('CCTP §3.2.1');
  });
});

describe('UO_LABEL', () => {
  it.each([
    ['UO-L2.2.2', 'Développement devops'],
    ['l2.4.1', 'Réversibilité'],
    ['UO-L2.0', 'Lancement du marché'],
    [[['UO-L1.3']], 'Animation – moyenne'],
    ['UO-L9.9', '#N/A'],
    ['2.1', '#VALUE!'],
    [2.1, '#VALUE!'],
    [0, '#VALUE!'],
    [null, '#VALUE!'],
    [false, '#VALUE!'],
  ])('%j is %s', (code, expected) => expect(call('UO_LABEL', code)).toBe(expected));
});

describe('every function', () => {
  const ids = Object.keys(functions) as FunctionId[];

  it('returns what its examples say', () => {
    const parsed = (text: string): unknown[] =>
      JSON.parse(
        `[${ranges.reduce((written, [name, range]) => written.replace(name, JSON.stringify(range)), text)}]`,
      ) as unknown[];
    for (const id of ids) {
      const examples = functionExamples().get(id) ?? [];
      expect([id, examples.length > 1]).toEqual([id, true]);
      for (const { formula, result } of examples) {
        const [, name, given = ''] = /^([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
        expect(name).toBe(id);
        const value = call(id, ...parsed(given));
        const shown = /^\d{4}-\d{2}-\d{2}$/.test(result) ? asDay(value) : asWritten(value);
        expect([formula, shown]).toEqual([formula, result]);
      }
    }
  });

  it('refuses in French typography and in English', () => {
    expect(refusalOf('UO_COST', null, 2, schedule).fr).toBe(
      'Argument manquant\u00a0: code de l’unité d’œuvre.',
    );
    expect(refusalOf('UO_COST', 'UO-L2.3.5', 2, schedule).fr).toContain('UO-L2.3.4');
    expect(refusalOf('UO_COST', 'UO-L2.3.5', 2, schedule).en).toContain('CCTP §3–4');
    expect(
      refusalOf('UO_COST', 'UO-L2.2.2', 1, [
        ['UO-L2.1.2', 100],
        ['UO-L2.2.2', ''],
      ]).fr,
    ).toMatch(/^Le prix de l’unité UO-L2/);
    expect(refusalOf('UO_MONTHS', 'UO-L2.1.1').fr).toContain('la durée de l’unité UO-L2.1.1 (');
  });

  it('returns a value or refuses, whatever a cell can hold', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        null,
        undefined,
        '',
        ' ',
        0,
        1,
        2,
        -1,
        0.5,
        26,
        42744,
        1e21,
        true,
        false,
        NaN,
        Infinity,
      ),
      fc.constantFrom(
        'UO-L2.2.2',
        '2.1',
        'Phase 2',
        '09/01/2017',
        '31/02/2017',
        '2017-01-09',
        '#REF!',
        'max',
        'sgmap-2016',
      ),
      fc.string(),
      fc.double(),
    );
    const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }));
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(argument, { maxLength: 7 }), (id, given) => {
        const value = call(id, ...given);
        expect(Array.isArray(value) || ['number', 'string'].includes(typeof value)).toBe(true);
        expect(value).not.toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });
});
