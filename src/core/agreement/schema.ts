/**
 * What a framework agreement says, as data. One JSON file per agreement (`src/agreements/`) follows this
 * schema; rules, functions and summaries take every number from it and know no contract of their own.
 */
import { z } from 'zod';

const clause = z
  .string()
  .min(1)
  .describe('Document and article, for example "CCTP §4.3.4"; the article of the body, never a page');

const lotId = z.string().min(1).describe('Lot identifier as written in the contract, for example "2"');

/** How firmly the contract states a number; decides tolerance and severity. */
export const qualifierSchema = z.enum([
  'exact', // stated without softening
  'approx', // "environ": the reviewer's tolerance applies
  'general', // "en général"
  'estimate', // "estimée": information first
  'aim', // "si possible"
  'min', // at least
  'max', // at most
  'strict', // strictly more or strictly less
]);

/** The unit a number is counted in. Days are calendar days unless the unit says otherwise. */
export const measureSchema = z.enum([
  'hour',
  'day',
  'working-day',
  'week',
  'month',
  'year',
  'person-day',
  'startup',
  'unit',
  'document',
  'holder',
  'percent',
  'euro',
]);

/** The event a duration counts from. */
export const eventSchema = z.enum([
  'start',
  'end',
  'notification',
  'order-received',
  'presented',
  'expiry',
  'renewal-date',
  'phase-start',
  'delivery',
  'requested',
]);

/**
 * The one shape of every number of a contract. `amount` is a single number, or `[low, high]` where the text
 * gives a range or a one-sided bound (`null` = not bounded on that side).
 */
export const figureSchema = z
  .strictObject({
    amount: z.union([z.number(), z.tuple([z.number().nullable(), z.number().nullable()])]),
    unit: measureSchema,
    qualifier: qualifierSchema,
    from: eventSchema.optional(),
    per: z
      .strictObject({ amount: z.number().positive(), unit: measureSchema })
      .optional()
      .describe('What the number is given for: 60 person-days per { 1 unit }, 5 per { 3 months }'),
    clause,
    alsoClauses: z.array(clause).optional(),
    doubts: z.array(z.string()).optional(),
  })
  .refine(({ amount, qualifier }) => qualifier !== 'strict' || typeof amount !== 'number', {
    message: 'a strict figure says on which side: [null, 3] for "less than 3"',
  })
  .meta({ id: 'figure' });

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).meta({ id: 'bilingual' });

/** A stated obligation, condition or inference without a number of its own. */
const clausedSchema = z
  .strictObject({
    clause,
    alsoClauses: z.array(clause).optional(),
    doubts: z.array(z.string()).optional(),
  })
  .meta({ id: 'claused' });

const levelled = clausedSchema
  .extend({
    severity: z.enum(['error', 'warning', 'info']),
    strictSeverity: z.enum(['error', 'warning', 'info']).optional(),
  })
  .meta({ id: 'levelled' });

/** Words by which a line says what it charges. Each entry: beginnings of words that all occur in the cell. */
const wordingSchema = z.strictObject({
  sure: z.array(z.string().min(1)).min(1),
  suspected: z.array(z.string().min(1)).optional().describe('Words that may mean it, or something else'),
});

const deliverableSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  keywords: z
    .array(z.string().min(1))
    .min(1)
    .describe('Received when all the words of one keyword occur in the cell'),
  kind: z.enum(['firm', 'example']),
  clause,
});

/** How the number of units and the length of the service go together. */
export const spanSchema = z.enum([
  'fixed', // the quantity does not change the length
  'either', // the length, or the length × quantity
  'serial', // the length × quantity
  'up-to', // from length × min(1, quantity) to length × max(1, quantity)
]);

export const unitSchema = z.strictObject({
  code: z.string().min(1),
  codeGivenByUs: z.boolean().optional().describe('The contract names the unit without a code'),
  label: z.string().min(1).describe('The French name in the contract; a name, not translated'),
  labels: z.array(z.string().min(1)).describe('Other wordings of the label that an order sheet may carry'),
  aliases: z.array(z.string().min(1)).optional().describe('Other spellings that stand for the code'),
  family: z.string().optional().describe('What a label names besides a level, where units come in levels'),
  level: z.string().optional(),
  lots: z.array(lotId).min(1),
  phase: z.string().nullable(),
  profile: z.string().nullable(),
  profileClause: clause.optional().describe('Where the profile is stated, if elsewhere than the unit'),
  pricing: z.enum(['unit', 'lump-sum']),
  clause,
  alsoClauses: z.array(clause).optional(),
  duration: figureSchema.nullable(),
  durationSeverity: z
    .strictObject({ above: levelled.optional(), below: levelled.optional() })
    .optional()
    .describe('Severity of a length outside the figure, where the qualifier does not decide it alone'),
  span: spanSchema.optional(),
  workload: figureSchema.nullable(),
  workloadSeverity: levelled.optional(),
  capacity: figureSchema
    .optional()
    .describe('What one unit may cover, for example 1 to 5 incubated projects'),
  need: levelled.optional().describe('Ordered only on an identified need, to be written down'),
  mandatory: clausedSchema.optional().describe('At least one is needed wherever its phase is ordered'),
  once: clausedSchema.extend({ per: z.enum(['incubator', 'project', 'contract']) }).optional(),
  scope: clausedSchema.extend({ covers: z.enum(['one-project', 'all-projects']) }).optional(),
  trigger: clausedSchema
    .extend({
      kind: z.enum(['notification', 'decision', 'holder-not-retained', 'earlier-order']),
      partner: z.boolean().optional().describe('The service goes to a partner, named beforehand'),
    })
    .optional(),
  overlap: clausedSchema
    .extend({
      per: z.enum(['incubator', 'project']),
      group: z.string().min(1).describe('Units that follow one another'),
      withItself: z.boolean().optional().describe('Two orders of this same unit may not overlap either'),
    })
    .optional(),
  coversPhase: clausedSchema.optional(),
  lumpSum: clausedSchema.optional(),
  projectNotNeeded: z.boolean().optional(),
  deliverables: z.array(deliverableSchema),
  doubts: z.array(z.string()).optional(),
});

