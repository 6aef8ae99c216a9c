import { product } from '../acceptance/produit/check-product';
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
  expect(findings.map((finding) => [finding.severity, finding.cell, finding.suggested])).toEqual(
    suggested.map((expected) => ['error', 'D4', expected]),
  );
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
