/** What an agreement says of amounts and payments. */
import { z } from 'zod';
import { clausedSchema, figureSchema, lotId } from './basics';

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
  'price-revision': financeTermSchema.extend({
    coefficient: figureSchema.optional().describe('Bounds of the coefficient by which prices are multiplied'),
  }),
});
