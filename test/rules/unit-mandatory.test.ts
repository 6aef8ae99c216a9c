import { runRule, told } from './run-rule';

const line = (project: string | null, uo_code: string, qty: number | null = 1) => ({
  order_no: 'BC-004',
  project,
  uo_code,
  qty,
});

it('tells what the phase orders and what it lacks, and points at its lines', () => {
  const lines = [line('Alpha', 'UO-L2.2.1'), line('Alpha', 'UO-L2.2.3'), line('Alpha', 'UO-L2.2.1')];
  expect(told('unit-mandatory', lines)).toEqual([
    {
      found: ['error', 'C4', 'C5', 'C6'],
      fr: [
        'Le projet « Alpha » commande UO-L2.2.1 et UO-L2.2.3 en phase 2 (Construction du service), mais pas UO-L2.2.2 (Développement devops), que cette phase comprend toujours.',
        'Commandez au moins une unité UO-L2.2.2, ou vérifiez que les lignes sont bien de la phase 2.',
      ],
      en: [
        'Project “Alpha” orders UO-L2.2.1 and UO-L2.2.3 in phase 2 (Construction du service), but not UO-L2.2.2 (Développement devops), which this phase always comprises.',
        'Order at least one UO-L2.2.2, or check that the lines really belong to phase 2.',
      ],
    },
  ]);
});

it.each([
  [[line('Alpha', 'UO-L2.2.2'), line(null, 'UO-L2.2.1')], ['project'], 'partly'],
  [[line('Alpha', 'UO-L2.2.2', null)], ['qty'], 'not-checkable'],
  [[line('Alpha', 'UO-L2.2.2', null), line('Alpha', 'UO-L2.2.2')], [], 'checked'],
])(
  'cannot say of a line without a project, nor of a quantity that is blank: %j',
  (lines, missing, status) => {
    expect(runRule('unit-mandatory', lines)).toMatchObject({
      found: [],
      missing,
      status: { 'UO-L2.2.2': status },
    });
  },
);

it('tells a unit that is written down for nothing, and points at its quantities', () => {
  const lines = [line('Gamma', 'UO-L2.2.2', -1), line('Gamma', 'UO-L2.2.1'), line('Gamma', 'UO-L2.2.2')];
  expect(told('unit-mandatory', lines)).toEqual([
    {
      found: ['error', 'D4', 'D6'],
      fr: [
        'Le projet « Gamma » ne commande en tout aucune unité UO-L2.2.2 (Développement devops) en phase 2 (Construction du service), qui en comprend toujours : la somme des quantités inscrites est de 0.',
        'Corrigez la quantité inscrite pour UO-L2.2.2, ou commandez-en au moins une.',
      ],
      en: [
        'Project “Gamma” orders no UO-L2.2.2 (Développement devops) on balance in phase 2 (Construction du service), which always comprises some: the quantities recorded add up to 0.',
        'Correct the quantity of UO-L2.2.2, or order at least one.',
      ],
    },
  ]);
});
