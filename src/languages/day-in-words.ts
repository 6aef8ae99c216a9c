import { serialOfIso } from '../core/calendar/serial';
import type { Say } from './say';

/** A day that is kept in its ISO form, as every other day is told; any other text as it stands. */
export function dayInWords(iso: string, say: Say): string {
  const serial = serialOfIso(iso);
  return serial === null ? iso : say.day(serial);
}
