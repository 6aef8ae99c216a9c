import { product } from '../acceptance/produit/check-product';
import { omit, withUnit } from './changed-agreements';
import { runRule, told } from './run-rule';

const line = {
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO-AP',
  qty: 0.66,
  oncall_weeks: 2,
  oncall_hours: null,
};
const run = (change: object) => runRule('unit-equivalence', [{ ...line, ...change }], { agreement: product });

it.each([
  [{}, []],
  [{ qty: 2 }, [0.66]],
  [{ qty: 0.664 }, []],
  [{ qty: 0.666 }, [0.66]],
  [{ uo_code: 'UO-AA', oncall_hours: 6, qty: 1.2 }, []],
  [{ uo_code: 'UO-AA', oncall_hours: 6, qty: 6 }, [1.2]],
])('a week of on-call duty is 0.33 unit, an hour at work 0.2: %o', (change, suggested) => {
  const { findings } = run(change);
  expect(
    findings.map(({ severity, cell, suggested: to, facts }) => [severity, cell, to, facts['follows']]),
  ).toEqual(suggested.map((expected) => ['error', 'D4', expected, false]));
});

it.each([
  // By the part or by whole weeks.
  [0.495, 'info'],
  [0.66, 'info'],
  [0.33, 'info'],
  [1.5, 'error'],
])('a week and a half, ordered as %s: %s', (qty, severity) => {
  const { found, findings } = run({ oncall_weeks: 1.5, qty });
  expect(found).toEqual([[severity, 'E4']]);
  expect(findings[0]?.suggested).toBeUndefined();
  expect(findings[0]?.doubts).toContain('P-27');
});

it('counts parts of hours, and of weeks where the agreement lets them count', () => {
  expect(run({ uo_code: 'UO-AA', oncall_hours: 2.5, qty: 0.5 }).found).toEqual([]);
  const agreement = withUnit(product, 'UO-AP', (unit) => ({
    ...unit,
    equivalent: unit.equivalent && omit(unit.equivalent, 'whole'),
  }));
  const half = { ...line, oncall_weeks: 1.5, qty: 0.495 };
  expect(runRule('unit-equivalence', [half], { agreement }).found).toEqual([]);
});

it.each([
  [1, '1 semaine d’astreinte équivaut à 0,33', '1 week on call comes to 0.33'],
  [4, '4 semaines d’astreinte équivalent à 1,32', '4 weeks on call come to 1.32'],
])('agrees with its number: %s', (oncall_weeks, fr, en) => {
  const [finding] = told('unit-equivalence', [{ ...line, oncall_weeks, qty: 9 }], { agreement: product });
  expect(finding?.fr[0]).toContain(fr);
  expect(finding?.en[0]).toContain(en);
});

it.each([
  [0.495, 'info', '', ''],
  [4, 'error', ' ; la quantité inscrite est 4', '; the quantity entered is 4'],
])('tells a part of a week, ordered as %s', (qty, severity, quantityFr, quantityEn) => {
  expect(told('unit-equivalence', [{ ...line, oncall_weeks: 1.5, qty }], { agreement: product })).toEqual([
    {
      found: [severity, 'E4', 'D4'],
      fr: [
        `UO-AP (Astreinte passive) : 1,5 semaine d’astreinte, alors que le contrat compte sans prorata des semaines entières (0,66 en unités du profil pour 2 semaines)${quantityFr}.`,
        'Comptez des semaines entières, et portez la quantité à ce qu’elles valent.',
      ],
      en: [
        `UO-AP (Astreinte passive): 1.5 weeks on call, although the contract counts whole weeks, nothing pro rata (0.66 in units of the profile for 2 weeks)${quantityEn}.`,
        'Count whole weeks, and set the quantity to what they are worth.',
      ],
    },
  ]);
});

it('leaves a blank quantity to its own check', () =>
  expect(run({ qty: null }).status).toMatchObject({ 'UO-AP': 'not-applicable' }));

it('tells weeks and hours that are ordered as so many units', () => {
  expect(told('unit-equivalence', [{ ...line, qty: 2 }], { agreement: product })).toEqual([
    {
      found: ['error', 'D4', 'E4'],
      fr: [
        'UO-AP (Astreinte passive) : 2 semaines d’astreinte équivalent à 0,66 en unités du profil, et non à 2.',
        'Portez la quantité à 0,66, ou corrigez ce qui est compté.',
      ],
      en: [
        'UO-AP (Astreinte passive): 2 weeks on call come to 0.66 in units of the profile, not 2.',
        'Set the quantity to 0.66, or correct what is counted.',
      ],
    },
  ]);
  const active = { ...line, uo_code: 'UO-AA', oncall_weeks: null, oncall_hours: 6, qty: 6 };
  expect(told('unit-equivalence', [active], { agreement: product })).toEqual([
    {
      found: ['error', 'D4', 'F4'],
      fr: [
        'UO-AA (Astreinte active) : 6 heures d’astreinte équivalent à 1,2 en unités du profil, et non à 6.',
        'Portez la quantité à 1,2, ou corrigez ce qui est compté.',
      ],
      en: [
        'UO-AA (Astreinte active): 6 hours on call come to 1.2 in units of the profile, not 6.',
        'Set the quantity to 1.2, or correct what is counted.',
      ],
    },
  ]);
});
