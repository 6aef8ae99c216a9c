/** Days as people type them: 1900 serials come out, and nothing is guessed between two possible days. */
import { serialOf, serialOfIso, serialOfText } from '../calendar/serial';
import { normalise } from '../text';
import { isBlank } from './blank';
import type { CellReading, ReadingProblem } from './column';
import { excelErrors, type CellValue } from './snapshot';

/** Days from the first day of the 1900 system to the first day of the 1904 system. */
export const days1904 = 1_462;
/** An order of a framework agreement is neither older nor later: 1 January 1990 to 31 December 2100. */
const firstPlausible = serialOf(1990, 1, 1);
const lastPlausible = serialOf(2100, 12, 31);

const months = [
  'janvier january jan janv',
  'fevrier february fev fevr feb',
  'mars march mar',
  'avril april avr apr',
  'mai may',
  'juin june jun',
  'juillet july juil jul',
  'aout august aug',
  'septembre september sept sep',
  'octobre october oct',
  'novembre november nov',
  'decembre december dec',
];
const monthByName = new Map(
  months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const time = /[T\s]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s?Z?$/i;
/** "2026-01-05 (Matin)": the day is told, which half of it does not matter here. */
const halfDay =
  /[\s,]*(?:\(\s*(?:matin(?:ée)?|apr[èe]s[ -]?midi|a\.?m\.?|p\.?m\.?|morning|afternoon)\s*\)|\b(?:matin(?:ée)?|apr[èe]s[ -]midi|am|pm|morning|afternoon))$/iu;
const weekdays =
  /^(?:lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?,?\s+(?=\d)/iu;
/** No day is longer as a text; the expressions above are not for pages of text. */
const longest = 100;
const numericDay = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}/g;

/**
 * A day from a cell, as a 1900 serial; the time of day is left out. Text is read as ISO, as day-month-year with a
 * year of four figures, or with the month in words; a year of two figures among figures alone, a month without a day and
 * the like are `ambiguous-date`, a day that no calendar has is `unreadable-date`.
 */
export function readDate(cell: CellValue, context: { readonly date1904: boolean }): CellReading<number> {
  if (typeof cell === 'number') return plausible(fromNumber(cell, context.date1904));
  if (isBlank(cell)) return { value: null };
  if (typeof cell !== 'string') return { value: null, problem: 'unreadable-date' };
  const text = cell.replace(/[\u00a0\u202f\u2009\s]+/g, ' ').trim();
  if (excelErrors.has(text)) return { value: null, problem: 'error-value' };
  if (text.length > longest) return { value: null, problem: 'unreadable-date' };
  const parsed = parseDay(
    text.replace(halfDay, '').replace(time, '').replace(weekdays, ''),
    context.date1904,
  );
  if (typeof parsed === 'string') return { value: null, problem: parsed };
  const reading = plausible(parsed);
  return reading.problem ? reading : { ...reading, remark: 'number-as-text' };
}

/** A day from a cell that holds its serial; `null` where it takes more to say which day that is, or whether it is one. */
export function plainDay(cell: number, { date1904 }: { readonly date1904: boolean }): number | null {
  const day = Math.floor(cell);
  return !date1904 && day >= firstPlausible && cell <= lastPlausible ? day : null;
}

function plausible(serial: number): CellReading<number> {
  return serial >= firstPlausible && serial <= lastPlausible
    ? { value: serial }
    : { value: null, problem: 'implausible-date' };
}

function fromNumber(cell: number, date1904: boolean): number {
  return fromCompact(String(cell)) ?? Math.floor(cell) + (date1904 ? days1904 : 0);
}

function parseDay(text: string, date1904: boolean): number | ReadingProblem {
  if ((text.match(numericDay)?.length ?? 0) > 1) return 'two-values';
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]) ?? 'unreadable-date';
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  if (french) return serialOfText(`${french[1]}/${french[2]}/${french[3]}`) ?? 'unreadable-date';
  if (/^\d{1,2}[/. -]\d{1,2}[/. -]\d{2}$/.test(text)) return 'ambiguous-date';
  if (/^\d{5}$/.test(text)) return fromNumber(Number(text), date1904);
  return fromCompact(text) ?? inWords(text);
}

/**
 * "9 janvier 2017", "1er mars 2017", "9-janv.-17": after a month in words two figures are the year and no day, and up to 89
 * only one century of it is plausible.
 */
function inWords(text: string): number | ReadingProblem {
  const parts = normalise(text)
    .replace(/(?<=[a-z] )[0-8]\d$/, '20$&')
    .split(' ');
  const month = parts.map((part) => monthByName.get(part)).find((found) => found !== undefined);
  if (month === undefined) return 'unreadable-date';
  const numbers = parts.filter((part) => !monthByName.has(part)).join(' ');
  const full = /^(\d{1,2})(?:er|st|nd|rd|th)? (\d{4})$/.exec(numbers);
  if (full) return day(full[2], String(month), full[1]) ?? 'unreadable-date';
  return /^(?:\d{1,4}(?:er)?(?: |$)){0,2}$/.test(numbers) ? 'ambiguous-date' : 'unreadable-date';
}

/** "20170109". */
function fromCompact(text: string): number | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? day(parts[1], parts[2], parts[3]) : null;
}

function day(year = '', month = '', dayOfMonth = ''): number | null {
  return serialOfIso(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}
