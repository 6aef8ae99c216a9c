/**
 * Days as integer serials of the 1900 date system: 42744 is 9 January 2017. Nothing here reads a clock or a time
 * zone. Days before 1 March 1900, where Excel counts a 29 February that never was, are outside of our contracts.
 */
const dayMs = 86_400_000;
const unixEpochSerial = 25_569;

/** 31 December 9999: Excel knows no later day. */
export const lastDayOfExcel = 2_958_465;

/** A day of the civil calendar; `month` and `day` count from 1. */
interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of a day; a day or month out of range rolls over, as in `DATE()`: (2017, 1, 32) is 1 February. */
export function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMs + unixEpochSerial;
}

/**
 * The civil day of a serial; a time of day is left out. By arithmetic in eras of 400 years that begin on 1 March, so
 * that the day added in leap years comes last: a formula asks thousands of times, and a `Date` costs ten times more.
 */
export function civil(serial: number): CivilDay {
  const days = Math.floor(serial) + daysBeforeSerials;
  const era = Math.floor(days / daysOfEra);
  const ofEra = days - era * daysOfEra;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Days of 400 years, and days from 1 March of the year 0 to the day of serial 0. */
const daysOfEra = 146_097;
const daysBeforeSerials = 719_468 - unixEpochSerial;

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(serial: number): number {
  return ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;
}

/** "2017-01-09" for 42744. */
export function isoOfSerial(serial: number): string {
  const { year, month, day } = civil(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Serial of "2017-01-09"; `null` for anything else, 2017-02-31 included. */
export function serialOfIso(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return parts ? existingDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Serial of "2017-01-09" or "9/1/2017" (day first, as in French); `null` for anything else, 31/02/2017 included. */
export function serialOfText(text: string): number | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return parts ? existingDay(Number(parts[3]), Number(parts[2]), Number(parts[1])) : serialOfIso(text);
}

function existingDay(year: number, month: number, day: number): number | null {
  if (year < 1900) return null;
  const serial = serialOf(year, month, day);
  // Two figures too many of days or months always end in another month.
  return civil(serial).month === month ? serial : null;
}
