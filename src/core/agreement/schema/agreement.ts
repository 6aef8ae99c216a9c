/**
 * What a framework agreement says, as data. One JSON file per agreement (`src/agreements/`) follows this
 * schema; rules, functions and summaries take every number from it and know no contract of their own.
 */
import { z } from 'zod';
import { amendmentSchema } from './amendment';
import { bodySchema } from './body';
import { incoherences } from './coherence';

export const agreementSchema = bodySchema
  .extend({
    amendments: z
      .array(amendmentSchema)
      .optional()
      .describe(
        'What changes from a day on; the day each order counts from says which numbers it is judged by',
      ),
  })
  .superRefine((agreement, context) => {
    for (const { path, params } of incoherences(agreement))
      context.addIssue({
        code: 'custom',
        path: [...path],
        params: { ...params },
        message: 'reason' in params ? params.reason : params.issue.message,
      });
  });
