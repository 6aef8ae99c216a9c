/** What a stored or given settings object may hold; unknown keys are refused. */
import { z } from 'zod';
import { holidayZones } from '../calendar/holidays';
import { references } from '../references';
import { severities } from './finding';

/** `naming`: what must exist under the agreement, or among the rules (`settings-faults.ts`). */
const { naming, namesIn } = references<'lot' | 'doubt' | 'check' | 'rule'>();
export { namesIn };

const ofLot = naming('lot');

const isoDay = z.iso.date();
const perLot = <T extends z.ZodType>(value: T) => z.union([value, z.record(ofLot, value)]);

export const severityLevels = [...severities, 'off'] as const;

export const profileNames = ['standard', 'strict', 'lenient'] as const;

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  agreement: z.string().min(1),
  contractNo: z.string().nullable().optional(),
  notifiedOn: perLot(isoDay).nullable().optional(),
  contractEnd: perLot(isoDay).nullable().optional(),
  nonRenewals: z
    .array(z.strictObject({ period: z.number().int().positive(), notifiedOn: isoDay, lot: ofLot.optional() }))
    .optional(),
  renewalRefusedByHolder: perLot(z.boolean()).nullable().optional(),
  holderRetained: perLot(z.boolean()).nullable().optional(),
  holders: z.record(ofLot, z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  buyers: z.array(z.string()).optional(),
  launchMeetings: perLot(isoDay).optional(),
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
  readings: z.record(naming('doubt'), z.string()).optional(),
  holidayZone: z.enum(holidayZones).optional(),
  warnAheadDays: z.number().int().min(0).optional(),
  quantityOutlier: z.number().positive().optional(),
  reversibilityLeadMonths: z.number().min(0).optional(),
  extendToWorkingDay: z.boolean().optional(),
  beneficiaries: z.array(z.string()).optional(),
  checklist: z.record(naming('check'), z.boolean()).optional(),
  ceilings: z
    .array(
      z.strictObject({
        lot: ofLot.optional(),
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
  subsequentContracts: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        notifiedOn: isoDay,
        end: isoDay.optional(),
        maximumExclTax: z.number().positive().optional(),
      }),
    )
    .optional(),
  orderedElsewhere: z
    .record(ofLot, z.strictObject({ amountExclTax: z.number().min(0), on: isoDay }))
    .optional(),
  priceRevisions: z
    .record(
      ofLot,
      z.strictObject({ baseIndex: z.number().positive(), index: z.number().positive(), from: isoDay }),
    )
    .optional(),
  raisedCeilings: z.record(ofLot, z.number().positive()).optional(),
  finance: z
    .strictObject({
      enabled: z.boolean().optional(),
      vatRate: z.number().min(0).max(1).optional(),
      penaltyDivisor: z.number().positive().optional(),
      revisionMin: z.number().positive().optional(),
      revisionMax: z.number().positive().optional(),
    })
    .optional(),
  severity: z.record(naming('rule'), z.enum(severityLevels)).optional(),
});
