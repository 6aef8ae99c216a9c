import { product } from '../acceptance/produit/check-product';
import { withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const load = (uo_code: string, qty: number | string, pd_ordered: number | string | null) => ({
  order_no: 'BC-004',
  uo_code,
  qty,
  pd_ordered,
});

it('tells a firm load that is not kept, and that the length beside it is approximate', () => {
  expect(told('unit-workload', [load('UO-L2.2.2', 2, 90)])).toEqual([
    {
      found: ['warning', 'D4', 'C4'],
      fr: [
        '90 jours/homme commandés pour 2 × UO-L2.2.2, qui en comprend 60 par unité, soit 120. Ce nombre est ferme : seule la durée est approximative.',
        'Inscrivez 120 jours ou commandez le nombre d’unités qui correspond à la charge.',
      ],
      en: [
        '90 person-days ordered for 2 × UO-L2.2.2, which includes 60 per unit, that is 120. The number is firm: only the length is approximate.',
        'Enter 120 days, or order the number of units that matches the workload.',
      ],
    },
  ]);
});

it('counts one day in the singular', () => {
  const [finding] = told('unit-workload', [load('UO 1.2.1', 1, 0)], { agreement: product });
  const [other] = told('unit-workload', [load('UO-L2.2.2', 1, 1)]);
  expect([finding?.fr, finding?.en[1], other?.en[0]]).toEqual([
    [
      '0 jour/homme commandé pour 1 × UO 1.2.1, qui en comprend 1 par unité, soit 1. Ce nombre est ferme.',
      'Inscrivez 1 jour ou commandez le nombre d’unités qui correspond à la charge.',
    ],
    'Enter 1 day, or order the number of units that matches the workload.',
    '1 person-day ordered for 1 × UO-L2.2.2, which includes 60 per unit, that is 60. The number is firm: only the length is approximate.',
  ]);
});

it('speaks of no approximate length where the unit has none', () => {
  const firm = withUnit(agreement, 'UO-L2.2.2', (unit) => ({ ...unit, duration: null }));
  const [finding] = told('unit-workload', [load('UO-L2.2.2', 1, 90)], { agreement: firm });
  expect([finding?.fr[0], finding?.en[0]]).toEqual([
    '90 jours/homme commandés pour 1 × UO-L2.2.2, qui en comprend 60 par unité, soit 60. Ce nombre est ferme.',
    '90 person-days ordered for 1 × UO-L2.2.2, which includes 60 per unit, that is 60. The number is firm.',
  ]);
});

it('tells an approximate load that is exceeded, and up to where it is tolerated', () => {
  expect(told('unit-workload', [load('UO-L2.2.1', 2, 14)])).toEqual([
    {
      found: ['warning', 'D4', 'C4'],
      fr: [
        '14 jours/homme commandés pour 2 × UO-L2.2.1, mobilisable à hauteur de 5 jours environ par unité, soit 10, tolérés jusqu’à 11 (1 de plus, votre réglage).',
        'Ramenez la charge à 10 jours ou commandez le nombre d’unités qui y correspond.',
      ],
      en: [
        '14 person-days ordered for 2 × UO-L2.2.1, available up to about 5 days per unit, that is 10, tolerated up to 11 (1 more, your setting).',
        'Bring the workload down to 10 days, or order the number of units that matches it.',
      ],
    },
  ]);
});

it.each([
  [10, 0],
  [11, 1],
  [9, 0],
])('%s days for two units of about five: tolerated on %s line', (days, tolerated) => {
  expect(runRule('unit-workload', [load('UO-L2.2.1', 2, days)])).toMatchObject({ found: [], tolerated });
});

it('asks for the quantity that a load of none is for', () => {
  expect(runRule('unit-workload', [load('UO-L2.2.2', 0, 0)])).toMatchObject({
    found: [],
    missing: ['qty'],
  });
});

it.each([
  [70, 65],
  [50, 55],
])('measures %s days against the nearer end of a load of 55 to 65', (days, expected) => {
  const between = withUnit(agreement, 'UO-L2.2.2', (unit) => ({
    ...unit,
    workload: unit.workload && { ...unit.workload, amount: [55, 65] },
  }));
  const { findings } = runRule('unit-workload', [load('UO-L2.2.2', 1, days)], { agreement: between });
  expect(findings.map(({ facts }) => [facts['perUnit'], facts['expected']])).toEqual([[expected, expected]]);
});

it('tells no tolerance where the setting gives none', () => {
  const line = { order_no: 'BC-9', uo_code: 'UO-L2.2.1', qty: 1, pd_ordered: 12 };
  const { problems, problemsEn } = runRule('unit-workload', [line], {
    settings: { tolerance: { designDays: 0 } },
  });
  expect(problems[0]).toMatch(/environ par unité, soit 5\.$/);
  expect(problemsEn[0]).toMatch(/per unit, that is 5\.$/);
});