export const phaseSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  labels: z.array(z.string().min(1)).describe('Other names in use'),
  formerLabels: z
    .array(z.string().min(1))
    .describe('Names of an older draft (table of contents): accepted with a warning'),
  order: z.number().int(),
  clause,
  duration: figureSchema.nullable(),
  durationSeverity: z
    .strictObject({
      above: levelled.optional(),
      below: levelled.optional(),
      farAbove: levelled
        .extend({ figure: figureSchema })
        .optional()
        .describe('A second, wider limit of another clause, with a severity of its own'),
    })
    .optional()
    .describe('Absent: the length of the phase is judged on its units alone'),
  decision: clausedSchema
    .extend({
      field: z.string().min(1).describe('Column that holds the day of the decision to start the phase'),
      basedOn: z.string().optional().describe('Column of the document the decision rests on'),
      window: figureSchema.optional().describe('How long after the start of the phase before it'),
    })
    .optional(),
  exitDocument: clausedSchema
    .extend({ label: bilingual, field: z.string().min(1), committeeField: z.string().optional() })
    .optional(),
  productLead: clausedSchema
    .extend({ share: figureSchema.optional(), employer: z.enum(['administration', 'either']) })
    .optional(),
});

export const profileSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  names: z.array(z.string().min(1)).describe('Words by which an order sheet names the profile'),
  experience: figureSchema.nullable(),
  training: clausedSchema.extend({ label: bilingual, field: z.string().min(1) }).optional(),
  billable: z.boolean(),
  notBillable: z
    .array(levelled.extend({ phase: z.string() }))
    .optional()
    .describe('Where a profile is provided by the administration'),
  clause,
});

/** What the readings of a doubt decide, where a check takes one; the reading ids are then the engine's own words. */
export const doubtTopicSchema = z.enum([
  'date-convention', // readings `eve`, `same-day`
  'order-day', // readings `notified-else-issued`, `issued`
  'capacity-count', // readings `sum`, `each`
  'phase-names', // reading `body`
]);

export const doubtSchema = z.strictObject({
  id: z.string().min(1),
  decides: doubtTopicSchema.optional(),
  where: z.array(clause).min(1),
  problem: bilingual,
  readings: z.array(z.strictObject({ id: z.string().min(1), label: bilingual })).min(1),
  chosen: z.string().min(1),
  settable: z.boolean().describe('False where the reading has no effect on any check'),
});

const timeLimitSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  limit: figureSchema,
  fromField: z.string().optional(),
  toField: z.string().optional(),
  lots: z.array(lotId).optional(),
});

const financeTermSchema = clausedSchema.extend({ severity: z.enum(['error', 'warning', 'info']).optional() });

/** What the contract says of amounts and payments, by rule; what it leaves out is cited from elsewhere (rulebook §5). */
export const financeSchema = z.strictObject({
  'unit-price': financeTermSchema.extend({
    ceilingLots: z.array(lotId).optional().describe('Lots whose schedule states prices not to be exceeded'),
  }),
  amount: financeTermSchema,
  vat: financeTermSchema,
  'order-total': financeTermSchema,
  'execution-after-end': financeTermSchema,
  'service-before-payment': financeTermSchema,
  'payment-delay': financeTermSchema.extend({ limit: figureSchema }),
  'commitment-balance': financeTermSchema,
  'commitment-number': financeTermSchema,
  advance: financeTermSchema.extend({
    above: figureSchema.describe('Amount of the order, excluding tax'),
    longerThan: figureSchema,
    share: figureSchema.describe('Of the amount including tax'),
    lots: z.array(lotId).optional(),
  }),
  'late-penalty': financeTermSchema.extend({
    divisor: z.number().positive().optional().describe('Amount × days late ÷ divisor'),
  }),
  'price-revision': financeTermSchema,
});

