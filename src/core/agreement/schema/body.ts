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
import { clauseSchema } from './clause';
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
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('What settings and reports call it: lower-case letters, digits and hyphens; one of its own'),
  version: z.string().min(1).describe('Which state of the text this file follows; printed with every check'),
  title: z.string().min(1).describe('In the contract’s own words'),
  reference: z.string().min(1).describe('Number or reference of the contract'),
  documents: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        rank: z.number().int().positive().describe('1 prevails over 2 where they differ'),
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
    firm: figureSchema.describe('Length of the firm period, from the notification'),
    renewals: figureSchema.describe('How many renewals there may be, in units'),
    renewal: figureSchema.describe('Length of each renewal'),
    longest: figureSchema.describe('Length of the whole, renewals included'),
    notice: figureSchema.describe('How long before the end of a period a non-renewal is notified'),
    renewalRefusal: clausedSchema.describe('Whether the holder may refuse a renewal'),
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
  oneHolderPerOrder: clausedSchema.describe('An order is addressed to the holder of one lot'),
  buyers: clausedSchema.extend({ names: z.array(z.string().min(1)) }),
  orderMentions: clausedSchema.extend({
    fields: z.array(mentionField).min(1).describe('Columns of the order sheet that every order must fill in'),
  }),
  phases: z.array(phaseSchema).describe('Phases a project goes through; an empty list where there are none'),
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
  iteration: figureSchema.nullable().describe('Length of an iteration of the work'),
  iterationPhases: z
    .array(z.string())
    .optional()
    .describe('Phases made of iterations; every phase if absent'),
  timeLimits: z.array(timeLimitSchema),
  finance: financeSchema.partial().optional(),
  checklist: z.array(clausedSchema.extend({ id: z.string().min(1), label: bilingual })),
  doubts: z.array(doubtSchema),
  clauses: z
    .array(clauseSchema)
    .optional()
    .describe('The register of the articles of the contract, in its order'),
});
