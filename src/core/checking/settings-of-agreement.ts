import type { StoredSettings } from './settings';

/** How to check, whatever the contract; all the rest speaks of one contract, and says nothing of another beside it. */
const ofAnyContract: ReadonlySet<string> = new Set([
  'version',
  'agreement',
  'profile',
  'tolerance',
  'dateGraceDays',
  'holidayZone',
  'warnAheadDays',
  'quantityOutlier',
  'extendToWorkingDay',
  'severity',
  'finance',
] satisfies readonly (keyof StoredSettings)[]);

/**
 * What the settings of a workbook say of its sheets under an agreement: all of it under the one they name; under another,
 * only how to check (profile, tolerances, days off, severities, rate of VAT).
 */
export function settingsOfAgreement(stored: StoredSettings, agreement: string): StoredSettings {
  if (stored.agreement === agreement) return stored;
  const general = Object.entries(stored).filter(([key]) => ofAnyContract.has(key));
  const { enabled, vatRate } = stored.finance ?? {};
  return {
    ...Object.fromEntries(general),
    version: 1,
    ...(stored.finance ? { finance: { enabled, vatRate } } : {}),
    agreement,
  };
}

/** Whether the settings say something that holds for the agreement they name alone. */
export function speaksOfContract(stored: StoredSettings): boolean {
  return Object.entries(stored).some(
    ([key, value]) => !ofAnyContract.has(key) && value !== undefined && value !== null,
  );
}
