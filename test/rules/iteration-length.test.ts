import { serialOfIso } from '../../src/core/calendar/serial';
import type { Agreement } from '../../src/core/agreement/schema';
import type { sgmap } from '../agreement/agreements';
import { agreement } from './check-example';
import { omit } from './changed-agreements';
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
  const { problemsEn, remedies, remediesEn, findings } = runRule('iteration-length', lines);
  expect(problemsEn[0]).toMatch(
    /takes 21\sdays, exactly 3\sweeks; the contract asks for less than 3\sweeks, hence/,
  );
  expect([remedies[0], remediesEn[0]]).toEqual([
    'Découpez le travail en itérations plus courtes, ou corrigez les dates.',
    'Cut the work into shorter iterations, or correct the dates.',
  ]);
  expect(findings[0]?.related.map(({ column }) => column)).toEqual([5]);
});

it('says less of one that is longer still', () => {
  const { problems, problemsEn } = run({ ...iteration, iteration_end: '2017-04-30' });
  expect(problems[0]).toMatch(
    /dure 28\sjours\s; le contrat demande moins de 3\ssemaines, donc une fin le 22\/04\/2017/,
  );
  expect(problemsEn[0]).toMatch(/takes 28\sdays; the contract asks for less than 3\sweeks/);
});

it('may be of one day, and is not looked for where the agreement says nothing of it', () => {
  expect(run({ ...iteration, iteration_end: '2017-04-03' }).status).toEqual({ iterations: 'checked' });
  const silent = { ...agreement, iteration: null };
  expect(runRule('iteration-length', [iteration], { agreement: silent }).status).toEqual({});
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

describe('what else an agreement may ask', () => {
  const asking = (iteration: Partial<NonNullable<Agreement['iteration']>>): Agreement => ({
    ...agreement,
    iteration: { amount: 2, unit: 'week', qualifier: 'approx', clause: 'CCTP §1.4', ...iteration },
  });
  const until = (iteration_end: string, given: Agreement) =>
    runRule('iteration-length', [{ ...iteration, iteration_end }], { agreement: given });

  it.each([
    [[2, 4], '2017-04-15', 'short', '2017-04-17'],
    [[2, 4], '2017-04-16', 'short', '2017-04-17'],
    [[2, 4], '2017-04-17', null, null],
    [[2, 4], '2017-04-29', null, null],
    [[2, 4], '2017-04-30', 'equal', '2017-04-29'],
    [[2, 4], '2017-05-01', 'long', '2017-04-29'],
    [[2, null], '2017-04-16', 'short', '2017-04-17'],
    [[2, null], '2018-04-16', null, null],
  ] as const)('strictly between %j weeks, from 3 April to %s: %s', (amount, end, kind, expected) => {
    const { findings } = until(end, asking({ amount: [...amount], qualifier: 'strict' }));
    const day = serialOfIso(expected ?? '');
    expect(findings.map(({ facts }) => [facts['kind'], facts['expected'], facts['limit']])).toEqual(
      kind === null ? [] : [[kind, { day }, { day }]],
    );
  });

  it('says what is too short for a strict length', () => {
    const { problems, remedies, problemsEn, remediesEn } = until(
      '2017-04-16',
      asking({ amount: [2, null], qualifier: 'strict' }),
    );
    expect(problems[0]).toContain(
      'le contrat demande plus de 2 semaines, donc une fin le 17/04/2017 au plus tôt.',
    );
    expect(problemsEn[0]).toContain('more than 2 weeks, hence an end on 17/04/2017 at the earliest.');
    expect([remedies, remediesEn]).toEqual([
      ['Vérifiez les deux dates de l’itération.'],
      ['Check the two dates of the iteration.'],
    ]);
  });

  it.each([
    [
      '2017-04-12',
      'le 16/04/2017 au plus tôt (tolérée dès le 13/04/2017',
      'earliest (tolerated from 13/04/2017',
    ],
    [
      '2017-04-20',
      'le 16/04/2017 au plus tard (tolérée jusqu’au 19/04/2017',
      'latest (tolerated until 19/04/2017',
    ],
  ])('says what the setting tolerates of about two weeks, until %s', (end, french, english) => {
    const { problems, problemsEn } = until(end, asking({}));
    expect(problems[0]).toContain('le contrat demande 2 semaines environ');
    expect(problems[0]).toContain(french);
    expect(problemsEn[0]).toContain('the contract asks for about 2 weeks');
    expect(problemsEn[0]).toContain(english);
  });

  it('takes the last day of a firm length', () => {
    const firm = asking({ amount: [null, 2], qualifier: 'max' });
    expect(until('2017-04-16', firm)).toMatchObject({ found: [], status: { iterations: 'checked' } });
    const { problems, problemsEn } = until('2017-04-17', firm);
    expect(problems[0]).toContain(
      'le contrat demande 2 semaines au plus, donc une fin le 16/04/2017 au plus tard.',
    );
    expect(problemsEn[0]).toContain('asks for at most 2 weeks, hence an end on 16/04/2017 at the latest.');
  });

  it('asks iterations of every phase where it names none', () => {
    const given = omit(agreement, 'iterationPhases');
    const blank = { ...iteration, uo_code: 'UO-L2.1.2', iteration_start: null, iteration_end: null };
    const { status, missing } = runRule('iteration-length', [blank], { agreement: given });
    expect([status, missing]).toEqual([{ iterations: 'not-checkable' }, ['iteration_start']]);
  });
});

it('asks a line for its iteration where it begins one, or has no project whose other lines might', () => {
  expect(run(iteration, { ...iteration, iteration_end: null }).missing).toEqual(['iteration_end']);
  const untold = { ...iteration, project: null, iteration_start: null, iteration_end: null };
  expect(run({ ...iteration, project: null }, untold).missing).toEqual(['iteration_start']);
});
