/** What a failure costs the holder. */
import { z } from 'zod';
import type { FaultParams } from '../faults';
import { atMost, bilingual, clausedSchema, dayField, inEuros, inPercent, inTime, ofLot } from './basics';

/** Its fields, without what they must be together: an amendment names only some of them. */
export const penaltyFields = clausedSchema.extend({
  id: z.string().min(1),
  label: bilingual,
  base: z
    .enum(['order', 'orders', 'unit', 'none'])
    .describe(
      'The value it is a part of, excluding tax: of the order, of all the orders concerned, of one unit',
    ),
  divisor: z.number().positive().optional().describe('Value × count ÷ divisor'),
  share: inPercent.optional().describe('Value × share × count; in percent'),
  amount: inEuros.optional().describe('Amount × count, in euros; the value does not matter'),
  per: z
    .enum(['day', 'working-day', 'hour', 'deliverable', 'breach', 'omission', 'failure'])
    .describe('What is counted'),
  fromField: dayField
    .optional()
    .describe('Column of the day after which it is counted; absent: no order sheet shows it'),
  toField: dayField.optional().describe('Column of the day on which the count ends'),
  grace: atMost(inTime).optional().describe('What is left before the count begins'),
  capped: bilingual
    .optional()
    .describe('What the sum may not exceed, where that is no number of the agreement'),
  lots: z.array(ofLot).optional(),
});

export const penaltySchema = penaltyFields.refine(
  ({ divisor, share, amount }) => [divisor, share, amount].filter((way) => way !== undefined).length === 1,
  {
    path: ['divisor'],
    params: { reason: 'one-way-of-penalty' } satisfies FaultParams,
    message: 'one-way-of-penalty',
  },
);
