/** What an agreement says of a service between its order and its payment. */
import { z } from 'zod';
import { bilingual, clausedSchema, inTime, levelled, ofLot, wordingSchema } from './basics';

/** The day the buyer decides on what was delivered. */
export const acceptanceSchema = clausedSchema.extend({
  decision: inTime.describe('From the receipt of the deliverables'),
  silence: z.enum(['accepted', 'refused']).describe('What no decision in time means'),
  correction: inTime.optional().describe('What the holder has to put right an adjourned delivery'),
  lots: z.array(ofLot).optional(),
});

/** Something a line may charge, and must not. */
export const notPayableSchema = levelled.extend({
  id: z.string().min(1),
  label: bilingual,
  wording: wordingSchema.describe('How a line names it; where the words are only suspected, a warning'),
  lots: z.array(ofLot).optional(),
});

const kindOfWork = clausedSchema.extend({
  label: bilingual,
  wording: wordingSchema.describe('How a line names it'),
});

/** Work given to another: when it may begin. */
export const subcontractingSchema = clausedSchema.extend({
  decision: inTime.describe('From the receipt of the declaration'),
  silence: z.enum(['accepted', 'refused']).describe('What no answer in time means'),
  explicit: kindOfWork
    .optional()
    .describe('Work for which silence never accepts a subcontractor, and how a line names it'),
  never: kindOfWork.optional().describe('What may not be subcontracted at all, and how a line names it'),
});
