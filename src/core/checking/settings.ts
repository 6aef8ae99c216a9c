/**
 * What the user decides about an order workbook: the same object in the workbook and in a file.
 * Every key but `version` and `agreement` may be left out; what then cannot be decided is not checkable.
 */
import type { z } from 'zod';
import type { settingsSchema } from './settings-schema';

/** Settings as stored or given: only what the user said. */
export type StoredSettings = z.infer<typeof settingsSchema>;

export type SettingKey = Exclude<keyof StoredSettings, 'version'>;

type Filled<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> };

type Tolerance = NonNullable<StoredSettings['tolerance']>;

const tolerance: Filled<Tolerance> = {
  months: 0.2,
  designDays: 1,
  capacityDays: 2,
};

type Finance = NonNullable<StoredSettings['finance']>;

/** What only the contract's papers say, and has no default: the divisor of penalties, the bounds of a revision. */
type FinanceTerm = 'penaltyDivisor' | 'revisionMin' | 'revisionMax';

/** A setting within another, as a check names it when it lacks. */
export type FinanceSetting = `finance.${FinanceTerm}`;

/** Every setting within another. */
export type InnerSetting = `finance.${keyof Finance}` | `tolerance.${keyof Tolerance}`;

/** What holds for a ceiling of the user's own that does not say. */
export const ceilingDefaults = { warnAt: 0.8, over: 'warning' } as const;

const finance: Filled<Omit<Finance, FinanceTerm>> & Readonly<Record<FinanceTerm, number | null>> = {
  enabled: false,
  vatRate: 0.2,
  penaltyDivisor: null,
  revisionMin: null,
  revisionMax: null,
};

/** Keys without a default are those of a contract: what was not said stays unknown. */
const defaults: Filled<
  Omit<
    StoredSettings,
    | 'version'
    | 'agreement'
    | 'contractNo'
    | 'notifiedOn'
    | 'contractEnd'
    | 'renewalRefusedByHolder'
    | 'holderRetained'
    | 'finance'
  >
> = {
  profile: 'standard',
  tolerance,
  dateGraceDays: 1,
  readings: {},
  holidayZone: 'metropole',
  warnAheadDays: 60,
  quantityOutlier: 10,
  reversibilityLeadMonths: 3,
  extendToWorkingDay: false,
  nonRenewals: [],
  holders: {},
  buyers: [],
  launchMeetings: {},
  inheritedProjects: [],
  beneficiaries: [],
  checklist: {},
  ceilings: [],
  subsequentContracts: [],
  orderedElsewhere: {},
  raisedCeilings: {},
  priceRevisions: {},
  severity: {},
};

/** Settings with every default filled in; what has no default and was not said is `null`. */
export function completeSettings(stored: StoredSettings) {
  return {
    ...defaults,
    contractNo: null,
    notifiedOn: null,
    contractEnd: null,
    renewalRefusedByHolder: null,
    holderRetained: null,
    ...withoutUndefined(stored),
    tolerance: { ...tolerance, ...withoutUndefined(stored.tolerance ?? {}) },
    finance: { ...finance, ...withoutUndefined(stored.finance ?? {}) },
  };
}

/** Settings as the rules read them. */
export type Settings = ReturnType<typeof completeSettings>;

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
