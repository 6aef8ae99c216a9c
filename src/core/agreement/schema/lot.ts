/** What an agreement says of a lot: its form, its holders, its maximum, its end. */
import { z } from 'zod';
import {
  atLeast,
  atMost,
  clause,
  clausedSchema,
  dayField,
  inEuros,
  inHolders,
  inPercent,
  inTime,
  levelled,
  lotId,
  textField,
} from './basics';

/** How the orders of a lot are shared between its holders. */
const allocationSchema = clausedSchema.extend({
  mechanism: z
    .enum(['round-robin-then-value', 'set-by-subsequent-contract'])
    .describe(
      'By turn in the rank of the holders, then so that the value ordered keeps their rank; or as each subsequent contract says',
    ),
  continuation: z
    .enum(['binding', 'with-reasons'])
    .describe('A project goes on with the holder it began with: always, or for written reasons'),
  countsBeyond: z
    .boolean()
    .optional()
    .describe('The turn runs over the orders of buyers whose sheets are not seen here'),
});

/** A contract concluded under the lot, which has orders of its own. */
const subsequentContractSchema = clausedSchema.extend({
  longest: atMost(inTime).describe('Length of the subsequent contract, renewals included'),
  afterFramework: atMost(inTime).describe(
    'How long after the end of the framework a service may be rendered',
  ),
  executionAfterEnd: atMost(inTime).describe(
    'How long after the end of the subsequent contract an order may be carried out',
  ),
  holders: atMost(inHolders).describe('How many holders one subsequent contract may have'),
});

/** What must be settled before a first order: the need is one the lot is meant for. */
const eligibilitySchema = levelled.extend({
  fields: z
    .array(z.union([textField, dayField]))
    .min(1)
    .describe('Columns that show it; one of them filled in is enough'),
});

export const lotSchema = z.strictObject({
  id: lotId,
  label: z.string().min(1),
  reference: z.string().min(1).optional().describe('Number of the lot’s own contract'),
  clause,
  forms: clausedSchema
    .extend({
      allowed: z
        .array(z.enum(['purchase-order', 'subsequent-contract']))
        .min(1)
        .describe('Purchase orders, subsequent contracts, or both'),
      underSubsequentContract: z
        .boolean()
        .optional()
        .describe('An order is placed under a subsequent contract only, whose number it bears'),
    })
    .describe('How services are ordered in the lot'),
  holders: inHolders.nullable().describe('How many holders; null where nothing is said'),
  ceiling: atMost(inEuros)
    .nullable()
    .describe('Most that may be ordered, excluding tax; null where nothing is said'),
  ceilingAlert: levelled
    .extend({ share: atLeast(inPercent).describe('In percent of the ceiling') })
    .optional()
    .describe('The share of the ceiling from which the contract asks for attention'),
  ceilingRaise: atMost(inPercent)
    .optional()
    .describe('The share of the first ceiling that an amendment may add at most'),
  ceilingCountsBeyond: z
    .boolean()
    .optional()
    .describe('The ceiling counts over the orders of buyers whose sheets are not seen here'),
  noCeiling: clausedSchema.optional().describe('Where the contract says that there is no ceiling'),
  allocation: allocationSchema.optional().describe('How orders are shared between the holders'),
  subsequentContract: subsequentContractSchema
    .optional()
    .describe('What holds for the contracts concluded under the lot'),
  eligibility: eligibilitySchema.optional().describe('What shows that a need is one the lot is meant for'),
  unknownUnits: levelled
    .optional()
    .describe(
      'What a unit the agreement does not name is, in a lot that may be given others; an error if absent',
    ),
  executionAfterEnd: atMost(inTime)
    .nullable()
    .describe('How long after the end of the framework an order may be carried out; null: not at all'),
  launchMeeting: atMost(inTime)
    .nullable()
    .describe('Within how long of the notification it is held; null where none is asked for'),
});
