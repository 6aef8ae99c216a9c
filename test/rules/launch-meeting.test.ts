import { serialOfIso } from '../../src/core/calendar/serial';
import { product } from '../acceptance/produit/check-product';
import { call } from '../functions/call';
import { withLot } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const run = (
  launchMeetings: string | Record<string, string>,
  asOf = '2018-06-01',
  notifiedOn: unknown = '2016-11-14',
) =>
  runRule('launch-meeting', lines, { asOf, settings: { launchMeetings, notifiedOn: notifiedOn as string } });

it('is not checkable where no meeting is tracked', () => {
  const { found, missing } = run({});
  expect([found, missing]).toEqual([[], ['launchMeetings']]);
});

it.each([
  ['2016-12-14', [], 'not-applicable'],
  ['2016-12-15', [['info', null]], 'checked'],
])('on %s, misses a meeting only once it is due', (asOf, found, status) => {
  const result = run({ '2': '2016-11-30' }, asOf);
  expect([result.found, result.status['lot 1']]).toEqual([found, status]);
});

it.each([
  ['2016-12-14', 0],
  ['2016-12-15', 1],
])('held on %s', (held, count) => {
  expect(run({ '1': '2016-11-28', '2': held }).found).toHaveLength(count);
});

it('takes one day for the meetings of all lots', () => {
  expect(run('2016-12-14').found).toEqual([]);
  expect(run('2016-12-15').found).toHaveLength(2);
});

it('counts days and months from the day after the notification, as the formula does', () => {
  const held = (one: string, two: string) =>
    runRule('launch-meeting', [{ order_no: 'BC-1', lot: '1', uo_code: 'UO 1.3.2', qty: 1 }], {
      agreement: product,
      settings: { notifiedOn: '2026-03-16', launchMeetings: { '1': one, '2': two } },
    }).findings.map(({ subject }) => subject);
  // A month in lot 1, fifteen days in lot 2.
  expect(held('2026-04-16', '2026-03-31')).toEqual([]);
  expect(held('2026-04-17', '2026-04-01')).toEqual(['lot 1', 'lot 2']);
  expect(['2026-04-16', '2026-03-31'].map((day) => serialOfIso(day))).toEqual([
    call('DEADLINE', 'launch-meeting', '2026-03-16', 'produit-2026'),
    call('DEADLINE', 'deployment-meeting', '2026-03-16', 'produit-2026'),
  ]);
});

it('follows the notification of each lot', () => {
  const { found, status, missing } = run({ '2': '2017-02-20' }, '2018-06-01', { '2': '2017-02-01' });
  expect([found, status, missing]).toEqual([
    [],
    { 'lot 1': 'not-checkable', 'lot 2': 'checked' },
    ['notifiedOn'],
  ]);
});

it('misses no meeting for which the agreement states no longest delay', () => {
  const amount: [number, null] = [1, null];
  const given = withLot(agreement, '2', (lot) => ({
    ...lot,
    launchMeeting: lot.launchMeeting && { ...lot.launchMeeting, amount },
  }));
  const settings = { launchMeetings: { '1': '2016-11-30' }, notifiedOn: '2016-11-14' };
  const { found, status } = runRule('launch-meeting', lines, { agreement: given, settings });
  expect([found, status]).toEqual([[], { 'lot 1': 'checked', 'lot 2': 'not-applicable' }]);
});

it('says that it came late, though it is still to come, or that none is written', () => {
  const late = run({ '1': '2016-11-30', '2': '2016-12-20' }, '2016-12-01');
  expect(late.problems).toEqual([
    'La réunion de lancement du lot 2 est prévue le 20/12/2016, après le 14/12/2016.',
  ]);
  expect(late.problemsEn).toEqual([
    'The launch meeting of lot 2 is planned for 20/12/2016, after 14/12/2016.',
  ]);
  const held = run({ '1': '2016-11-30', '2': '2016-12-20' }, '2016-12-20');
  expect(held.problems[0]).toContain('s’est tenue le 20/12/2016, après');
  expect(held.problemsEn[0]).toContain('was held on 20/12/2016, after');
  expect([late.remedies[0], late.remediesEn[0]]).toEqual([
    'Avancez la réunion autant que possible, ou corrigez sa date dans les réglages.',
    'Bring the meeting forward as far as you can, or correct its date in the settings.',
  ]);
  expect([held.remedies[0], held.remediesEn[0]]).toEqual([
    expect.stringMatching(/^Vérifiez la date dans les réglages/),
    expect.stringMatching(/^Check the date in the settings/),
  ]);
  const none = run({ '1': '2016-11-30' });
  expect(none.problems).toEqual([
    'Aucune réunion de lancement n’est inscrite pour le lot 2 ; elle était attendue le 14/12/2016 au plus tard.',
  ]);
  expect(none.problemsEn).toEqual(['No launch meeting is recorded for lot 2; it was due by 14/12/2016.']);
  expect([none.remedies[0], none.remediesEn[0]]).toEqual([
    expect.stringMatching(/^Inscrivez sa date dans les réglages/),
    expect.stringMatching(/^Enter its date in the settings/),
  ]);
});
