import type { StoredSettings } from './settings';

/** What speaks of one contract, and says nothing of another in the same workbook. */
const ofOneContract = [
  'contractNo',
  'notifiedOn',
  'contractEnd',
  'nonRenewals',
  'renewalRefusedByHolder',
  'holderRetained',
  'holders',
  'buyers',
  'launchMeetings',
  'inheritedProjects',
  'readings',
  'beneficiaries',
  'checklist',
  'ceilings',
  'subsequentContracts',
  'orderedElsewhere',
  'raisedCeilings',
  'priceRevisions',
] as const satisfies readonly (keyof StoredSettings)[];

/**
 * What the settings of a workbook say of its sheets under an agreement: all of it under the one they name; under another,
 * only how to check (profile, tolerances, days off, severities, rate of VAT).
 */
export function settingsOfAgreement(stored: StoredSettings, agreement: string): StoredSettings {
  if (stored.agreement === agreement) return stored;
  const { finance, ...others } = stored;
  const { enabled, vatRate } = finance ?? {};
  const contract: readonly string[] = ofOneContract;
  return {
    ...(Object.fromEntries(
      Object.entries(others).filter(([key]) => !contract.includes(key)),
    ) as typeof others),
    ...(finance ? { finance: { enabled, vatRate } } : {}),
    agreement,
  };
}

/** Whether the settings say something that holds for the agreement they name alone. */
export function speaksOfContract(stored: StoredSettings): boolean {
  return ofOneContract.some((key) => stored[key] !== undefined && stored[key] !== null);
}
