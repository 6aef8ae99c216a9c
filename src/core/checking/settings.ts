/**
 * What the user decides about an order workbook (interfaces.md §4): the same object in the workbook and in a file.
 * Every key but `version` and `agreement` may be left out; what then cannot be decided is not checkable.
 */
import { z } from 'zod';

const isoDay = z.iso.date();
const perLot = <T extends z.ZodType>(value: T) => z.union([value, z.record(z.string(), value)]);
const severity = z.enum(['error', 'warning', 'info', 'off']);

export const profileNames = ['standard', 'strict', 'lenient'] as const;

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  agreement: z.string().min(1),
  contractNo: z.string().nullable().optional(),
  notifiedOn: perLot(isoDay).nullable().optional(),
  contractEnd: perLot(isoDay).nullable().optional(),
  nonRenewals: z
    .array(
      z.strictObject({ period: z.number().int().positive(), notifiedOn: isoDay, lot: z.string().optional() }),
    )
    .optional(),
  renewalRefusedByHolder: perLot(z.boolean()).nullable().optional(),
  holderRetained: perLot(z.boolean()).nullable().optional(),
  holders: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  buyers: z.array(z.string()).optional(),
  launchMeetings: z.record(z.string(), isoDay).optional(),
  inheritedProjects: z.array(z.string()).optional(),
  profile: z.enum(profileNames).optional(),
  tolerance: z
    .strictObject({
      months: z.number().min(0).max(1).optional(),
      designDays: z.number().min(0).optional(),
      capacityDays: z.number().min(0).optional(),
    })
    .optional(),
  dateGraceDays: z.number().int().min(0).optional(),
  readings: z.record(z.string(), z.string()).optional(),
  holidayZone: z.string().optional(),
  warnAheadDays: z.number().int().min(0).optional(),
  quantityOutlier: z.number().positive().optional(),
  reversibilityLeadMonths: z.number().min(0).optional(),
  extendToWorkingDay: z.boolean().optional(),
  beneficiaries: z.array(z.string()).optional(),
  checklist: z.record(z.string(), z.boolean()).optional(),
  ceilings: z
    .array(
      z.strictObject({
        lot: z.string().optional(),
        year: z.number().int().optional(),
        beneficiary: z.string().optional(),
        project: z.string().optional(),
        budgetLine: z.string().optional(),
        amountExclTax: z.number().positive(),
        warnAt: z.number().min(0).max(1).optional(),
        over: z.enum(['error', 'warning']).optional(),
        setBy: z.string(),
        setOn: isoDay,
      }),
    )
    .optional(),
  finance: z
    .strictObject({ enabled: z.boolean().optional(), vatRate: z.number().min(0).max(1).optional() })
    .optional(),
  severity: z.record(z.string(), severity).optional(),
});

/** Settings as stored or given: only what the user said. */
export type StoredSettings = z.infer<typeof settingsSchema>;

export type SettingKey = Exclude<keyof StoredSettings, 'version'>;

type Filled<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> };

const tolerance: Filled<NonNullable<StoredSettings['tolerance']>> = {
  months: 0.2,
  designDays: 1,
  capacityDays: 2,
};

const finance: Filled<NonNullable<StoredSettings['finance']>> = { enabled: false, vatRate: 0.2 };

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
  finance,
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
