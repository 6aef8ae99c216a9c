import type { ExampleLine } from '../../src/core/checking/rule';
import { serialOfIso } from '../../src/core/calendar/serial';
import { plain } from '../plain';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const team = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  presented_on: '2017-03-01',
  challenged_on: null,
};
const run = (change: ExampleLine, options: Parameters<typeof runRule>[2] = {}) =>
  runRule('team-challenge', [{ ...team, ...change }], options);

it.each([
  ['2017-03-01', []],
  ['2017-03-09', []],
  ['2017-03-10', [['error', 'E4']]],
])('a team presented on 1 March and challenged on %s', (challenged_on, found) => {
  // No day of grace: the clause counts days, not months.
  expect(run({ challenged_on }, { settings: { dateGraceDays: 3 } }).found).toEqual(found);
});

it.each([
  ['2017-03-03', false, 'metropole', '2017-03-11'], // a Saturday
  ['2017-03-03', true, 'metropole', '2017-03-13'],
  ['2017-04-06', true, 'metropole', '2017-04-14'], // Good Friday is a working day
  ['2017-04-06', true, 'alsace-moselle', '2017-04-18'], // but not there; Easter Monday follows
  ['2017-03-01', true, 'metropole', '2017-03-09'],
])('presented on %s, put off: %s, %s: until %s', (presented_on, extendToWorkingDay, holidayZone, last) => {
  const settings = { extendToWorkingDay, holidayZone };
  const day = serialOfIso(last) ?? 0;
  // Days as Excel gives them.
  expect(run({ presented_on, challenged_on: day }, { settings }).found).toEqual([]);
  const { findings } = run({ presented_on, challenged_on: day + 1 }, { settings });
  expect(findings.map(({ facts }) => [facts['deadline'], facts['days']])).toEqual([[{ day }, 1]]);
});

it('says which reading of the delay it follows, and what the setting does with a day off', () => {
  const late = { presented_on: '2017-03-03', challenged_on: '2017-03-20' };
  const kept = run(late);
  const putOff = run(late, { settings: { extendToWorkingDay: true } });
  expect(kept.findings[0]?.doubts).toEqual(['D-16']);
  expect(kept.problems[0]).toContain('jour non ouvré que votre réglage ne reporte pas');
  expect(putOff.problems[0]).toContain('reporté au premier jour ouvré suivant (votre réglage)');
  expect(kept.problemsEn[0]).toContain('not a working day, which your setting does not put off');
  expect(putOff.problemsEn[0]).toContain('put off to the next working day (your setting)');
});

it.each([
  ['2017-02-28', [], 'not-applicable'],
  ['2017-03-01', [8], 'checked'],
  ['2017-03-09', [0], 'checked'],
  ['2017-03-10', [], 'checked'],
])('on %s, nobody challenged yet', (asOf, left, status) => {
  const result = run({}, { asOf });
  expect(result.findings.map(({ severity, facts }) => [severity, facts['days']])).toEqual(
    left.map((days) => ['info', days]),
  );
  expect(result.status).toEqual({ 'team-challenge': status });
});

it('counts down once for all the lines of a team, and apart for another day or lot', () => {
  const lines = [
    team,
    { ...team, uo_code: 'UO-L2.2.1' },
    { ...team, presented_on: '2017-03-02' },
    { ...team, uo_code: 'UO-L1.2' },
  ];
  const { found, findings } = runRule('team-challenge', lines, { asOf: '2017-03-03' });
  expect(found).toEqual([
    ['info', 'D4'],
    ['info', 'D6'],
    ['info', 'D7'],
  ]);
  expect(findings[0]?.related).toHaveLength(1);
});

it.each([
  [{ presented_on: null }, [], 'not-applicable'],
  [{ presented_on: null, challenged_on: '2017-03-09' }, ['presented_on'], 'not-checkable'],
  [{ presented_on: 'mars', challenged_on: null }, ['presented_on'], 'not-checkable'],
  [{ challenged_on: 'bientôt' }, ['challenged_on'], 'not-checkable'],
  [{ challenged_on: '2017-02-20' }, ['presented_on'], 'not-checkable'],
])('what lacks of %o', (change, missing, status) => {
  expect(run(change)).toMatchObject({ found: [], missing, status: { 'team-challenge': status } });
});

it('counts the day of the presentation where the text is read so', () => {
  const settings = { readings: { 'D-16': 'presentation-included' } };
  const found = (challenged_on: string) => run({ challenged_on }, { settings }).found;
  expect([found('2017-03-08'), found('2017-03-09')]).toEqual([[], [['error', 'E4']]]);
});

