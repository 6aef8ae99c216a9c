import { serialOfIso } from '../../core/calendar/serial';

/** The machine's calendar day, a 1900 serial. */
export function today(): number {
  // The Swedish way of writing a day is the ISO one, in the machine's own time zone.
  const serial = serialOfIso(new Intl.DateTimeFormat('sv-SE').format(Date.now()));
  if (serial === null) throw new Error('no calendar day');
  return serial;
}
