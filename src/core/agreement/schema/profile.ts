/** What an agreement says of the people who do the work. */
import { z } from 'zod';
import { bilingual, clause, clausedSchema, experienceSchema, levelled, naming } from './basics';

export const profileSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  names: z.array(z.string().min(1)).describe('Words by which an order sheet names the profile'),
  experience: experienceSchema.nullable().describe('Years asked for; null where nothing is said'),
  training: clausedSchema
    .extend({
      label: bilingual,
      field: z.enum(['agile_trained']).describe('Column that says who is trained'),
    })
    .optional()
    .describe('Training asked of whoever has the profile'),
  billable: z.boolean().describe('Whether the holder may charge it'),
  notBillable: z
    .array(levelled.extend({ phase: naming('phase').describe('Id of the phase') }))
    .optional()
    .describe('Where a profile is provided by the administration'),
  clause,
});