it('names the persons presented, and says when the last day has come', () => {
  const people = [{ person: 'Jeanne Roy' }, { person: 'Luc Petit' }, { person: 'Jeanne Roy' }];
  const { problems, problemsEn } = runRule(
    'team-challenge',
    people.map((who) => ({ ...team, ...who })),
    { asOf: '2017-03-09' },
  );
  expect(problems[0]).toMatch(
    /^Équipe présentée le 01\/03\/2017 \(Jeanne Roy et Luc Petit\).*dernier jour\.$/,
  );
  expect(problemsEn[0]).toMatch(/on 01\/03\/2017 \(Jeanne Roy and Luc Petit\).*this is the last day\.$/);
});

describe('of one lot only', () => {
  const [limit] = agreement.timeLimits;
  const of = (lots: string[]) => ({ ...agreement, timeLimits: limit ? [{ ...limit, lots }] : [] });
  // A unit that is not known tells no lot.
  const late = { challenged_on: '2017-03-10', lot: null };

  it.each([
    ['UO-L2.2.2', [['error', 'E4']], [], 'checked'],
    ['UO-L1.2', [], [], 'not-applicable'],
    ['à définir', [], ['lot'], 'not-checkable'],
  ])('ordered as %s', (uo_code, found, missing, status) => {
    const known = { ...team, presented_on: null, lot: null };
    const lines = [
      { ...team, ...late, uo_code },
      { ...known, uo_code: 'UO-L1.3' },
    ];
    const result = runRule('team-challenge', lines, { agreement: of(['2']) });
    expect(result).toMatchObject({ found, missing, status: { 'team-challenge': status } });
  });
});

it('says a challenge that comes too late, and a delay that runs, in whole sentences', () => {
  const late = run({ challenged_on: '2017-03-10' });
  expect([...late.problems, ...late.remedies].map(plain)).toEqual([
    'Récusation du 10/03/2017, 1 jour après la fin du délai : présentation le 01/03/2017, récusation possible jusqu’au 09/03/2017 (8 jours après la présentation).',
    'Vérifiez les deux dates ; passé le délai, un remplacement se négocie avec le titulaire.',
  ]);
  expect([...late.problemsEn, ...late.remediesEn].map(plain)).toEqual([
    'Challenged on 10/03/2017, 1 day after the time limit: presented on 01/03/2017, open to challenge until 09/03/2017 (8 days after it was presented).',
    'Check the two dates; once the time limit is past, a replacement is agreed with the holder.',
  ]);
  expect(late.findings[0]?.related.map(({ column }) => column)).toEqual([4]);
  const open = run({}, { asOf: '2017-03-06' });
  expect([...open.problems, ...open.remedies].map(plain)).toEqual([
    'Équipe présentée le 01/03/2017 : récusation possible jusqu’au 09/03/2017 (8 jours après la présentation) ; il reste 3 jours.',
    'Examinez les références d’ici là, ou ne faites rien si l’équipe convient.',
  ]);
  expect([...open.problemsEn, ...open.remediesEn].map(plain)).toEqual([
    'The team presented on 01/03/2017 may be challenged until 09/03/2017 (8 days after it was presented); 3 days left.',
    'Look at the references by that day, or do nothing if the team suits.',
  ]);
  expect([open, late].map(({ findings }) => findings[0]?.facts['challenged'])).toEqual([
    null,
    { day: serialOfIso('2017-03-10') },
  ]);
});

it('may be challenged on the day it is presented', () =>
  expect(run({ challenged_on: '2017-03-01' }).status).toEqual({ 'team-challenge': 'checked' }));

it('is no rule of other delays, nor of one that has no longest length', () => {
  const [limit] = agreement.timeLimits;
  const subjects = (change: object) =>
    Object.keys(
      runRule('team-challenge', [team], {
        agreement: { ...agreement, timeLimits: limit ? [{ ...limit, ...change }] : [] },
      }).status,
    );
  expect(subjects({})).toEqual(['team-challenge']);
  expect(subjects({ fromField: 'need_date' })).toEqual([]);
  expect(subjects({ toField: 'start_date' })).toEqual([]);
  expect(subjects({ limit: { ...limit?.limit, qualifier: 'min' } })).toEqual([]);
});

it('points at twenty other lines of a team at most', () => {
  const { findings } = runRule('team-challenge', Array<ExampleLine>(25).fill(team), { asOf: '2017-03-06' });
  expect(findings.map(({ related }) => related.length)).toEqual([20]);
});

it('tells a team challenged late once, however many lines it has', () => {
  const late = { ...team, challenged_on: '2017-03-20' };
  const { found, related } = runRule('team-challenge', [
    late,
    { ...late, order_no: 'BC-005' },
    { ...late, challenged_on: '2017-03-21' },
  ]);
  expect(found).toEqual([
    ['error', 'E4'],
    ['error', 'E6'],
  ]);
  expect(related).toEqual([['D4', 'E5'], ['D6']]);
});
