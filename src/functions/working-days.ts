import { holidayZones } from '../core/calendar/holidays';
import { workingDays as count } from '../core/calendar/working-days';
import { normalise } from '../core/text';
import { day, isAbsent, single } from './arguments';
import { wrong } from './refusal';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of French working days in a period, first and last day included.',
  parameters: {
    start: 'First day.',
    end: 'Last day.',
    zone: 'Zone of the public holidays, metropole where absent; for example alsace-moselle, la-reunion.',
  },
};

export const clauses: Clauses = 'none';

/**
 * Nombre de jours ouvrés français d’une période, premier et dernier jours compris.
 * @customfunction WORKING_DAYS
 * @helpurl WORKING_DAYS
 * @param start Premier jour.
 * @param end Dernier jour.
 * @param [zone] Zone des jours fériés, metropole si absent ; par exemple alsace-moselle, la-reunion.
 * @returns Le nombre de jours du lundi au vendredi, sans les jours fériés.
 * @example WORKING_DAYS("2017-01-09", "2017-04-08") → 65
 * @example WORKING_DAYS("2017-04-14", "2017-04-14", "alsace-moselle") → 0
 * @example WORKING_DAYS("2017-04-08", "2017-01-09") → #VALUE!
 */
export function workingDays(start: unknown, end: unknown, zone?: unknown): number {
  const first = day(start, { fr: 'premier jour', en: 'first day' });
  const last = day(end, { fr: 'dernier jour', en: 'last day' });
  if (last < first)
    return wrong('Le dernier jour précède le premier.', 'The last day comes before the first.');
  return count(first, last, zoneArgument(zone));
}

function zoneArgument(given: unknown): string | undefined {
  const value = single(given);
  // A blank cell is 0 on the desktop.
  if (isAbsent(value) || value === 0) return undefined;
  // "La Réunion" as well as "la-reunion".
  const written = normalise(String(value));
  return (
    holidayZones.find((zone) => normalise(zone) === written) ??
    wrong(
      `Zone de jours fériés inconnue. Connues : ${holidayZones.join(', ')}.`,
      `Unknown zone of public holidays. Known: ${holidayZones.join(', ')}.`,
    )
  );
}
