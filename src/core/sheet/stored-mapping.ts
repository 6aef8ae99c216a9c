/** What the stored part of kind `mapping` may hold; unknown keys are refused. */
import { z } from 'zod';
import type { StoredMapping } from './column-choices';

const choice = z.strictObject({
  header: z.string().min(1).max(1_000),
  occurrence: z.number().int().min(1).optional(),
  field: z.string().min(1).nullable(),
});

/** A field or an agreement that no longer exists is no fault: its choice is without effect. */
export const mappingSchema: z.ZodType<StoredMapping> = z.strictObject({
  version: z.literal(1),
  sheets: z.array(
    z.strictObject({
      name: z.string().min(1),
      table: z.number().int().min(2).optional(),
      columns: z.array(choice),
      agreement: z.string().min(1).optional(),
    }),
  ),
});
