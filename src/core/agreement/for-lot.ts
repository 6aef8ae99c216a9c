/** The value of a setting that may be one for all lots or one per lot; `null` where it was not said. */
export function forLot<T>(setting: T | Readonly<Record<string, T>> | null, lot: string | null): T | null {
  if (setting === null || typeof setting !== 'object') return setting;
  return lot === null ? null : ((setting as Readonly<Record<string, T>>)[lot] ?? null);
}
