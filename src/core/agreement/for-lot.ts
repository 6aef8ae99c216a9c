import { serialOfIso } from '../calendar/serial';

/** The value of a setting that may be one for all lots or one per lot; `null` where it was not said. */
export function forLot<T>(setting: T | Readonly<Record<string, T>> | null, lot: string | null): T | null {
  if (setting === null || typeof setting !== 'object') return setting;
  return lot === null ? null : ((setting as Readonly<Record<string, T>>)[lot] ?? null);
}

/** The same for a day: its 1900 serial. */
export function dayForLot(
  setting: string | Readonly<Record<string, string>> | null,
  lot: string | null,
): number | null {
  const day = forLot<string>(setting, lot);
  return day === null ? null : serialOfIso(day);
}
