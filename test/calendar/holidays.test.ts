/**
 * Public holidays day by day, 2006 to 2031, against days noted from the calendars that the State publishes. The
 * moving ones stand there year by year, so that nothing here computes an Easter.
 */
import { holidaysOf, holidayZones } from '../../src/core/calendar/holidays';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import noted from './fixtures/public-holidays.json';

const goodFriday: Readonly<Record<string, string>> = noted.goodFriday;
const added: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = noted.added;

function expected(year: string, moving: readonly string[], zone: string): readonly string[] {
  const ofZone = (added[zone] ?? []).flatMap(([day = '', from = 0, to = 0]) =>
    Number(year) >= Number(from) && Number(year) <= Number(to) ? [String(day)] : [],
  );
  const before = zone === 'alsace-moselle' ? [goodFriday[year] ?? ''] : [];
  return [...new Set([...noted.everywhere.fixed, ...moving, ...before, ...ofZone])].sort();
}

it('knows the thirteen zones', () => {
  expect([...holidayZones].sort()).toEqual(Object.keys(added).sort());
  expect(Object.keys(noted.everywhere.moving)).toHaveLength(26);
});

it.each(holidayZones)('are those of every year in %s', (zone) => {
  for (const [year, moving] of Object.entries(noted.everywhere.moving)) {
    const days = [...holidaysOf(Number(year), zone)].map((day) => isoOfSerial(day));
    expect([year, ...days.map((iso) => iso.slice(5)).sort()]).toEqual([
      year,
      ...expected(year, moving, zone),
    ]);
    expect(days.every((iso) => iso.startsWith(year))).toBe(true);
  }
});

it.each(['1943-04-25', '1954-04-18', '1981-04-19', '2038-04-25', '2049-04-18', '2076-04-19', '2285-03-22'])(
  'has Easter Monday on the day after %s, the earliest, the latest and the two exceptions among them',
  (easter) => {
    const year = Number(easter.slice(0, 4));
    const days = [...holidaysOf(year)].map((serial) => isoOfSerial(serial));
    expect(days).toContain(isoOfSerial((serialOfIso(easter) ?? NaN) + 1));
    expect(days).toHaveLength(11);
  },
);
