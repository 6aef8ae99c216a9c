import { runRule, told } from './run-rule';

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

it('tells a unit that comes after the phase, after its first iteration, or stays long after', () => {
  expect(told('unit-covers-phase', [devops, { ...hosting, start_date: '2017-04-10' }])).toEqual([
    {
      found: ['info', 'F5', 'F4'],
      fr: [
        'UO-L2.2.3 (Hébergement et intégration) du projet « Alpha » commence le 10/04/2017, après le début de la phase 2, le 03/04/2017.',
        'Vérifiez que l’équipe disposait de l’environnement à temps, ou corrigez les dates.',
      ],
      en: [
        'UO-L2.2.3 (Hébergement et intégration) of project “Alpha” starts on 10/04/2017, after the start of phase 2, on 03/04/2017.',
        'Check that the team had the environment in time, or correct the dates.',
      ],
    },
  ]);
  const iterating = { ...devops, iteration_start: '2017-04-18' };
  expect(told('unit-covers-phase', [iterating, { ...hosting, start_date: '2017-05-02' }])).toEqual([
    {
      found: ['info', 'F5', 'E4'],
      fr: [
        'UO-L2.2.3 (Hébergement et intégration) du projet « Alpha » commence le 02/05/2017, après la première itération, le 18/04/2017.',
        'Vérifiez que l’équipe disposait de l’environnement à temps, ou corrigez les dates.',
      ],
      en: [
        'UO-L2.2.3 (Hébergement et intégration) of project “Alpha” starts on 02/05/2017, after the first iteration, on 18/04/2017.',
        'Check that the team had the environment in time, or correct the dates.',
      ],
    },
  ]);
  expect(told('unit-covers-phase', [devops, { ...hosting, end_date: '2017-09-30' }])).toEqual([
    {
      found: ['info', 'G5', 'G4'],
      fr: [
        'UO-L2.2.3 (Hébergement et intégration) du projet « Alpha » se prolonge jusqu’au 30/09/2017, plus d’un mois après la fin de la phase 2, le 31/07/2017.',
        'Vérifiez la fin de l’unité, ou complétez les lignes de la phase.',
      ],
      en: [
        'UO-L2.2.3 (Hébergement et intégration) of project “Alpha” runs until 30/09/2017, more than a month after the end of phase 2, on 31/07/2017.',
        'Check the end of the unit, or complete the lines of the phase.',
      ],
    },
  ]);
  const both = { ...hosting, start_date: '2017-04-10', end_date: '2017-09-30' };
  expect(told('unit-covers-phase', [devops, both])).toEqual([
    {
      found: ['info', 'F5', 'F4', 'G4'],
      fr: [
        'UO-L2.2.3 (Hébergement et intégration) du projet « Alpha » commence le 10/04/2017, après le début de la phase 2, le 03/04/2017, et se prolonge jusqu’au 30/09/2017, plus d’un mois après la fin de la phase 2, le 31/07/2017.',
        'Vérifiez que l’équipe disposait de l’environnement à temps, ou corrigez les dates.',
      ],
      en: [
        'UO-L2.2.3 (Hébergement et intégration) of project “Alpha” starts on 10/04/2017, after the start of phase 2, on 03/04/2017, and runs until 30/09/2017, more than a month after the end of phase 2, on 31/07/2017.',
        'Check that the team had the environment in time, or correct the dates.',
      ],
    },
  ]);
});

it('does not know when a phase starts whose line has no start, unless an iteration tells', () => {
  const undated = { ...devops, start_date: null };
  expect(run(undated, devops, hosting)).toEqual([[], 'not-checkable']);
  expect(run({ ...undated, iteration_start: '2017-04-18' }, devops, hosting)).toEqual([[], 'checked']);
});

it('says nothing of a project that orders no such unit', () => {
  const elsewhere = { ...devops, project: 'Beta', start_date: null };
  const { status, missing } = runRule('unit-covers-phase', [devops, hosting, elsewhere]);
  expect([status['UO-L2.2.3'], missing]).toEqual(['checked', []]);
});