export const agreementSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().min(1),
    title: z.string().min(1),
    reference: z.string().min(1),
    documents: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          rank: z.number().int().positive(),
          title: z.string().min(1),
        }),
      )
      .min(1),
    unitCode: z.strictObject({
      prefix: z.string().describe('May be left out by a user: "UO-" of "UO-L2.2.2"'),
      pattern: z.string().min(1).describe('Regular expression of a code in canonical spelling'),
      example: z.string().min(1),
      unknownClause: clause.describe('Cited for a unit that no clause knows'),
      ambiguous: z
        .array(
          clausedSchema.extend({ written: z.string().min(1), candidates: z.array(z.string().min(1)).min(1) }),
        )
        .optional()
        .describe('Spellings that could mean a unit and are never read as one, for example a section number'),
    }),
    framework: z.strictObject({
      firm: figureSchema,
      renewals: figureSchema,
      renewal: figureSchema,
      longest: figureSchema,
      notice: figureSchema,
      renewalRefusal: clausedSchema,
      nonRenewalIndemnity: clausedSchema.extend({
        wording: wordingSchema.optional().describe('How a line names such an indemnity'),
      }),
      orders: clausedSchema.describe('What makes an order valid: issued while the framework runs'),
    }),
    lots: z
      .array(
        z.strictObject({
          id: lotId,
          label: z.string().min(1),
          clause,
          forms: clausedSchema.extend({
            allowed: z.array(z.enum(['purchase-order', 'subsequent-contract'])).min(1),
          }),
          holders: figureSchema.nullable(),
          ceiling: figureSchema.nullable(),
          ceilingAlert: levelled
            .extend({ share: figureSchema })
            .optional()
            .describe('The share of the ceiling from which the contract asks for attention'),
          ceilingCountsBeyond: z
            .boolean()
            .optional()
            .describe('The ceiling counts over the orders of buyers whose sheets are not seen here'),
          noCeiling: clausedSchema.optional(),
          executionAfterEnd: figureSchema.nullable(),
          launchMeeting: figureSchema.nullable(),
        }),
      )
      .min(1),
    oneHolderPerOrder: clausedSchema,
    buyers: clausedSchema.extend({ names: z.array(z.string().min(1)) }),
    orderMentions: clausedSchema.extend({ fields: z.array(z.string().min(1)).min(1) }),
    phases: z.array(phaseSchema),
    phaseSequence: clausedSchema.optional(),
    profiles: z.array(profileSchema),
    units: z.array(unitSchema).min(1),
    capacityBeyond: clausedSchema.optional().describe('Where the agreement has no unit for a capacity'),
    personDayCapacity: clausedSchema.optional(),
    personDayReporting: levelled
      .optional()
      .describe('Done and remaining person-days must add up to what was ordered'),
    personDayOverrun: levelled.optional(),
    training: clausedSchema
      .extend({
        wording: wordingSchema.optional().describe('How a line names the training of newcomers'),
        exceptPhases: z
          .array(z.string())
          .optional()
          .describe('Phases whose units are about training a team: nothing is suspected there'),
      })
      .optional()
      .describe('Training of newcomers is borne by the holder'),
    iteration: figureSchema.nullable(),
    timeLimits: z.array(timeLimitSchema),
    finance: financeSchema.partial().optional(),
    checklist: z.array(clausedSchema.extend({ id: z.string().min(1), label: bilingual })),
    doubts: z.array(doubtSchema),
  })
  .superRefine((agreement, context) => {
    const known = {
      lot: new Set(agreement.lots.map((lot) => lot.id)),
      phase: new Set(agreement.phases.map((phase) => phase.id)),
      profile: new Set(agreement.profiles.map((profile) => profile.id)),
    };
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    agreement.units.forEach((unit, index) => {
      unit.lots.forEach(
        (lot) => known.lot.has(lot) || refuse(['units', index, 'lots'], `unknown lot ${lot}`),
      );
      if (unit.phase !== null && !known.phase.has(unit.phase))
        refuse(['units', index, 'phase'], `unknown phase ${unit.phase}`);
      if (unit.profile !== null && !known.profile.has(unit.profile))
        refuse(['units', index, 'profile'], `unknown profile ${unit.profile}`);
      if (!new RegExp(agreement.unitCode.pattern).test(unit.code))
        refuse(['units', index, 'code'], `${unit.code} does not follow ${agreement.unitCode.pattern}`);
    });
    const codes = agreement.units.map((unit) => unit.code);
    codes.forEach((code, index) => {
      if (codes.indexOf(code) !== index) refuse(['units', index, 'code'], `${code} stands twice`);
    });
    agreement.doubts.forEach((doubt, index) => {
      if (!doubt.readings.some((reading) => reading.id === doubt.chosen))
        refuse(['doubts', index, 'chosen'], `${doubt.chosen} is none of the readings`);
    });
  });

export type Qualifier = z.infer<typeof qualifierSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type DoubtTopic = z.infer<typeof doubtTopicSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Lot = Agreement['lots'][number];
export type Bilingual = z.infer<typeof bilingual>;
export type Wording = z.infer<typeof wordingSchema>;
export type Claused = z.infer<typeof clausedSchema>;
export type FinanceTerms = z.infer<typeof financeSchema>;
