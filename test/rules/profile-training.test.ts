import type { ExampleLine } from '../../src/core/checking/rule';
import { without } from './check-example';
import { runRule } from './run-rule';

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  profile: 'Développeur devops',
  agile_trained: 'oui',
};
const run = (change: ExampleLine) => runRule('profile-training', [{ ...devops, ...change }]);

it.each([
  ['oui', []],
  [true, []],
  [1, []],
  [null, [['warning', 'E4']]],
  ['', [['warning', 'E4']]],
  ['non', [['error', 'E4']]],
  [false, [['error', 'E4']]],
])('a cell that holds %o', (agile_trained, found) => {
  expect(run({ agile_trained }).found).toEqual(found);
});

it('cannot say of a cell it cannot read', () => {
  expect(run({ agile_trained: '#REF!' })).toMatchObject({ found: [], missing: ['agile_trained'] });
});

it.each([
  [{ profile: 'Designer', uo_code: 'UO-L2.2.1' }, 'designer'],
  [{ profile: 'TMA junior' }, 'tma'],
  [{ profile: 'Coach', uo_code: 'UO-L1.2' }, 'coach'],
])('is not applicable, which is no pass, to %o', (change, subject) => {
  const { found, status } = run({ ...change, agile_trained: null });
  expect(found).toEqual([]);
  expect(status[subject]).toBe('not-applicable');
});

it('takes the profile of the unit where none is written', () => {
  expect(run({ profile: null, agile_trained: null }).found).toEqual([['warning', 'E4']]);
});

it('turns to not checkable without the column', () => {
  const { status, missing } = runRule('profile-training', [without(devops, 'agile_trained')]);
  expect([status['devops'], missing]).toEqual(['not-checkable', ['agile_trained']]);
});
