import { runRule } from './run-rule';

const line = (uo_code: string, profile: string | null) => ({ order_no: 'BC-010', uo_code, qty: 1, profile });

it.each([
  ['UO-L2.3.3', 'Développeur', []], // short for the maintenance developer too
  ['UO-L2.3.2', 'Développeur', []],
  ['UO-L2.3.2', 'Développeur TMA', [['warning', 'D4']]],
  ['UO-L2.3.3', 'Développeur devops', [['warning', 'D4']]],
  ['UO-L2.2.1', 'ergonome', []],
  ['UO-L2.2.2', 'Designer / développeur', []],
  ['UO-L1.2', 'Designer', [['warning', 'D4']]],
  // Left to the rule on profiles that the administration provides, in the phases where it does.
  ['UO-L2.2.2', 'Chef de projet', []],
  ['UO-L1.2', 'Chef de projet', [['warning', 'D4']]],
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
