import { checkLines, ruleNamed } from './check-example';
import { runRule } from './run-rule';

const animation = (uo_code: string, startups_count: number | null) => ({
  order_no: 'BC-002',
  uo_code,
  qty: 1,
  incubator: 'DINSIC',
  startups_count,
});

it.each([
  ['UO-L1.4', 25, []],
  ['UO-L1.4', 26, [['error', 'E4']]],
  ['UO-L1.2', 26, [['error', 'E4']]],
  ['UO-L1.2', 1, []],
  ['UO-L1.3', 0, [['error', 'E4']]],
  ['UO-L1.1', 40, []],
])('%s for %s start-ups', (unit, count, expected) => {
  expect(runRule('capacity-out-of-scale', [animation(unit, count)]).found).toEqual(expected);
});

it('speaks alone of a size off the scale', () => {
  const { findings, coverage } = checkLines(ruleNamed('capacity-band'), [animation('UO-L1.4', 26)]);
  expect(findings).toEqual([]);
  expect(coverage.every(({ status }) => status === 'not-applicable')).toBe(true);
});

it('cannot tell of a blank count', () => {
  const { status } = runRule('capacity-out-of-scale', [animation('UO-L1.2', null), animation('UO-L1.2', 3)]);
  expect(status['UO-L1.2']).toBe('partly');
});

it.each([
  [
    0,
    'et rien n’est prévu en deçà.',
    'and nothing is provided for below.',
    /^Corrigez le nombre/,
    /^Correct the number/,
  ],
  [
    26,
    'et rien n’est prévu au-delà.',
    'and nothing is provided for beyond.',
    /^Répartissez/,
    /^Share the incubators/,
  ],
])('says what to do with %s start-ups', (count, french, english, remedy, remedyEn) => {
  const { problems, problemsEn, remedies, remediesEn, related } = runRule('capacity-out-of-scale', [
    animation('UO-L1.2', count),
  ]);
  expect([problems[0], problemsEn[0]]).toEqual([
    expect.stringContaining(french),
    expect.stringContaining(english),
  ]);
  expect([remedies[0], remediesEn[0]]).toEqual([
    expect.stringMatching(remedy),
    expect.stringMatching(remedyEn),
  ]);
  expect(related).toEqual([['B4']]);
});

it('leaves the least size of the scale to the rule on levels, which names the unit to order', () => {
  const { found, related, remedies, remediesEn } = runRule('capacity-band', [animation('UO-L1.3', 1)]);
  expect([found, related]).toEqual([[['error', 'B4']], [['E4']]]);
  expect(remedies).toEqual(['Commandez UO-L1.2, ou corrigez le nombre de start-ups.']);
  expect(remediesEn).toEqual(['Order UO-L1.2, or correct the number of start-ups.']);
});
