import {
  frameworkEnd,
  frameworkPeriods,
  nonRenewalDeadline,
  validEnd,
} from '../../src/core/agreement/framework';
import { endOfLength } from '../../src/core/agreement/lengths';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import { sgmap, twoLots } from './agreements';

const day = (iso: string) => serialOfIso(iso) ?? NaN;
const iso = (serial: number | null) => (serial === null ? null : isoOfSerial(serial));
const notified = day('2016-11-14');

describe('the clock of the framework', () => {
  it('runs one firm year and three renewals, counted from the notification', () => {
    expect(
      frameworkPeriods(sgmap, notified).map(({ period, start, end }) => [period, iso(start), iso(end)]),
    ).toEqual([
      [1, '2016-11-14', '2017-11-13'],
      [2, '2017-11-14', '2018-11-13'],
      [3, '2018-11-14', '2019-11-13'],
      [4, '2019-11-14', '2020-11-13'],
    ]);
  });

  it('keeps the day of a notification at the end of February', () => {
    const ends = frameworkPeriods(sgmap, day('2016-02-29')).map(({ end }) => iso(end));
    expect(ends).toEqual(['2017-02-28', '2018-02-28', '2019-02-28', '2020-02-28']);
  });

  it('takes lengths and number of renewals from the agreement', () => {
    const ends = [0, 1, 2, 3].map((renewals) => iso(frameworkEnd(twoLots, day('2026-03-16'), renewals)));
    expect(ends).toEqual(['2028-03-15', '2029-03-15', '2030-03-15', null]);
    expect(iso(frameworkEnd(twoLots, day('2026-03-16')))).toBe('2030-03-15');
  });

  it('starts on the notification, however much longer the firm period is; lengths may be said in years', () => {
    const start = day('2026-03-16');
    expect(frameworkPeriods(twoLots, start).map((period) => iso(period.start))).toEqual([
      ...['2026-03-16', '2028-03-16', '2029-03-16'],
    ]);
    const firm = { ...twoLots.framework.firm, amount: 2, unit: 'year' as const };
    const inYears = { ...twoLots, framework: { ...twoLots.framework, firm } };
    expect(frameworkPeriods(inYears, start)).toEqual(frameworkPeriods(twoLots, start));
  });

  it('has a last day to stop each renewal, and none after the last period', () => {
    const deadlines = [1, 2, 3, 4].map((period) => iso(nonRenewalDeadline(sgmap, notified, period)));
    expect(deadlines).toEqual(['2017-10-13', '2018-10-13', '2019-10-13', null]);
    expect(iso(nonRenewalDeadline(twoLots, day('2026-03-16'), 1))).toBe('2028-02-15');
    expect(iso(nonRenewalDeadline(sgmap, notified, 1, 'same-day'))).toBe('2017-10-14');
  });

  it.each([
    [90, 'day', '2017-08-15'],
    [8, 'week', '2017-09-18'],
    [10, 'working-day', '2017-10-27'],
  ] as const)('may be stopped by a notice of %d %ss', (amount, unit, expected) => {
    const notice = { ...sgmap.framework.notice, amount, unit };
    const agreement = { ...sgmap, framework: { ...sgmap.framework, notice } };
    expect(iso(nonRenewalDeadline(agreement, notified, 1))).toBe(expected);
  });
});

describe('the valid end of the framework', () => {
  const end = (stored: Partial<StoredSettings>, lot = '1', agreement = sgmap) =>
    iso(validEnd(agreement, completeSettings({ version: 1, agreement: agreement.id, ...stored }), lot));

  it('is unknown without a notification or an end', () => expect(end({})).toBeNull());

  it('is that after all renewals', () => expect(end({ notifiedOn: '2016-11-14' })).toBe('2020-11-13'));

  it('is brought forward by a timely non-renewal only', () => {
    const stop = (notifiedOn: string) =>
      end({ notifiedOn: '2016-11-14', nonRenewals: [{ period: 2, notifiedOn }] });
    expect(stop('2018-10-13')).toBe('2018-11-13');
    expect(stop('2018-10-14')).toBe('2020-11-13');
  });

  it('is the end given in the settings where that is earlier, or all that is known', () => {
    expect(end({ notifiedOn: '2016-11-14', contractEnd: '2019-06-30' })).toBe('2019-06-30');
    expect(end({ notifiedOn: '2016-11-14', contractEnd: '2021-02-28' })).toBe('2020-11-13');
    expect(end({ contractEnd: '2019-06-30' })).toBe('2019-06-30');
  });

  it('can differ by lot', () => {
    const settings = { notifiedOn: { '1': '2026-03-02', '2': '2026-03-16' } };
    expect(end(settings, '1', twoLots)).toBe('2030-03-01');
    expect(end(settings, '2', twoLots)).toBe('2030-03-15');
  });

  it('stops the lot that a notice names', () => {
    const settings = {
      notifiedOn: '2016-11-14',
      nonRenewals: [{ period: 1, notifiedOn: '2017-10-02', lot: '2' }],
    };
    expect(end(settings, '1')).toBe('2020-11-13');
    expect(end(settings, '2')).toBe('2017-11-13');
  });

  it('follows the reading chosen for the way lengths end', () => {
    expect(end({ notifiedOn: '2016-11-14', readings: { 'D-03': 'eve' } })).toBe('2020-11-13');
    expect(end({ notifiedOn: '2016-11-14', readings: { 'D-03': 'same-day' } })).toBe('2020-11-14');
    expect(end({ notifiedOn: '2016-11-14', readings: { 'D-03': 'no such reading' } })).toBe('2020-11-13');
    const nonRenewals = [{ period: 1, notifiedOn: '2017-10-14' }];
    expect(end({ notifiedOn: '2016-11-14', nonRenewals })).toBe('2020-11-13');
    expect(end({ notifiedOn: '2016-11-14', nonRenewals, readings: { 'D-03': 'same-day' } })).toBe(
      '2017-11-14',
    );
  });
});

describe('the end of a length', () => {
  it.each([
    [40, 'working-day', '2026-04-07', '2026-06-08'],
    [3, 'month', '2017-01-09', '2017-04-08'],
    [1, 'year', '2016-11-14', '2017-11-13'],
    [3, 'week', '2017-01-09', '2017-01-29'],
    [15, 'day', '2017-01-01', '2017-01-15'],
  ] as const)('of %d %s from %s is %s', (amount, unit, start, last) =>
    expect(iso(endOfLength(day(start), amount, unit))).toBe(last),
  );

  it('is none for what is no length of time', () =>
    expect(endOfLength(notified, 5, 'person-day')).toBeNull());
});
