/** What an agreement says of a unit of work. */
import { z } from 'zod';
import {
  bilingual,
  clause,
  clausedSchema,
  doubtIds,
  inPersonDays,
  inStartups,
  inTime,
  levelled,
  naming,
  ofLot,
  severitySchema,
} from './basics';
import { equivalentSchema } from './level';

const deliverableSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  keywords: z
    .array(z.string().min(1))
    .min(1)
    .describe('Received when all the words of one keyword occur in the cell'),
  kind: z.enum(['firm', 'example']).describe('Due, or given as an example'),
  clause,
});

/** How the number of units and the length of the service go together. */
const spanSchema = z.enum([
  'fixed', // the quantity does not change the length
  'either', // the length, or the length × quantity
  'serial', // the length × quantity
  'up-to', // from length × min(1, quantity) to length × max(1, quantity)
]);

export const unitSchema = z.strictObject({
  code: z.string().min(1).describe('In its canonical spelling, which follows unitCode.pattern'),
  codeGivenByUs: z.boolean().optional().describe('The contract names the unit without a code'),
  label: z.string().min(1).describe('The French name in the contract; a name, not translated'),
  labels: z.array(z.string().min(1)).describe('Other wordings of the label that an order sheet may carry'),
  aliases: z.array(z.string().min(1)).optional().describe('Other spellings that stand for the code'),
  family: naming('family')
    .optional()
    .describe('What a label names besides a level, where units come in levels'),
  level: naming('level').optional().describe('The level within the family: simple, medium…'),
  lots: z.array(ofLot).min(1).describe('Every lot the unit may be ordered in'),
  phase: naming('phase').nullable().describe('Id of its phase; null in a lot without phases'),
  profile: naming('profile')
    .nullable()
    .describe('Id of the profile that does the work; null where none is stated'),
  profileClause: clause.optional().describe('Where the profile is stated, if elsewhere than the unit'),
  pricing: z.enum(['unit', 'lump-sum']).describe('Paid by the unit, or at a single price whatever the work'),
  clause,
  alsoClauses: z.array(clause).optional(),
  duration: inTime.nullable().describe('How long the service lasts; null where it is not stated'),
  durationLots: z.array(ofLot).optional().describe('The only lots the length is stated for'),
  durationSeverity: z
    .strictObject({
      above: levelled.optional().describe('Of a longer one'),
      below: levelled.optional().describe('Of a shorter one'),
    })
    .optional()
    .describe('Severity of a length outside the figure, where the qualifier does not decide it alone'),
  span: spanSchema
    .optional()
    .describe(
      'How quantity and length go together: fixed (same length), serial (length × quantity), either, up-to',
    ),
  workload: inPersonDays.nullable().describe('Person-days the contract attaches to one unit, with per'),
  workloadSeverity: levelled
    .optional()
    .describe('Severity of another number of person-days, where the qualifier does not decide it alone'),
  equivalent: equivalentSchema.optional().describe('What it is worth in units of its profile'),
  capacity: inStartups.optional().describe('What one unit may cover, for example 1 to 5 incubated projects'),
  need: levelled.optional().describe('Ordered only on an identified need, to be written down'),
  mandatory: clausedSchema.optional().describe('At least one is needed wherever its phase is ordered'),
  once: clausedSchema
    .extend({ per: z.enum(['incubator', 'project', 'contract']).describe('For what it is ordered once') })
    .optional()
    .describe('Ordered a single time per incubator, project or contract'),
  scope: clausedSchema
    .extend({ covers: z.enum(['one-project', 'all-projects']).describe('What one order serves') })
    .optional()
    .describe('Whether an order serves one project or all of them'),
  trigger: clausedSchema
    .extend({
      kind: z
        .enum(['notification', 'decision', 'holder-not-retained', 'earlier-order'])
        .describe(
          'The notification of the framework, a decision, a holder who is not kept on, or an earlier order of the project',
        ),
      severity: severitySchema
        .optional()
        .describe('Of a unit ordered without what sets it off; an error if absent'),
      partner: z.boolean().optional().describe('The service goes to a partner, named beforehand'),
    })
    .optional()
    .describe('What sets the unit off: without it, it is not ordered'),
  overlap: clausedSchema
    .extend({
      per: z.enum(['incubator', 'project']).describe('Within what they follow one another'),
      group: z.string().min(1).describe('Units that follow one another'),
      withItself: z.boolean().optional().describe('Two orders of this same unit may not overlap either'),
    })
    .optional()
    .describe('Units that may not run at the same time'),
  coversPhase: clausedSchema
    .optional()
    .describe('In place from the start of its phase to its end, or nearly'),
  lumpSum: clausedSchema.optional().describe('Bears neither person-days nor a price by the day'),
  projectNotNeeded: z
    .boolean()
    .optional()
    .describe('Ordered for the whole contract: its lines name no project'),
  deliverables: z.array(deliverableSchema).describe('What the service hands over; may be empty'),
  doubts: doubtIds.optional(),
});
