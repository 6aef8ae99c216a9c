import { withPhase } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const start = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  start_date: '2017-04-03',
  go3_decision_date: '2017-09-15',
};
const next = { ...start, uo_code: 'UO-L2.3.2', start_date: '2017-10-02' };
const run = (lines: Parameters<typeof runRule>[1], settings = {}) =>
  runRule('phase-decision-window', lines, { settings });

it.each([
  ['2017-07-01', 1, ['short']],
  ['2017-07-02', 1, []], // three months, by the eve of the same day number
  ['2017-10-02', 1, []],
  ['2017-10-03', 1, []], // the day of grace
  ['2017-10-04', 1, ['long']],
  ['2017-10-03', 0, ['long']],
  ['2017-03-31', 1, ['short']], // before the phase even started
])('a decision on %s, with %s day of grace', (go3_decision_date, dateGraceDays, kinds) => {
  const { findings } = run([{ ...start, go3_decision_date }], { dateGraceDays });
  expect(findings.map(({ severity, facts }) => [severity, facts['kind']])).toEqual(
    kinds.map((kind) => ['info', kind]),
  );
});

it('keeps the end of a month: three months from 30 November end on 28 February', () => {
  const late = { ...start, start_date: '2016-11-30' };
  expect(run([{ ...late, go3_decision_date: '2017-02-27' }]).findings).toHaveLength(1);
  expect(run([{ ...late, go3_decision_date: '2017-02-28' }]).findings).toEqual([]);
});

it('counts from the first start of the phase before, and tells a project once', () => {
  const lines = [{ ...start, start_date: '2017-06-01' }, start, next].map((line) => ({
    ...line,
    go3_decision_date: '2017-11-02',
  }));
  const { found, findings } = run(lines);
  expect(found).toEqual([['info', 'F4']]);
  expect(findings[0]?.facts).toMatchObject({ months: 7, start: { day: 42828 } });
});

it('cannot say without a decision, once the phase is ordered, nor without a start', () => {
  expect(run([start, { ...next, go3_decision_date: null }]).status).toEqual({ 'phase 3': 'checked' });
  expect(run([start, next].map((line) => ({ ...line, go3_decision_date: null }))).missing).toEqual([
    'go3_decision_date',
  ]);
  expect(run([{ ...start, start_date: null }]).missing).toEqual(['start_date']);
  expect(run([next]).missing).toEqual(['start_date']);
});

it('leaves open what a start that is not known could change, and only that', () => {
  const undated = { ...start, start_date: null };
  expect(run([start, undated]).missing).toEqual(['start_date']);
  const late = [start, undated].map((line) => ({ ...line, go3_decision_date: '2018-03-01' }));
  expect(run(late).found).toEqual([['info', 'F4']]);
});

it('is not applicable while nothing is decided, nor to a project taken over in its last phase', () => {
  expect(run([{ ...start, go3_decision_date: null }]).status).toEqual({ 'phase 3': 'not-applicable' });
  expect(run([next], { inheritedProjects: ['alpha'] }).status).toEqual({ 'phase 3': 'not-applicable' });
});

it('says of a decision before the phase even started that it comes before', () => {
  const { problems, problemsEn } = run([{ ...start, go3_decision_date: '2017-03-31' }]);
  expect(problems[0]).toMatch(
    /date du 31\/03\/2017, avant le début de la phase 2 \(.*\), le 03\/04\/2017\s;/,
  );
  expect(problemsEn[0]).toMatch(/dated 31\/03\/2017, before phase 2 \(.*\) started, on 03\/04\/2017;/);
});

it('takes the phase just before, in whatever order the agreement lists them', () => {
  const phases = [...agreement.phases].reverse();
  const lines = [{ ...start, go3_decision_date: '2017-10-04' }];
  const { findings } = runRule('phase-decision-window', lines, { agreement: { ...agreement, phases } });
  expect(findings.map(({ facts }) => facts['earlierPhase'])).toEqual(['2']);
});

it.each([
  ['2017-05-29', [['info', 'F4']], 'checked'],
  ['2017-06-15', [], 'checked'],
  ['2017-10-20', [], 'checked'],
  ['2017-11-10', [['info', 'F4']], 'checked'],
])('tolerates about three to six months as the settings say: %s', (go3_decision_date, found, status) => {
  const soft = withPhase(
    agreement,
    '3',
    (phase) =>
      ({
        ...phase,
        decision: phase.decision && {
          ...phase.decision,
          window: phase.decision.window && { ...phase.decision.window, qualifier: 'approx' as const },
        },
      }) as typeof phase,
  );
  const result = runRule('phase-decision-window', [{ ...start, go3_decision_date }], { agreement: soft });
  expect([result.found, result.status['phase 3']]).toEqual([found, status]);
});

