/** What an agreement says of the people who do the work. */
import { z } from 'zod';
import { bilingual, clause, clausedSchema, experienceSchema, levelled } from './basics';

export const profileSchema = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  names: z.array(z.string().min(1)).describe('Words by which an order sheet names the profile'),
  experience: experienceSchema.nullable(),
  training: clausedSchema
    .extend({
      label: bilingual,
      field: z.enum(['agile_trained']).describe('Column that says who is trained'),
    })
    .optional(),
  billable: z.boolean(),
  notBillable: z
    .array(levelled.extend({ phase: z.string() }))
    .optional()
    .describe('Where a profile is provided by the administration'),
  clause,
});
