/** "Within so long from one event to another", and what silence then means. */
import { z } from 'zod';
import { bilingual, dayField, inTimeOrHours, levelled, naming, ofLot } from './basics';

export const timeLimitSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  limit: inTimeOrHours.describe('Counted from the day after `from`; `min` for a notice to be kept'),
  before: z
    .literal(true)
    .optional()
    .describe(
      'The limit runs back from the event of `from`, which comes last; for a limit that no columns show',
    ),
  fromField: dayField.optional().describe('Column of the first event; absent: no order sheet shows it'),
  toField: dayField.optional().describe('Column of the second event'),
  level: levelled
    .optional()
    .describe('How serious it is; absent: an error where the figure is firm, else a warning'),
  silence: z.enum(['accepted', 'refused']).optional().describe('What no answer in time means'),
  units: z.array(naming('unit')).optional().describe('Codes of the only units it is about'),
  lots: z.array(ofLot).optional().describe('The only lots it is about'),
});
