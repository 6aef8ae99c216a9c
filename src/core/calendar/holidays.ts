/**
 * French public holidays, computed: eleven everywhere (article L. 3133-1 of the Labour Code), more in some zones. The
 * packages looked at either know two zones or differ from the State's own calendars overseas; `holidays.test.ts` holds
 * this file to those calendars.
 */
import { remembered } from '../remembered';
import { civil, serialOf } from './serial';

/** A holiday: days after Easter Sunday, or a day of the year, from one year on and to another where that has changed. */
type Holiday = number | readonly [month: number, day: number, since?: number, until?: number];

const everywhere: readonly Holiday[] = [
  [1, 1],
  1,
  [5, 1],
  [5, 8],
  39,
  50,
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** What a zone has besides: local law in Alsace and Moselle, the end of slavery overseas (decree 83-1003). */
const zones = [
  ['metropole', []],
  ['alsace-moselle', [-2, [12, 26]]],
  ['guadeloupe', [[5, 27]]],
  ['guyane', [[6, 10]]],
  ['martinique', [[5, 22]]],
  ['mayotte', [[4, 27]]],
  ['la-reunion', [[12, 20]]],
  ['saint-barthelemy', [[10, 9]]],
  [
    'saint-martin',
    [
      [5, 27, 0, 2017],
      [5, 28, 2018],
    ],
  ],
  ['nouvelle-caledonie', []],
  ['polynesie-francaise', []],
  ['saint-pierre-et-miquelon', []],
  ['wallis-et-futuna', []],
] as const satisfies readonly (readonly [string, readonly Holiday[]])[];

export type HolidayZone = (typeof zones)[number][0];

const ofZone: ReadonlyMap<string, readonly Holiday[]> = new Map<string, readonly Holiday[]>(zones);

/** Zones whose holidays are known, by the name used in the settings. */
export const holidayZones: readonly string[] = [...ofZone.keys()];

const calendars = remembered((zone: string) => {
  const ofThisZone = [...everywhere, ...(ofZone.get(zone) ?? [])];
  return remembered((year: number): ReadonlySet<number> => {
    const easter = easterSunday(year);
    const days = ofThisZone.flatMap((holiday) => {
      if (typeof holiday === 'number') return [easter + holiday];
      const [month, day, since = year, until = year] = holiday;
      return year >= since && year <= until ? [serialOf(year, month, day)] : [];
    });
    return new Set(days);
  });
});

/** Serials of the public holidays of a year; a zone that is not known has those of the whole country. */
export function holidaysOf(year: number, zone = 'metropole'): ReadonlySet<number> {
  return calendars(zone)(year);
}

/** Whether a day is a public holiday in the zone. */
export function isHoliday(serial: number, zone?: string): boolean {
  return holidaysOf(civil(serial).year, zone).has(Math.floor(serial));
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const monthAndDay = moon + sunday - 7 * late + 114;
  return serialOf(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}
