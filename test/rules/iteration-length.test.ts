import type { sgmap } from '../agreement/agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const iteration = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  iteration_start: '2017-04-03',
  iteration_end: '2017-04-16',
};
const run = (...lines: Parameters<typeof runRule>[1]) => runRule('iteration-length', lines);

it.each([
  ['2017-04-03', null, 1],
  ['2017-04-22', null, 20],
  ['2017-04-23', 'equal', 21],
  ['2017-04-24', 'long', 22],
])('an iteration from 3 April to %s: %s', (iteration_end, kind, days) => {
  const { findings } = run({ ...iteration, iteration_end });
  expect(findings.map(({ severity, facts }) => [severity, facts['kind'], facts['days']])).toEqual(
    kind === null ? [] : [['warning', kind, days]],
  );
});

it('is never an error, and says that three weeks are just too long', () => {
  const lines = [{ ...iteration, iteration_end: '2017-04-23' }];
  const { found, problems } = runRule('iteration-length', lines, { settings: { profile: 'strict' } });
  expect(found).toEqual([['warning', 'F4']]);
  expect(problems[0]).toContain('soit 3 semaines exactement');
});

it.each([
  [{ iteration_start: null }, 'iteration_start'],
  [{ iteration_end: null }, 'iteration_end'],
  [{ iteration_end: '2017-04-02' }, 'iteration_end'],
  [{ iteration_start: null, iteration_end: null }, 'iteration_start'],
  [{ iteration_end: 'avril' }, 'iteration_end'],
])('cannot say of %o', (change, missing) => {
  const result = run({ ...iteration, ...change });
  expect([result.found, result.missing]).toEqual([[], [missing]]);
});

it('asks iterations of the phases made of them, once per project and phase', () => {
  const blank = { ...iteration, iteration_start: null, iteration_end: null };
  expect(run(iteration, { ...blank, uo_code: 'UO-L2.2.1' }).status).toEqual({ iterations: 'checked' });
  expect(run(iteration, { ...blank, uo_code: 'UO-L2.3.2' }).status).toEqual({ iterations: 'partly' });
  expect(run(iteration, { ...blank, project: 'Beta' }).status).toEqual({ iterations: 'partly' });
  expect(run({ ...blank, uo_code: 'UO-L2.1.2' }).status).toEqual({ iterations: 'not-applicable' });
});

it('checks an iteration wherever one is written', () => {
  const long = { ...iteration, uo_code: 'UO-L2.1.2', iteration_end: '2017-05-02' };
  expect(run(long).found).toEqual([['warning', 'F4']]);
});

it('follows what another agreement says: about two weeks, with the tolerance of the reviewer', () => {
  const other = {
    ...agreement,
    iteration: { amount: 2, unit: 'week', qualifier: 'approx', clause: 'CCTP §1.4' },
  } as typeof sgmap;
  const kinds = ['2017-04-12', '2017-04-13', '2017-04-16', '2017-04-19', '2017-04-20'].map(
    (iteration_end) => {
      const { findings, status } = runRule('iteration-length', [{ ...iteration, iteration_end }], {
        agreement: other,
      });
      return findings[0]?.facts['kind'] ?? status['iterations'];
    },
  );
  expect(kinds).toEqual(['short', 'checked', 'checked', 'checked', 'long']);
});