it('tells a decision that comes too late or too early, with the days of grace where there are any', () => {
  const late = [{ ...start, go3_decision_date: '2018-03-01' }];
  expect(told('phase-decision-window', late)).toEqual([
    {
      found: ['info', 'F4', 'E4'],
      fr: [
        'La décision de lancer la phase 3 (Consolidation de la start-up d’État) du projet « Alpha » date du 01/03/2018, soit 10,9 mois après le début de la phase 2 (Construction du service), le 03/04/2017 ; le contrat la place 3 à 6 mois après ce début, donc au plus tard le 02/10/2017, admise jusqu’au 03/10/2017 (1 jour de grâce, votre réglage).',
        'Vérifiez les deux dates ; si elles sont justes, gardez au dossier ce qui explique ce délai.',
      ],
      en: [
        'The decision to start phase 3 (Consolidation de la start-up d’État) of project “Alpha” is dated 01/03/2018, 10.9 months after phase 2 (Construction du service) started, on 03/04/2017; the contract puts it 3 to 6 months after that start, hence on 02/10/2017 at the latest, accepted until 03/10/2017 (1 day of grace, your setting).',
        'Check the two dates; if they are right, keep on file what explains the interval.',
      ],
    },
  ]);
  expect(told('phase-decision-window', late, { settings: { dateGraceDays: 0 } })).toEqual([
    {
      found: ['info', 'F4', 'E4'],
      fr: [
        'La décision de lancer la phase 3 (Consolidation de la start-up d’État) du projet « Alpha » date du 01/03/2018, soit 10,9 mois après le début de la phase 2 (Construction du service), le 03/04/2017 ; le contrat la place 3 à 6 mois après ce début, donc au plus tard le 02/10/2017.',
        'Vérifiez les deux dates ; si elles sont justes, gardez au dossier ce qui explique ce délai.',
      ],
      en: [
        'The decision to start phase 3 (Consolidation de la start-up d’État) of project “Alpha” is dated 01/03/2018, 10.9 months after phase 2 (Construction du service) started, on 03/04/2017; the contract puts it 3 to 6 months after that start, hence on 02/10/2017 at the latest.',
        'Check the two dates; if they are right, keep on file what explains the interval.',
      ],
    },
  ]);
  const early = [{ ...start, go3_decision_date: '2017-05-02' }];
  expect(told('phase-decision-window', early)).toEqual([
    {
      found: ['info', 'F4', 'E4'],
      fr: [
        'La décision de lancer la phase 3 (Consolidation de la start-up d’État) du projet « Alpha » date du 02/05/2017, soit 1 mois après le début de la phase 2 (Construction du service), le 03/04/2017 ; le contrat la place 3 à 6 mois après ce début, donc au plus tôt le 02/07/2017.',
        'Vérifiez les deux dates ; si elles sont justes, gardez au dossier ce qui explique ce délai.',
      ],
      en: [
        'The decision to start phase 3 (Consolidation de la start-up d’État) of project “Alpha” is dated 02/05/2017, 1 month after phase 2 (Construction du service) started, on 03/04/2017; the contract puts it 3 to 6 months after that start, hence on 02/07/2017 at the earliest.',
        'Check the two dates; if they are right, keep on file what explains the interval.',
      ],
    },
  ]);
});

it('says of a decision on the very day the phase started that no month has gone by', () => {
  const [finding] = told('phase-decision-window', [{ ...start, go3_decision_date: '2017-04-03' }]);
  expect([finding?.fr[0], finding?.en[0]]).toEqual([
    'La décision de lancer la phase 3 (Consolidation de la start-up d’État) du projet « Alpha » date du 03/04/2017, soit 0 mois après le début de la phase 2 (Construction du service), le 03/04/2017 ; le contrat la place 3 à 6 mois après ce début, donc au plus tôt le 02/07/2017.',
    'The decision to start phase 3 (Consolidation de la start-up d’État) of project “Alpha” is dated 03/04/2017, 0 months after phase 2 (Construction du service) started, on 03/04/2017; the contract puts it 3 to 6 months after that start, hence on 02/07/2017 at the earliest.',
  ]);
});

it('asks for the project of a line that names none, and of no other', () => {
  const { missing, status } = run([start, { ...next, project: null }]);
  expect([missing, status]).toEqual([['project'], { 'phase 3': 'partly' }]);
  expect(run([start, next]).missing).toEqual([]);
});

it('says not applicable only where nothing in the project could be a decision', () => {
  const undecided = { ...start, go3_decision_date: null };
  const illegible = { ...undecided, go3_decision_date: 'en septembre' };
  expect(run([undecided, illegible])).toMatchObject({
    missing: ['go3_decision_date'],
    status: { 'phase 3': 'not-checkable' },
  });
});

it('tells first of the line that the decision lets start', () => {
  const lines = [
    { ...start, order_no: 'BC-004', go3_decision_date: '2018-03-01' },
    { ...next, order_no: 'BC-010', go3_decision_date: null },
  ];
  expect(run(lines).findings.map(({ order }) => order)).toEqual(['BC-010']);
});
