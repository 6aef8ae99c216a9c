import * as fc from 'fast-check';
import {
  civil,
  isoOfSerial,
  serialOf,
  serialOfIso,
  serialOfText,
  weekday,
} from '../../src/core/calendar/serial';

describe('serials of days', () => {
  it.each([
    ['1900-03-01', 61],
    ['2016-02-29', 42429],
    ['2017-01-09', 42744],
    ['2026-11-23', 46349],
    // The last day of four hundred years.
    ['2000-02-29', 36585],
    ['2000-03-01', 36586],
  ])('counts %s as Excel does', (iso, serial) => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoOfSerial(serial)).toBe(iso);
  });

  it('leaves a time of day out', () => {
    expect(isoOfSerial(42744.75)).toBe('2017-01-09');
  });

  it.each([
    '2017-02-31',
    '2017-13-01',
    '2017-1-9',
    '20170109',
    '',
    '1899-12-31',
    '2017-01-09T00:00',
    'x2017-01-09',
    '2017-01-00',
    '2017-00-10',
  ])('refuses %p as an ISO day', (text) => expect(serialOfIso(text)).toBeNull());

  it.each([
    ['09/01/2017', 42744],
    ['9/1/2017', 42744],
    [' 2017-01-09 ', 42744],
    [' 9/1/2017 ', 42744],
    ['29/02/2016', 42429],
  ])('reads %p, day before month', (text, serial) => expect(serialOfText(text)).toBe(serial));

  it.each([
    '31/02/2017',
    '29/02/2017',
    '01/13/2017',
    '09/01/17',
    '9 janvier 2017',
    '42744',
    '09-01-2017',
    '109/01/2017',
    '09/01/20171',
  ])('refuses %p', (text) => expect(serialOfText(text)).toBeNull());

  it('counts the week from Monday', () => {
    expect(weekday(serialOf(2017, 1, 9))).toBe(1);
    expect(weekday(serialOf(2017, 1, 15))).toBe(7);
  });

  it('goes to the civil day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const { year, month, day } = civil(serial);
        expect(serialOf(year, month, day)).toBe(serial);
        expect(serialOfIso(isoOfSerial(serial))).toBe(serial);
      }),
    );
  });
});
