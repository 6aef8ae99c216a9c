/** An amount that a merged cell shows over several lines is one amount, wherever it is told. */
import { rules } from '../../src/catalogue';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { Agreement } from '../../src/core/agreement/schema';
import type { StoredSettings } from '../../src/core/checking/settings';
import { matchOrders } from '../../src/core/chorus/match-orders';
import { readExtract } from '../../src/core/chorus/read-extract';
import { insertionDue } from '../../src/core/clock/insertion';
import { projectStandings } from '../../src/core/projects/project-view';
import { ceilingStandings } from '../../src/summaries/_ceilings';
import { product } from '../acceptance/produit/check-product';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { snapshot } from '../reading/sheets';
import { source, sum } from './summed';

const asOf = 43252;
const header = [
  ...['N° BC', 'Code UO', 'Qté', 'Projet', 'Date de commande', 'Début', 'Fin', 'Prix unitaire HT', 'N° EJ'],
  ...['Montant HT', 'Montant TTC', 'Total du BC', 'JH commandés', 'JH réalisés', 'Reste à faire (JH)'],
  ...['Montant facturé HT', 'AE', 'CP'],
];
const summed = [10, 11, 13, 14, 15, 16, 17, 18];
const first = [100_000, 120_000, 100_000, 70, 20, 50, 60_000, 120_000, 90_000];
const line = (unit: string, price: number, amounts: readonly (number | null)[]) => [
  ...['BC-1', unit, 1, 'Alpha', 42_800, 42_800, 42_920, price, 'EJ1'],
  ...amounts,
];
const rows = [
  header,
  line('UO-L2.2.2', 90_000, first),
  line('UO-L2.2.1', 6000, [null, null, 100_000, ...Array<null>(6).fill(null)]),
  line('UO-L2.3.4', 4000, [null, null, 100_000, ...Array<null>(6).fill(null)]),
];
const merged = { mergedAreas: summed.map((column) => ({ row: 2, column, rows: 3, columns: 1 })) };
const settings: Partial<StoredSettings> = {
  finance: { enabled: true },
  ceilings: [{ amountExclTax: 200_000, setBy: 'la direction', setOn: '2017-01-05' }],
};
const given = () => source([{ name: 'BC', rows, more: merged }], settings);

function checked() {
  const { sheets, agreement, settings: complete } = given();
  return checkWorkbook({ sheets, agreement, rules, settings: complete, asOf });
}

describe('amounts and days in cells merged over the lines of an order', () => {
  it('are counted once by the summary and by every view', () => {
    const [alpha] = projectStandings(given(), asOf);
    const [ceiling] = ceilingStandings(given());
    const extract = readExtract(
      snapshot([
        ['N° EJ', 'Montant engagé', 'Montant payé'],
        ['EJ1', 120_000, 90_000],
      ]),
      given().agreement,
    );
    expect(sum([given()], ['project']).total).toMatchObject({
      ...{ amountExclTax: 10_000_000, amountInclTax: 12_000_000, commitment: 12_000_000, paid: 9_000_000 },
      ...{ daysOrdered: 70, daysDone: 20, daysRemaining: 50 },
    });
    expect(alpha).toMatchObject({ units: 3, daysOrdered: 70, daysDone: 20, daysLeft: 50 });
    expect(ceiling).toMatchObject({ ordered: 10_000_000, remaining: 10_000_000 });
    expect(extract && matchOrders(given(), extract)).toMatchObject([{ orderedExclTax: 10_000_000 }]);
    const owing = { ...given().agreement, insertion: product.insertion };
    expect(insertionDue({ ...given(), agreement: owing })?.seen).toBe(6_000_000);
  });

  it('are added up once by the checks of orders, and held against nothing that speaks of one line', () => {
    const [{ findings = [], coverage = [] } = {}] = checked();
    const ofSums =
      /^(?:ceiling|order-total|commitment|advance|amount|vat|unit-workload|unit-lump-sum|person-day)/;
    expect(findings.map(({ rule }) => rule).filter((rule) => ofSums.test(rule))).toEqual(['advance']);
    expect(findings.find(({ rule }) => rule === 'advance')?.facts).toMatchObject({
      amount: { cents: 10_000_000 },
    });
    const entryOf = (rule: string, subject?: string) =>
      coverage.find((entry) => entry.rule === rule && (subject ?? entry.subject) === entry.subject);
    const status = (rule: string, subject?: string) => entryOf(rule, subject)?.status;
    expect(['order-total', 'commitment-balance'].map((rule) => status(rule))).toEqual(['checked', 'checked']);
    expect(entryOf('amount')).toMatchObject({ status: 'not-checkable', missing: ['amount_ht'] });
    expect(status('unit-workload', 'UO-L2.2.2')).toBe('not-checkable');
    expect(status('unit-lump-sum', 'UO-L2.3.4')).toBe('not-checkable');
  });

  it('are not what one late line among them costs', () => {
    const late = [
      ['N° BC', 'Code UO', 'Qté', 'Fin', 'Date de service fait', 'Montant HT'],
      ['BC-1', 'UO-L2.2.2', 1, 42_920, 42_930, 100_000],
      ['BC-1', 'UO-L2.2.1', 1, 42_920, 42_920, null],
    ];
    const statusOf = (mergedAreas: typeof merged.mergedAreas) => {
      const {
        sheets,
        agreement,
        settings: complete,
      } = source([{ name: 'BC', rows: late, more: { mergedAreas } }], {
        finance: { enabled: true, penaltyDivisor: 1000 },
      });
      const [{ coverage = [] } = {}] = checkWorkbook({ sheets, agreement, rules, settings: complete, asOf });
      return coverage.find(({ rule }) => rule === 'late-penalty');
    };
    expect(statusOf([])).toMatchObject({ status: 'checked' });
    expect(statusOf([{ row: 2, column: 6, rows: 2, columns: 1 }])).toMatchObject({
      status: 'partly',
      missing: ['amount_ht'],
    });
  });

  it('are no error where what is beside them is of each line', () => {
    const doneOnly = { mergedAreas: [{ row: 2, column: 14, rows: 3, columns: 1 }] };
    const ofEach = rows.map((cells, at) =>
      at === 0 ? cells : cells.map((cell, column) => (column === 12 ? 15 : cell)),
    );
    const {
      sheets,
      agreement,
      settings: complete,
    } = source([{ name: 'BC', rows: ofEach, more: doneOnly }], settings);
    const [{ findings = [] } = {}] = checkWorkbook({ sheets, agreement, rules, settings: complete, asOf });
    expect(findings.filter(({ rule }) => rule.startsWith('person-days'))).toEqual([]);
  });
});

