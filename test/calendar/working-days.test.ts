import fc from 'fast-check';
import { holidaysOf, holidayZones } from '../../src/core/calendar/holidays';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDays,
} from '../../src/core/calendar/working-days';

const day = (iso: string) => serialOfIso(iso) ?? NaN;
const holidays = (year: number, zone?: string) =>
  [...holidaysOf(year, zone)].sort((a, b) => a - b).map(isoOfSerial);

describe('public holidays', () => {
  it('are the eleven of the whole country', () => {
    expect(holidays(2017)).toEqual([
      '2017-01-01',
      '2017-04-17',
      '2017-05-01',
      '2017-05-08',
      '2017-05-25',
      '2017-06-05',
      '2017-07-14',
      '2017-08-15',
      '2017-11-01',
      '2017-11-11',
      '2017-12-25',
    ]);
  });

  it('count two on the same day once, as in 2008', () => {
    expect(holidays(2008)).toHaveLength(10);
    expect(holidays(2008)).toContain('2008-05-01');
  });

  it('add Good Friday and 26 December in Alsace and Moselle', () => {
    const added = holidays(2017, 'alsace-moselle').filter((iso) => !holidays(2017).includes(iso));
    expect(added).toEqual(['2017-04-14', '2017-12-26']);
  });

  it('follow the day Saint-Martin moved to', () => {
    expect(holidays(2017, 'saint-martin')).toContain('2017-05-27');
    expect(holidays(2018, 'saint-martin')).toContain('2018-05-28');
    expect(holidays(2018, 'saint-martin')).not.toContain('2018-05-27');
  });

  it('are at least the eleven in every zone', () => {
    for (const zone of holidayZones)
      expect(holidays(2021, zone)).toEqual(expect.arrayContaining(holidays(2021)));
  });
});

describe('working days', () => {
  it('are counted back from a day as they are counted on', () => {
    expect(isoOfSerial(addWorkingDays(day('2017-05-02'), -1))).toBe('2017-04-28');
    expect(isoOfSerial(addWorkingDays(day('2017-05-02'), -2))).toBe('2017-04-27');
  });

  it('are not counted one by one beyond the calendar of Excel', () => {
    expect(addWorkingDays(day('2017-01-09'), 1e15)).toBe(day('2017-01-09') + 1e15);
    expect(isoOfSerial(addWorkingDays(day('9999-12-20'), 1))).toBe('9999-12-21');
  });

  it.each([
    ['2017-01-09', '2017-04-08', 65],
    ['2017-01-09', '2017-03-08', 43],
    ['2017-05-01', '2017-05-01', 0],
    ['2017-05-02', '2017-05-01', 0],
  ])('from %s to %s are %d', (start, end, count) => expect(workingDays(day(start), day(end))).toBe(count));

  it('are counted from the day after, over holidays', () => {
    expect(isoOfSerial(addWorkingDays(day('2026-04-07'), 40))).toBe('2026-06-08');
    expect(isoOfSerial(addWorkingDays(day('2026-05-12'), 5))).toBe('2026-05-20');
  });

  it('put a limit earlier when counted back, later when counted on', () => {
    expect(isoOfSerial(workingDayOnOrBefore(day('2018-10-13')))).toBe('2018-10-12');
    expect(isoOfSerial(workingDayOnOrAfter(day('2017-03-11')))).toBe('2017-03-13');
    expect(isoOfSerial(workingDayOnOrBefore(day('2018-10-12')))).toBe('2018-10-12');
  });
});

it('counts by weeks what one would count day by day', () => {
  const start = fc.integer({ min: day('2016-01-01'), max: day('2021-12-31') });
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: -3, max: 400 }),
      fc.constantFrom(...holidayZones),
      (first, length, zone) => {
        const days = Array.from({ length: Math.max(0, length + 1) }, (_, index) => first + index);
        const expected = days.filter((each) => isWorkingDay(each, zone)).length;
        expect(workingDays(first, first + length, zone)).toBe(expected);
      },
    ),
  );
});
