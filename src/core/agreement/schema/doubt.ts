/** A doubtful clause, its possible readings and the one chosen. */
import { z } from 'zod';
import { bilingual, clause } from './basics';

/** What the readings of a doubt decide, where a check takes one; the reading ids are then the engine's own words. */
export const doubtTopicSchema = z.enum([
  'date-convention', // readings `eve`, `same-day`
  'order-day', // readings `notified-else-issued`, `issued`
  'capacity-count', // readings `sum`, `each`
  'phase-names', // reading `body`
  'launch-order', // readings `order`, `automatic`
  'beneficiaries', // readings `listed`, `any-through-buyer`
  'challenge-start', // readings `calendar-day-after`, `presentation-included`
]);

export const doubtSchema = z.strictObject({
  id: z.string().min(1),
  decides: doubtTopicSchema
    .optional()
    .describe('What the reading decides in the checks; absent: it is only told'),
  where: z.array(clause).min(1),
  problem: bilingual,
  readings: z.array(z.strictObject({ id: z.string().min(1), label: bilingual })).min(1),
  chosen: z.string().min(1).describe('Id of the reading followed unless the settings say otherwise'),
  settable: z.boolean().describe('False where the reading has no effect on any check'),
});
