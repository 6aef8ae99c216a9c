/** What a workbook stores of the findings a reviewer set aside; unknown keys are refused. */
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{16}$/);

/** What a waiver covers: one finding, a rule for one order, or a rule for the whole workbook. */
const coversSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('finding'),
    /** The finding's place in the contract and the workbook, whatever row it stands on. */
    key: hash,
    /** What the finding rested on; when that changes, the finding is open again. */
    inputs: hash,
    /** Among findings that nothing tells apart, the how-manieth; counted from 0. */
    nth: z.number().int().min(0),
  }),
  z.strictObject({ kind: z.literal('order'), order: z.string().min(1) }),
  z.strictObject({ kind: z.literal('workbook') }),
]);

export const longestReason = 500;

export const waiverSchema = z.strictObject({
  id: hash,
  rule: z.string().min(1),
  ruleVersion: z.string().min(1),
  covers: coversSchema,
  /** As they stood when the waiver was granted, for the list of waivers. */
  subject: z.string(),
  order: z.string().nullable(),
  project: z.string().nullable(),
  reason: z.string().trim().min(1).max(longestReason),
  author: z.string().trim().min(1).max(100),
  day: z.iso.date(),
});

export const waiversSchema = z.strictObject({ version: z.literal(1), waivers: z.array(waiverSchema) });
