/** A doubtful clause, its possible readings and the one chosen. */
import { z } from 'zod';
import { bilingual, clause } from './basics';

/** What the readings of a doubt decide, where a check takes one, and the ids of the readings: the engine's own words. */
export const readingsByTopic = {
  'date-convention': ['eve', 'same-day'],
  'order-day': ['notified-else-issued', 'issued'],
  'capacity-count': ['sum', 'each'],
  'phase-names': ['body'],
  'launch-order': ['order', 'automatic'],
  beneficiaries: ['listed', 'any-through-buyer'],
  'challenge-start': ['calendar-day-after', 'presentation-included'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DoubtTopic = keyof typeof readingsByTopic;

export const doubtTopicSchema = z.enum(Object.keys(readingsByTopic) as DoubtTopic[]);

export const doubtSchema = z.strictObject({
  id: z.string().min(1),
  decides: doubtTopicSchema
    .optional()
    .describe('What the reading decides in the checks; absent: it is only told. One doubt for each topic'),
  where: z.array(clause).min(1).describe('The clauses in doubt'),
  problem: bilingual.describe('What they say, and do not'),
  readings: z
    .array(z.strictObject({ id: z.string().min(1), label: bilingual }))
    .min(1)
    .describe('Ways to read them'),
  chosen: z.string().min(1).describe('Id of the reading followed unless the settings say otherwise'),
  settable: z.boolean().describe('False where the reading has no effect on any check, as without `decides`'),
});
