import { told } from './run-rule';

const line = (uo_label: string) => ({ order_no: 'BC-010', uo_code: 'UO-L2.3.3', uo_label, qty: 1 });

it('tells the label of another unit, and points at the code', () => {
  expect(told('unit-label', [line('Réversibilité')])).toEqual([
    {
      found: ['warning', 'C4', 'B4'],
      fr: [
        'Le libellé « Réversibilité » est celui d’une autre unité (UO-L2.4.1), alors que le code est UO-L2.3.3 (Maintien en condition opérationnelle (maintenance préventive, corrective)).',
        'Inscrivez le libellé « Maintien en condition opérationnelle (maintenance préventive, corrective) », ou corrigez le code s’il s’agit d’une autre unité.',
      ],
      en: [
        'The label “Réversibilité” is that of another unit (UO-L2.4.1), but the code is UO-L2.3.3 (Maintien en condition opérationnelle (maintenance préventive, corrective)).',
        'Enter the label “Maintien en condition opérationnelle (maintenance préventive, corrective)”, or correct the code if another unit is meant.',
      ],
    },
  ]);
});

it('tells the units whose label it is', () => {
  const [finding] = told('unit-label', [line('Développement devops')]);
  expect(finding?.fr[0]).toContain(
    'est celui d’autres unités (UO-L2.1.2, UO-L2.2.2 et UO-L2.3.2), alors que',
  );
  expect(finding?.en[0]).toContain('is that of other units (UO-L2.1.2, UO-L2.2.2 and UO-L2.3.2), but');
});

it.each([
  ['UO-L2.3.2', [['warning', 'C4', 'B4']]],
  ['uo l2-3-2', [['warning', 'C4', 'B4']]],
  ['Développement devops', [['warning', 'C4', 'B4']]], // the label of two units
  ['UO-L2.3.3', []],
  ['Maintien en condition opérationnelle', []],
  ['Prestation du printemps', []],
])('beside UO-L2.3.3, “%s”', (label, expected) => {
  expect(told('unit-label', [line(label)]).map(({ found }) => found)).toEqual(expected);
});
