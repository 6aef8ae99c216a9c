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
