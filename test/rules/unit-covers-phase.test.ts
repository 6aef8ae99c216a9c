import { runRule } from './run-rule';

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  project: 'Alpha',
  iteration_start: null,
  start_date: '2017-04-03',
  end_date: '2017-07-31',
};
const hosting = { ...devops, uo_code: 'UO-L2.2.3' };
const run = (...lines: Parameters<typeof runRule>[1]) => {
  const { found, status } = runRule('unit-covers-phase', lines);
  return [found, status['UO-L2.2.3']];
};

it.each([
  [{}, [], 'checked'],
  [{ start_date: '2017-04-04' }, [['info', 'F5']], 'checked'],
  [{ end_date: '2017-08-31' }, [], 'checked'],
  [{ end_date: '2017-09-01' }, [['info', 'G5']], 'checked'],
  [{ end_date: '2017-05-31' }, [], 'checked'],
  [{ start_date: null }, [], 'not-checkable'],
  [{ project: null }, [], 'not-checkable'],
])('hosting with %j', (changes, found, status) => {
  expect(run(devops, { ...hosting, ...changes })).toEqual([found, status]);
});

it('measures from the first iteration where it is known', () => {
  const iterating = { ...devops, iteration_start: '2017-04-18' };
  expect(run(iterating, { ...hosting, start_date: '2017-04-18' })).toEqual([[], 'checked']);
  expect(run(iterating, { ...hosting, start_date: '2017-04-19' })).toEqual([[['info', 'F5']], 'checked']);
});

it('counts the earliest of several hosting lines, and the latest', () => {
  const later = { ...hosting, start_date: '2017-07-01', end_date: '2017-08-31' };
  expect(run(devops, later, hosting)).toEqual([[], 'checked']);
});

it('does not take a phase for over while one of its lines has no end', () => {
  const open = { ...devops, uo_code: 'UO-L2.2.1', end_date: null };
  expect(run(devops, open, { ...hosting, end_date: '2018-01-31' })).toEqual([[], 'not-checkable']);
});

it('has nothing to compare with in a phase of hosting alone', () => {
  expect(run(hosting, { ...devops, project: 'Beta' })).toEqual([[], 'not-applicable']);
});
