import { omit, withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const line = (uo_code: string, start_date: string | null, end_date: string | null, project = 'Alpha') => ({
  order_no: 'BC-001',
  project,
  uo_code,
  qty: 1,
  start_date,
  end_date,
});
const run = (...lines: ReturnType<typeof line>[]) => runRule('phase-sequence', lines);

const second = line('UO-L2.2.2', '2017-04-03', '2017-07-02');
const third = line('UO-L2.3.2', '2017-10-02', '2018-02-01');

it.each([
  ['2017-07-03', []],
  ['2017-07-02', [['warning', 'E5']]], // the day after at the earliest, without grace
])('a phase that starts on %s, the one before ending on 2 July', (start, found) => {
  expect(run(second, line('UO-L2.3.2', start, '2018-01-01')).found).toEqual(found);
});

it('compares with the nearest phase that is there: one finding for one cause', () => {
  // The end of phase 1 runs over both others.
  const long = line('UO-L2.1.2', '2017-01-09', '2018-12-31');
  expect(run(long, second, third).found).toEqual([['warning', 'E5']]);
  expect(run(long, third).found).toEqual([['warning', 'E5']]);
});

it('tells the last end and the first start, whatever the order of the lines', () => {
  const early = line('UO-L2.3.4', '2017-06-01', '2017-08-31');
  const { findings, problems } = run(third, early, second, line('UO-L2.2.1', '2017-04-03', '2017-05-02'));
  expect(findings.map(({ cell, related }) => [cell, related.map(({ row }) => row)])).toEqual([['E5', [6]]]);
  expect(problems[0]).toMatch(/commence le 01\/06\/2017, alors que .* jusqu’au 02\/07\/2017\.$/);
});

it('misses no phase that is not there, and has nothing to say of one alone', () => {
  expect(run(third, line('UO-L2.4.2', '2018-02-02', '2018-04-01')).found).toEqual([]);
  expect(run(third).status).toEqual({ phases: 'not-applicable' });
  expect(run(second, line('UO-L2.4.1', '2017-05-01', '2017-06-30')).status).toEqual({
    phases: 'not-applicable',
  });
});

it('keeps projects apart', () => {
  expect(run(second, line('UO-L2.3.2', '2017-05-02', '2017-08-01', 'Beta')).found).toEqual([]);
});

it('leaves open what a date that is not known could change, and only that', () => {
  expect(run(line('UO-L2.2.2', '2017-04-03', null), third).missing).toEqual(['end_date']);
  expect(run(second, line('UO-L2.3.2', null, null)).missing).toEqual(['start_date']);
  const running = line('UO-L2.2.1', '2017-04-03', null);
  expect(run(second, running, line('UO-L2.3.2', '2017-06-01', null)).found).toEqual([['warning', 'E6']]);
});

it('is a warning in the strict profile too', () => {
  const lines = [second, line('UO-L2.3.2', '2017-06-01', '2017-09-30')];
  expect(runRule('phase-sequence', lines, { settings: { profile: 'strict' } }).found).toEqual([
    ['warning', 'E5'],
  ]);
});

it('tells when the phase may start, and points at the end of the one before', () => {
  expect(told('phase-sequence', [second, line('UO-L2.3.2', '2017-06-01', '2017-09-30')])).toEqual([
    {
      found: ['warning', 'E5', 'F4'],
      fr: [
        'La phase 3 (Consolidation de la start-up d’État) du projet « Alpha » commence le 01/06/2017, alors que la phase 2 (Construction du service) court jusqu’au 02/07/2017.',
        'Reportez le début au 03/07/2017 au plus tôt, ou corrigez la fin de la phase précédente.',
      ],
      en: [
        'Phase 3 (Consolidation de la start-up d’État) of project “Alpha” starts on 01/06/2017, while phase 2 (Construction du service) runs until 02/07/2017.',
        'Put the start off to 03/07/2017 at the earliest, or correct the end of the phase before.',
      ],
    },
  ]);
});

it('asks for the project of what belongs to the sequence of one, and of nothing else', () => {
  const homeless = (uo_code: string) => ({ ...line(uo_code, '2017-04-03', '2017-07-02'), project: null });
  const missing = (uo_code: string) => runRule('phase-sequence', [second, third, homeless(uo_code)]).missing;
  expect(missing('UO-L2.2.1')).toEqual(['project']);
  expect(missing('UO-L1.2')).toEqual([]); // of no phase
  expect(missing('UO-L2.0')).toEqual([]); // needs no project
  expect(runRule('phase-sequence', [second, third]).missing).toEqual([]);
});

it('takes a unit for all projects for a phase of none, though it names one', () => {
  const all = withUnit(agreement, 'UO-L2.4.1', (unit) => omit(unit, 'projectNotNeeded') as typeof unit);
  const lines = [second, line('UO-L2.4.1', '2017-05-01', '2017-06-30')];
  expect(runRule('phase-sequence', lines, { agreement: all }).status).toEqual({ phases: 'not-applicable' });
});

it('does not pass a phase of which one line has no date', () => {
  expect(run(second, third, line('UO-L2.3.1', null, '2018-02-01')).missing).toEqual(['start_date']);
  expect(run(second, line('UO-L2.2.1', '2017-04-03', null), third).missing).toEqual(['end_date']);
});

it('has no sequence to keep in an agreement of one phase', () => {
  const one = { ...agreement, phases: agreement.phases.slice(0, 1) };
  expect(runRule('phase-sequence', [second], { agreement: one }).status).toEqual({});
});

it('points, of lines with the same day, at the first', () => {
  const { found, related } = run(
    line('UO-L2.2.1', '2017-04-03', '2017-05-02'),
    second,
    { ...second, uo_code: 'UO-L2.2.3' },
    line('UO-L2.3.2', '2017-06-01', '2017-08-31'),
    line('UO-L2.3.4', '2017-06-01', '2017-08-31'),
  );
  expect([found, related]).toEqual([[['warning', 'E7']], [['F5']]]);
});
