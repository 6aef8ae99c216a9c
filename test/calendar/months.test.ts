import * as fc from 'fast-check';
import { addMonths, lastDay, monthsLong } from '../../src/core/calendar/months';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';

const day = (iso: string) => serialOfIso(iso) ?? NaN;
const last = (start: string, months: number, convention?: 'eve' | 'same-day') =>
  isoOfSerial(lastDay(day(start), months, convention));

describe('lengths in months', () => {
  it.each([
    ['2016-12-31', 2, '2017-02-28'],
    ['2017-11-13', -1, '2017-10-13'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-11-14', 48, '2020-11-14'],
  ])('adds months as EDATE does: %s + %d', (start, months, end) =>
    expect(isoOfSerial(addMonths(day(start), months))).toBe(end),
  );

  it.each([
    ['2016-11-14', 12, '2017-11-13'],
    ['2017-01-09', 6, '2017-07-08'],
    ['2016-12-31', 2, '2017-02-28'],
    ['2017-01-31', 1, '2017-02-28'],
    ['2017-01-01', 1, '2017-01-31'],
    ['2016-02-29', 12, '2017-02-28'],
  ])('ends on the eve, or keeps the end of the month: %s for %d', (start, months, end) =>
    expect(last(start, months)).toBe(end),
  );

  it('ends on the same day number when the user reads it so', () => {
    expect(last('2016-11-14', 12, 'same-day')).toBe('2017-11-14');
    expect(last('2016-12-31', 2, 'same-day')).toBe('2017-02-28');
  });

  it('counts a fraction of a month as 30.4375 days each, rounded', () => {
    expect(lastDay(day('2017-01-09'), 3.6) - lastDay(day('2017-01-09'), 3)).toBe(18);
    expect(lastDay(day('2017-01-09'), 6 * 1.2) - lastDay(day('2017-01-09'), 7)).toBe(6);
    expect(lastDay(day('2017-01-09'), 3 - 3 * 0.2) - lastDay(day('2017-01-09'), 2)).toBe(12);
  });

  it('measures a period with both ends, to a tenth of a month', () => {
    expect(monthsLong(day('2017-01-09'), day('2017-04-08'))).toBe(3);
    expect(monthsLong(day('2017-01-09'), day('2017-02-20'))).toBe(1.4);
  });

  it('never ends earlier for a longer length', () => {
    const start = fc.integer({ min: 36_526, max: 73_050 });
    const length = fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(start, length, length, (from, one, other) => {
        const [shorter, longer] = one <= other ? [one, other] : [other, one];
        expect(lastDay(from, longer)).toBeGreaterThanOrEqual(lastDay(from, shorter));
      }),
    );
  });
});
