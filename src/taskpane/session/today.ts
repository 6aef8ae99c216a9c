import { serialOfIso } from '../../core/calendar/serial';
import { machineDay } from '../../machine-day';

/** The machine's calendar day, a 1900 serial. */
export function today(): number {
  const serial = serialOfIso(machineDay());
  if (serial === null) throw new Error('no calendar day');
  return serial;
}
