import { serialOfIso } from '../../src/core/calendar/serial';
import { runRule } from './run-rule';

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const day = (text: string) => ({ day: serialOfIso(text) });
const run = (asOf: string, settings: object = {}) =>
  runRule('non-renewal-notice', lines, { asOf, settings: { notifiedOn: '2016-11-14', ...settings } });
const kinds = (asOf: string, settings: object = {}) =>
  run(asOf, settings).findings.map(({ facts }) => facts['kind']);

it.each([
  ['2018-08-13', []],
  ['2018-08-14', ['soon']], // sixty days before 13/10/2018
  ['2018-10-13', ['soon']],
  ['2018-10-14', ['renewing']],
  ['2018-11-13', ['renewing']],
  ['2018-11-14', []], // the next period
  ['2020-10-01', []], // nothing renews the last one
  ['2016-11-01', []],
  ['2021-01-01', []],
])('on %s, without any notice', (asOf, expected) => expect(kinds(asOf)).toEqual(expected));

it('shows the deadline, and the working day before where it falls on a day off', () => {
  const [saturday] = run('2018-09-03').findings;
  expect(saturday?.facts).toMatchObject({ deadline: day('2018-10-13'), prudent: day('2018-10-12') });
  const [friday] = run('2017-09-04').findings;
  expect(friday?.facts).toMatchObject({ deadline: day('2017-10-13'), prudent: day('2017-10-13') });
  expect(run('2018-09-03').problems[0]).toContain('12/10/2018');
  expect(run('2017-09-04').problems[0]).not.toContain('prudence');
});

it('takes the public holidays of the user’s zone', () => {
  // 20 December is a holiday on La Réunion: notified on 21 January 2018, period 1 ends on 20 January 2019.
  const settings = { notifiedOn: '2018-01-21', holidayZone: 'la-reunion' };
  expect(run('2018-12-03', settings).findings[0]?.facts).toMatchObject({
    deadline: day('2018-12-20'),
    prudent: day('2018-12-19'),
  });
});

it.each([
  ['2017-10-13', []],
  ['2017-10-14', ['late']],
])('notified on %s for the end of period 1', (notifiedOn, expected) => {
  expect(kinds('2017-11-02', { nonRenewals: [{ period: 1, notifiedOn }] })).toEqual(expected);
});

it('is an error, and a warning in the lenient profile', () => {
  const nonRenewals = [{ period: 1, notifiedOn: '2017-10-25' }];
  expect(run('2018-01-02', { nonRenewals }).found).toEqual([['error', null]]);
  expect(run('2018-01-02', { nonRenewals, profile: 'lenient' }).found).toEqual([['warning', null]]);
});

it('follows the period of warning that the user wants', () => {
  expect(kinds('2018-09-03', { warnAheadDays: 30 })).toEqual([]);
  expect(kinds('2018-09-13', { warnAheadDays: 30 })).toEqual(['soon']);
});

it('has nothing to announce once the end is decided', () => {
  expect(kinds('2018-09-03', { contractEnd: '2018-11-13' })).toEqual([]);
  expect(kinds('2018-09-03', { nonRenewals: [{ period: 1, notifiedOn: '2017-10-02' }] })).toEqual([]);
});

it('tells lots with the same calendar once, others each for itself', () => {
  const notifiedOn = { '1': '2016-11-14', '2': '2016-12-01' };
  expect(run('2018-10-05', { notifiedOn }).findings.map(({ facts }) => facts['lots'])).toEqual([
    ['1'],
    ['2'],
  ]);
  const lotTwo = { nonRenewals: [{ period: 2, notifiedOn: '2018-10-02', lot: '2' }] };
  expect(run('2018-10-05', lotTwo).findings.map(({ facts }) => facts['lots'])).toEqual([['1']]);
});

it('says which lot’s notification is not known', () => {
  const { status, missing } = run('2018-01-02', { notifiedOn: { '2': '2016-11-14' } });
  expect([status, missing]).toEqual([{ 'lot 1': 'not-checkable', 'lot 2': 'checked' }, ['notifiedOn']]);
});

it('tells of a notice for a period that the framework does not have', () => {
  const { findings } = run('2017-01-02', { nonRenewals: [{ period: 9, notifiedOn: '2016-12-01' }] });
  expect(findings.map(({ facts }) => [facts['kind'], facts['period'], facts['expiry']])).toEqual([
    ['without-object', 9, null],
  ]);
});

it('says when the period ends, and the day before a day off', () => {
  const { findings, problemsEn } = run('2018-09-03');
  expect(findings[0]?.facts).toMatchObject({ period: 2, expiry: day('2018-11-13') });
  expect(problemsEn[0]).toContain('by 13/10/2018, not a working day (to be safe, 12/10/2018), period 2');
  expect(run('2017-09-04').problemsEn[0]).toContain('by 13/10/2017, period 1');
});

it('tells of the notice of one lot at that lot', () => {
  const nonRenewals = [{ period: 1, notifiedOn: '2017-10-25', lot: '2' }];
  const late = run('2018-01-02', { nonRenewals }).findings;
  expect(late.map(({ facts }) => [facts['kind'], facts['lots']])).toEqual([['late', ['2']]]);
});

it.each([
  ['2016-11-13', []],
  ['2016-11-14', ['soon']],
])('looks no further back than the first day of the framework: %s', (asOf, expected) =>
  expect(kinds(asOf, { warnAheadDays: 400 })).toEqual(expected),
);

it('announces the next deadline after a notice that came too late for the one before', () => {
  const nonRenewals = [{ period: 1, notifiedOn: '2017-10-25' }];
  expect(kinds('2018-09-03', { nonRenewals })).toEqual(['late', 'soon']);
});

it('counts the notice from the last day as the reading in use has it', () => {
  const sameDay = { readings: { 'D-03': 'same-day' } };
  const notified = (notifiedOn: string) => ({ nonRenewals: [{ period: 1, notifiedOn }], ...sameDay });
  expect(kinds('2017-11-02', notified('2017-10-14'))).toEqual([]);
  expect(kinds('2017-11-02', notified('2017-10-15'))).toEqual(['late']);
  expect(run('2018-09-03', sameDay).findings[0]?.facts).toMatchObject({
    deadline: day('2018-10-14'),
    expiry: day('2018-11-14'),
  });
  expect(kinds('2018-10-14', sameDay)).toEqual(['soon']);
  expect(kinds('2018-10-15', sameDay)).toEqual(['renewing']);
});

it('asks for a notice sooner than planned while there is time', () => {
  const nonRenewals = [{ period: 2, notifiedOn: '2018-10-20' }];
  expect(kinds('2018-10-14', { nonRenewals })).toEqual(['late']);
  const { found, problems, problemsEn, remedies, remediesEn } = run('2018-10-13', { nonRenewals });
  expect(found).toEqual([['error', null]]);
  expect(problems[0]).toMatch(
    /est prévue le 20\/10\/2018, après le 13\/10\/2018.* serait reconduit tacitement\.$/,
  );
  expect(problemsEn[0]).toMatch(
    /is planned for 20\/10\/2018, after 13\/10\/2018.* would be renewed tacitly\.$/,
  );
  expect(remedies[0]).toMatch(/^Notifiez la décision le 13\/10\/2018 au plus tard/);
  expect(remediesEn[0]).toMatch(/^Notify the decision by 13\/10\/2018/);
});