/** Findings and coverage of a rule on rows of which some cells are merged. */
function checkedBy(
  rule: string,
  cells: CellValue[][],
  areas: readonly (readonly [number, number, number])[],
  changed: Partial<Agreement> = {},
) {
  const mergedAreas = areas.map(([row, column, count]) => ({ row, column, rows: count, columns: 1 }));
  const { sheets, agreement, ...more } = source([{ name: 'BC', rows: cells, more: { mergedAreas } }], {
    finance: { enabled: true },
  });
  const [{ findings = [], coverage = [] } = {}] = checkWorkbook({
    ...{ sheets, rules, asOf, settings: more.settings },
    agreement: { ...agreement, ...changed },
  });
  const { status, lines } = coverage.find((entry) => entry.rule === rule) ?? {};
  return [findings.filter((finding) => finding.rule === rule).map(({ at }) => at?.row), status, lines];
}

describe('amounts that make each other', () => {
  const taxed = (...amounts: readonly (number | null)[][]) => [
    ['N° BC', 'Code UO', 'Qté', 'Montant HT', 'TVA', 'Montant TTC'],
    ...amounts.map((cells) => ['BC-1', 'UO-L2.2.2', 1, ...cells]),
  ];

  it.each([
    [
      'one of them merged',
      [
        [100, 20, 240],
        [100, 20, null],
      ],
      [[2, 6, 2]],
      [[], 'not-checkable', 2],
    ],
    [
      'all merged alike, right',
      [
        [200, 40, 240],
        [null, null, null],
      ],
      [2, 2, 2].map((row, at) => [row, 4 + at, 2]),
      [[], 'checked', 1],
    ],
    [
      'all merged alike, wrong: told once',
      [
        [200, 50, 250],
        [null, null, null],
      ],
      [
        [2, 4, 2],
        [2, 5, 2],
        [2, 6, 2],
      ],
      [[2], 'checked', 1],
    ],
    [
      'merged over other lines',
      [
        [200, null, 360],
        [null, null, null],
        [100, null, null],
      ],
      [
        [2, 4, 2],
        [2, 6, 3],
      ],
      [[], 'not-checkable', 3],
    ],
    [
      'beside a blank column',
      [
        [200, null, 230],
        [null, null, null],
      ],
      [
        [2, 4, 2],
        [2, 6, 2],
      ],
      [[2], 'checked', 1],
    ],
  ] as const)('%s', (_, amounts, areas, expected) => {
    expect(checkedBy('vat', taxed(...amounts.map((cells) => [...cells])), areas as never)).toEqual(expected);
  });

  it.each([
    ['person-days-balance', [60, 35, 10]],
    ['person-days-overrun', [60, 70, 0]],
  ])('%s: days merged alike are told once', (rule, days) => {
    const cells = [
      ['N° BC', 'Code UO', 'Qté', 'Début', 'Fin', 'JH commandés', 'JH réalisés', 'Reste à faire (JH)'],
      ['BC-1', 'UO-L2.2.2', 1, 42_800, 42_920, ...days],
      ['BC-1', 'UO-L2.2.2', 1, 42_800, 42_920, null, null, null],
    ];
    expect(
      checkedBy(rule, cells, [
        [2, 6, 2],
        [2, 7, 2],
        [2, 8, 2],
      ]),
    ).toEqual([[2], 'checked', 1]);
  });

  it('days that follow from a quantity are each line’s own, those done of both', () => {
    const cells = [
      ['N° BC', 'Code UO', 'Qté', 'Début', 'Fin', 'JH réalisés'],
      ['BC-1', 'UO-L2.2.2', 1, 42_800, 42_920, 100],
      ['BC-1', 'UO-L2.2.2', null, 42_800, 42_920, null],
    ];
    expect(
      checkedBy(
        'person-days-overrun',
        cells,
        [
          [2, 3, 2],
          [2, 6, 2],
        ],
        { personDayQuantity: { clause: 'A' } },
      ),
    ).toEqual([[], 'not-checkable', 2]);
  });
});
