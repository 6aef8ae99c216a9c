/** A doubtful clause, its possible readings and the one chosen. */
import { z } from 'zod';
import { bilingual, clause } from './basics';

/** What the readings of a doubt decide, where a check takes one; the reading ids are then the engine's own words. */
export const doubtTopicSchema = z.enum([
  'date-convention', // readings `eve`, `same-day`
  'order-day', // readings `notified-else-issued`, `issued`
  'capacity-count', // readings `sum`, `each`
  'phase-names', // reading `body`
]);

export const doubtSchema = z.strictObject({
  id: z.string().min(1),
  decides: doubtTopicSchema.optional(),
  where: z.array(clause).min(1),
  problem: bilingual,
  readings: z.array(z.strictObject({ id: z.string().min(1), label: bilingual })).min(1),
  chosen: z.string().min(1),
  settable: z.boolean().describe('False where the reading has no effect on any check'),
});
