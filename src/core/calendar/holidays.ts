/**
 * French public holidays, computed: eleven everywhere (article L. 3133-1 of the Labour Code), more in some zones. The
 * packages looked at either know two zones or differ from the State's own calendars overseas; `holidays.test.ts` holds
 * this file to those calendars.
 */
import { remembered } from '../remembered';
import { civil, serialOf } from './serial';

/** A holiday: a fixed day of the year, or a number of days after Easter Sunday. */
type Holiday =
  | { readonly month: number; readonly day: number; readonly since?: number; readonly until?: number }
  | {
      readonly afterEaster: number;
    };

const everywhere: readonly Holiday[] = [
  { month: 1, day: 1 },
  { afterEaster: 1 },
  { month: 5, day: 1 },
  { month: 5, day: 8 },
  { afterEaster: 39 },
  { afterEaster: 50 },
  { month: 7, day: 14 },
  { month: 8, day: 15 },
  { month: 11, day: 1 },
  { month: 11, day: 11 },
  { month: 12, day: 25 },
];

/** What a zone has besides: local law in Alsace and Moselle, the end of slavery overseas (decree 83-1003). */
const zones = [
  ['metropole', []],
  ['alsace-moselle', [{ afterEaster: -2 }, { month: 12, day: 26 }]],
  ['guadeloupe', [{ month: 5, day: 27 }]],
  ['guyane', [{ month: 6, day: 10 }]],
  ['martinique', [{ month: 5, day: 22 }]],
  ['mayotte', [{ month: 4, day: 27 }]],
  ['la-reunion', [{ month: 12, day: 20 }]],
  ['saint-barthelemy', [{ month: 10, day: 9 }]],
  [
    'saint-martin',
    [
      { month: 5, day: 27, until: 2017 },
      { month: 5, day: 28, since: 2018 },
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
      if ('afterEaster' in holiday) return [easter + holiday.afterEaster];
      const { month, day, since = year, until = year } = holiday;
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
