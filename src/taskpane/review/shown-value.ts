import type { CellValue } from '../../core/sheet/snapshot';
import type { Say } from '../../languages/say';

/** A cell's value as a reader sees it: a day where it stands for one, text in quotation marks, a word for nothing. */
export function shownValue(value: CellValue, isDay: boolean, blank: string, say: Say): string {
  if (value === null || value === '') return blank;
  if (typeof value === 'number') return isDay ? say.day(value) : say.number(value);
  return say.quote(String(value));
}
