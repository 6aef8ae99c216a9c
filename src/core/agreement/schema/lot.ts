/** What an agreement says of a lot: its form, its holders, its maximum, its end. */
import { z } from 'zod';
import {
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
  longest: inTime.describe('Length of the subsequent contract, renewals included'),
  afterFramework: inTime.describe('How long after the end of the framework a service may be rendered'),
  executionAfterEnd: inTime.describe(
    'How long after the end of the subsequent contract an order may be carried out',
  ),
  holders: inHolders.describe('How many holders one subsequent contract may have'),
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
  forms: clausedSchema.extend({
    allowed: z.array(z.enum(['purchase-order', 'subsequent-contract'])).min(1),
    underSubsequentContract: z
      .boolean()
      .optional()
      .describe('An order is placed under a subsequent contract only, whose number it bears'),
  }),
  holders: inHolders.nullable(),
  ceiling: inEuros.nullable(),
  ceilingAlert: levelled
    .extend({ share: inPercent })
    .optional()
    .describe('The share of the ceiling from which the contract asks for attention'),
  ceilingRaise: inPercent
    .optional()
    .describe('The share of the first ceiling that an amendment may add at most'),
  ceilingCountsBeyond: z
    .boolean()
    .optional()
    .describe('The ceiling counts over the orders of buyers whose sheets are not seen here'),
  noCeiling: clausedSchema.optional(),
  allocation: allocationSchema.optional(),
  subsequentContract: subsequentContractSchema.optional(),
  eligibility: eligibilitySchema.optional(),
  unknownUnits: levelled
    .optional()
    .describe(
      'What a unit the agreement does not name is, in a lot that may be given others; an error if absent',
    ),
  executionAfterEnd: inTime.nullable(),
  launchMeeting: inTime.nullable(),
});
