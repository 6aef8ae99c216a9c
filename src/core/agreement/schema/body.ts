/** What a framework agreement says, without its amendments: the body of an agreement file. */
import { z } from 'zod';
import {
  bilingual,
  clause,
  clausedSchema,
  figureSchema,
  levelled,
  lotId,
  mentionField,
  wordingSchema,
} from './basics';
import { doubtSchema } from './doubt';
import { financeSchema } from './finance';
import { phaseSchema } from './phase';
import { profileSchema } from './profile';
import { unitSchema } from './unit';

const timeLimitSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  limit: figureSchema,
  fromField: z.string().optional(),
  toField: z.string().optional(),
  lots: z.array(lotId).optional(),
});

export const bodySchema = z.strictObject({
  $schema: z.string().optional().describe('Where the editor finds the JSON Schema that guides it'),
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
  orderMentions: clausedSchema.extend({
    fields: z.array(mentionField).min(1).describe('Columns of the order sheet that every order must fill in'),
  }),
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
  iterationPhases: z
    .array(z.string())
    .optional()
    .describe('Phases made of iterations; every phase if absent'),
  timeLimits: z.array(timeLimitSchema),
  finance: financeSchema.partial().optional(),
  checklist: z.array(clausedSchema.extend({ id: z.string().min(1), label: bilingual })),
  doubts: z.array(doubtSchema),
});
