/** What a framework agreement says, without its amendments: the body of an agreement file. */
import { z } from 'zod';
import {
  atMost,
  bilingual,
  clause,
  clausedSchema,
  figureSchema,
  inEuros,
  inHours,
  inMonths,
  inTime,
  inUnits,
  levelled,
  mentionField,
  naming,
  ofLot,
  oneNumber,
  severitySchema,
  wordingSchema,
} from './basics';
import { clauseSchema } from './clause';
import { acceptanceSchema, notPayableSchema, subcontractingSchema } from './delivery';
import { doubtSchema } from './doubt';
import { financeSchema } from './finance';
import { familySchema, levelSchema } from './level';
import { lotSchema } from './lot';
import { penaltySchema } from './penalty';
import { phaseSchema, productLeadSchema } from './phase';
import { profileSchema } from './profile';
import { timeLimitSchema } from './time-limit';
import { unitSchema } from './unit';

const mentionsSchema = clausedSchema.extend({
  fields: z.array(mentionField).min(1).describe('Columns of the order sheet that every order must fill in'),
  severity: severitySchema.optional().describe('Of a mention left out; an error if absent'),
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
    .min(1)
    .describe('The papers of the contract, as clauses name them'),
  unitCode: z
    .strictObject({
      prefix: z.string().describe('What a user may leave out at the start of a code'),
      pattern: z.string().min(1).describe('Regular expression of a code in canonical spelling'),
      example: z.string().min(1).describe('A code, as settings and sentences show one'),
      unknownClause: clause.describe('Cited for a unit that no clause knows'),
      ambiguous: z
        .array(
          clausedSchema.extend({
            written: z.string().min(1).describe('What stands in the cell'),
            candidates: z.array(naming('unit')).min(1).describe('Codes it could mean'),
          }),
        )
        .optional()
        .describe('Spellings that could mean a unit and are never read as one, for example a section number'),
    })
    .describe('How the codes of units are written'),
  framework: z
    .strictObject({
      firm: oneNumber(inMonths).describe('Length of the firm period, from the notification'),
      renewals: oneNumber(inUnits).describe('How many renewals there may be, in units'),
      renewal: oneNumber(inMonths).describe('Length of each renewal'),
      longest: atMost(inTime).describe('Length of the whole, renewals included'),
      notice: oneNumber(inTime).describe('How long before the end of a period a non-renewal is notified'),
      renewalRefusal: clausedSchema.describe('Whether the holder may refuse a renewal'),
      nonRenewalIndemnity: clausedSchema
        .extend({
          wording: wordingSchema.optional().describe('How a line names such an indemnity'),
        })
        .describe('That the holder is owed nothing when the agreement is not renewed'),
      orders: clausedSchema.describe('What makes an order valid: issued while the framework runs'),
    })
    .describe('How long the agreement runs, and how it is renewed'),
  lots: z.array(lotSchema).min(1).describe('Lots of the agreement: one, where it has none'),
  oneHolderPerOrder: clausedSchema.describe('An order is addressed to the holder of one lot'),
  buyers: clausedSchema
    .extend({
      names: z.array(z.string().min(1)).describe('Who may order, by every name a sheet may give them'),
      listedElsewhere: z
        .boolean()
        .optional()
        .describe(
          'The contract has a closed list of them that is not in this file: the user’s settings give it',
        ),
    })
    .describe('Who may order'),
  orderMentions: mentionsSchema.describe('What every order must say'),
  lotMentions: z
    .array(mentionsSchema.extend({ lots: z.array(ofLot).min(1) }))
    .optional()
    .describe('What only the orders of some lots must fill in, beside that'),
  phases: z.array(phaseSchema).describe('Phases a project goes through; an empty list where there are none'),
  phaseSequence: clausedSchema.optional().describe('A phase begins once the one before it has ended'),
  productLead: productLeadSchema
    .optional()
    .describe('Where the contract says it of the whole product, whatever the phase'),
  profiles: z
    .array(profileSchema)
    .describe('Who does the work, by profession; an empty list where nothing is said'),
  levels: z.array(levelSchema).optional().describe('Levels that units come in, from the simplest'),
  families: z.array(familySchema).optional().describe('Families of units that come in levels'),
  units: z.array(unitSchema).min(1).describe('What may be ordered, with its code'),
  capacityBeyond: clausedSchema.optional().describe('Where the agreement has no unit for a capacity'),
  personDayCapacity: clausedSchema
    .optional()
    .describe('Person-days ordered must fit in the working days of the period'),
  personDayQuantity: clausedSchema
    .optional()
    .describe(
      'Where a sheet has no column of person-days ordered, they are the quantity times the load of the unit, if that is exact',
    ),
  personDayReporting: levelled
    .optional()
    .describe('Done and remaining person-days must add up to what was ordered'),
  personDayOverrun: levelled.optional().describe('No more person-days are done than were ordered'),
  training: clausedSchema
    .extend({
      wording: wordingSchema.optional().describe('How a line names the training of newcomers'),
      exceptPhases: z
        .array(naming('phase'))
        .optional()
        .describe('Phases whose units are about training a team: nothing is suspected there'),
    })
    .optional()
    .describe('Training of newcomers is borne by the holder'),
  iteration: inTime.nullable().describe('Length of an iteration of the work'),
  iterationPhases: z
    .array(naming('phase'))
    .optional()
    .describe('Phases made of iterations; every phase if absent'),
  orderFirst: levelled
    .optional()
    .describe('A service begun before its order was received is not paid: how serious that is'),
  deliveryMatch: levelled
    .optional()
    .describe('No more is delivered than ordered, invoiced than delivered, paid than invoiced'),
  acceptance: acceptanceSchema.optional().describe('When the buyer decides on what was delivered'),
  notPayable: z.array(notPayableSchema).optional().describe('What no line may charge'),
  subcontracting: subcontractingSchema.optional().describe('When a subcontractor may begin'),
  penalties: z.array(penaltySchema).optional().describe('What a failure costs the holder'),
  timeLimits: z
    .array(timeLimitSchema)
    .describe('Within so long from one event to another; an empty list where there are none'),
  insertion: z
    .strictObject({
      due: inHours.describe('So many hours per amount invoiced excluding tax'),
      from: inEuros.describe('Amount invoiced excluding tax from which they are due'),
    })
    .optional()
    .describe('Hours of work for people far from employment that the holders owe'),
  figures: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        label: bilingual,
        figure: figureSchema.describe('The number'),
        lots: z.array(ofLot).optional(),
      }),
    )
    .optional()
    .describe(
      'Numbers of the contract that no order sheet can show; kept on record with their clause, and shown nowhere',
    ),
  finance: financeSchema
    .partial()
    .optional()
    .describe('What the contract says of amounts and payments, by the id of the check'),
  checklist: z
    .array(clausedSchema.extend({ id: z.string().min(1), label: bilingual }))
    .describe('What no sheet shows and a person ticks in the settings; may be empty'),
  doubts: z.array(doubtSchema).describe('Where the text contradicts itself or is silent; may be empty'),
  clauses: z
    .array(clauseSchema)
    .optional()
    .describe('The register of the articles of the contract, in its order'),
});
