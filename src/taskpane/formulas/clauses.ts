import type { Agreement } from '../../core/agreement/schema';
import type { functions } from '../../functions';

export type FunctionId = keyof typeof functions;

/** The clauses a function rests on, whatever its arguments; `null` where they are those of the unit it is given. */
export function clausesOf(id: FunctionId, agreement: Agreement): readonly string[] | null {
  const { framework, phases, profiles, timeLimits, units, lots, penalties, levels } = agreement;
  const cited: Readonly<Record<FunctionId, readonly (string | undefined)[] | null>> = {
    CHALLENGE_DEADLINE: timeLimits.map(({ limit }) => limit.clause),
    FRAMEWORK_END: [framework.firm.clause, framework.renewals.clause],
    FRAMEWORK_PERIOD: [framework.firm.clause, framework.renewals.clause],
    NONRENEWAL_DEADLINE: [framework.notice?.clause],
    DEADLINE: timeLimits.map(({ limit }) => limit.clause),
    REVISED_PRICE: [agreement.finance?.['price-revision']?.formula?.clause],
    ON_CALL_UNITS: units.map(({ equivalent }) => equivalent?.clause),
    PENALTY: penalties?.map(({ clause }) => clause) ?? [],
    CEILING_LEFT: lots.map(({ ceiling, noCeiling }) => ceiling?.clause ?? noCeiling?.clause),
    MIN_EXPERIENCE: [...profiles, ...(levels ?? [])].map(({ experience }) => experience?.clause),
    PRODUCT_LEAD_SHARE: phases.map(({ productLead }) => productLead?.clause),
    PHASE_DAYS: phases.map(({ duration }) => duration?.clause),
    PHASE_END: phases.map(({ duration }) => duration?.clause),
    UO_FOR_STARTUPS: units.map(({ capacity }) => capacity?.clause),
    DAYS_REMAINING: [agreement.personDayReporting?.clause],
    WORKING_DAYS: [],
    CHECK_LINE: [],
    UO_COST: [],
    UO_CLAUSE: null,
    UO_DAYS: null,
    UO_END: null,
    UO_LABEL: null,
    UO_LIST: null,
    UO_LOT: null,
    UO_MONTHS: null,
    UO_PHASE: null,
    UO_PROFILE: null,
  };
  const clauses = cited[id];
  return clauses && [...new Set(clauses.flatMap((clause) => clause ?? []))];
}
