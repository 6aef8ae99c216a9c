import { runRule, told } from './run-rule';

const line = (uo_code: string, profile: string | null) => ({ order_no: 'BC-010', uo_code, qty: 1, profile });

it.each([
  ['UO-L2.3.3', 'Développeur', []], // short for the maintenance developer too
  ['UO-L2.3.2', 'Développeur', []],
  ['UO-L2.3.2', 'Développeur TMA', [['warning', 'D4']]],
  ['UO-L2.3.3', 'Développeur junior', []], // the maintenance developer is the junior one (§5)
  ['UO-L2.3.2', 'Développeur junior', [['warning', 'D4']]],
  ['UO-L2.3.3', 'Développeur devops', [['warning', 'D4']]],
  ['UO-L2.2.1', 'ergonome', []],
  ['UO-L2.2.2', 'Designer / développeur', []],
  ['UO-L1.2', 'Designer', [['warning', 'D4']]],
  // Left to the rule on profiles that the administration provides, which tells it in every lot.
  ['UO-L2.2.2', 'Chef de projet', []],
  ['UO-L1.2', 'Chef de projet', []],
])('%s by a "%s"', (unit, profile, expected) => {
  expect(runRule('unit-profile', [line(unit, profile)]).found).toEqual(expected);
});

it('cannot tell of a profile it does not know', () => {
  const { found, status } = runRule('unit-profile', [line('UO-L2.2.2', 'Juriste')]);
  expect([found, status['UO-L2.2.2']]).toEqual([[], 'not-checkable']);
});

it('cites where the profile is stated, then the unit', () => {
  const { findings } = runRule('unit-profile', [line('UO-L2.3.2', 'Designer')]);
  expect(findings.map(({ clause, alsoClauses }) => [clause, alsoClauses])).toEqual([
    ['CCTP §4.4.4', ['CCTP §4.4.5']],
  ]);
});

it('tells the profile that is asked and the one that is written, and points at the unit', () => {
  expect(told('unit-profile', [line('UO-L2.3.2', 'Designer')])).toEqual([
    {
      found: ['warning', 'D4', 'B4'],
      fr: [
        'UO-L2.3.2 (Développement devops) correspond au profil « Développeur devops » ; la ligne indique « Designer ».',
        'Demandez un intervenant de profil « Développeur devops », ou commandez l’unité du profil indiqué.',
      ],
      en: [
        'UO-L2.3.2 (Développement devops) is for the profile “DevOps developer”; the line says “Designer”.',
        'Ask for a person of profile “DevOps developer”, or order the unit of the profile entered.',
      ],
    },
  ]);
});

it.each([
  ['UO-L2.2.2', 'Juriste ; Designer', [['warning', 'D4']]],
  ['UO-L2.2.2', 'Designer ; devops', []],
  ['UO-L2.3.3', 'Design ; devops', [['warning', 'D4']]],
])('looks for a profile it knows among several: %s by a "%s"', (unit, profile, expected) => {
  expect(runRule('unit-profile', [line(unit, profile)]).found).toEqual(expected);
});
