/** What an agreement says of amounts and payments. */
import { z } from 'zod';
import {
  atLeast,
  atMost,
  bilingual,
  clausedSchema,
  inEuros,
  inPercent,
  inTime,
  inUnits,
  naming,
  ofLot,
  severitySchema,
} from './basics';

const financeTermSchema = clausedSchema.extend({
  severity: severitySchema
    .optional()
    .describe('How serious a finding is; that of the check itself if absent'),
});

/** Price × (fixed + indexed × index now ÷ index then). */
const revisionFormulaSchema = clausedSchema
  .extend({
    fixed: z.number().min(0).max(1).describe('Part of the price that no index moves'),
    indexed: z.number().min(0).max(1).describe('The rest of it: together they make 1'),
    index: bilingual.describe('Which index, with its number'),
    coefficientDecimals: z.number().int().min(0).max(6).describe('Decimals the coefficient is rounded to'),
    priceDecimals: z.number().int().min(0).max(2).describe('Decimals a revised price is rounded to'),
    rounding: z.enum(['half-up', 'up', 'down']).describe('To the nearest, upwards or downwards'),
  })
  .meta({ id: 'revision-formula' });

/** What the contract says of amounts and payments, by rule; what it leaves out is cited from elsewhere. */
export const financeSchema = z.strictObject({
  'unit-price': financeTermSchema.extend({
    ceilingLots: z.array(ofLot).optional().describe('Lots whose schedule states prices not to be exceeded'),
    lowerSeverity: severitySchema
      .optional()
      .describe('Of a price below the schedule; that of any other price if absent'),
    at: z
      .literal('order-date')
      .optional()
      .describe(
        'The price in force on the day the order is issued holds for all of it; absent: on the day the order counts from',
      ),
  }),
  amount: financeTermSchema,
  vat: financeTermSchema,
  'order-total': financeTermSchema,
  'execution-after-end': financeTermSchema,
  'service-before-payment': financeTermSchema,
  'payment-delay': financeTermSchema.extend({
    limit: atMost(inTime).describe('From the receipt of the invoice'),
  }),
  'commitment-balance': financeTermSchema,
  'commitment-number': financeTermSchema,
  advance: financeTermSchema.extend({
    above: atLeast(inEuros).describe('Amount of the order, excluding tax'),
    longerThan: atLeast(inTime).describe('Length of the order'),
    share: atLeast(inPercent).describe('Of the amount including tax'),
    lots: z.array(ofLot).optional(),
  }),
  'late-penalty': financeTermSchema.extend({
    divisor: z.number().positive().optional().describe('Amount × days late ÷ divisor'),
    penalty: naming('penalty')
      .optional()
      .describe(
        'Id of the penalty of the agreement that it is, instead of a divisor; one with columns of its own is counted by them',
      ),
    warnAbove: atLeast(inPercent)
      .optional()
      .describe('Percent of the amount above which the penalty is a warning; absent: it is told only'),
  }),
  'price-revision': financeTermSchema.extend({
    coefficient: inUnits.optional().describe('Bounds of the coefficient by which prices are multiplied'),
    formula: revisionFormulaSchema.optional().describe('How the coefficient is worked out'),
    times: inUnits.optional().describe('How many revisions there may be'),
    notBefore: inTime.optional().describe('From the notification of the framework'),
    lots: z.array(ofLot).optional(),
  }),
});
