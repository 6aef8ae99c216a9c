/** What a workbook keeps of the summaries inserted into it, so that they can be made again; unknown keys are refused. */
import fnv1a from '@sindresorhus/fnv1a';
import { z } from 'zod';
import type { OwnCell } from '../ports';
import { measures } from '../summing/measures';

const hash = z.string().regex(/^[0-9a-f]{16}$/);

const keptSummarySchema = z.strictObject({
  id: z.string().min(1),
  /** Name of the sheet when it was last written. */
  sheet: z.string().min(1),
  /** Name of the table on it: it stays when the sheet is renamed. */
  table: z.string().min(1),
  title: z.string().min(1),
  /** Ids of summary fields, the outer one first. */
  by: z.array(z.string().min(1)).min(1),
  measures: z.array(z.enum(measures)).min(1),
  /** Formulas where they come to the same, not values. */
  living: z.boolean(),
  /** Id of the agreement whose sheets it adds up; absent where the workbook has those of one. */
  agreement: z.string().min(1).optional(),
  /** Of the sheet as we left it (`fingerprintOf`). */
  fingerprint: hash,
});

/** An inserted summary as the workbook keeps it. */
export type KeptSummary = z.infer<typeof keptSummarySchema>;

/** What is asked of an inserted summary. */
export type KeptDefinition = Pick<KeptSummary, 'title' | 'by' | 'measures' | 'living'>;

export const summariesSchema = z.strictObject({
  version: z.literal(1),
  summaries: z.array(keptSummarySchema),
});

export type StoredSummaries = z.infer<typeof summariesSchema>;

export const noSummaries: StoredSummaries = { version: 1, summaries: [] };

/** With one more; one of the same id gives way to it, where it stands. */
export function withSummary({ version, summaries }: StoredSummaries, kept: KeptSummary): StoredSummaries {
  const known = summaries.some(({ id }) => id === kept.id);
  return {
    version,
    summaries: known ? summaries.map((one) => (one.id === kept.id ? kept : one)) : [...summaries, kept],
  };
}

export function withoutSummary({ version, summaries }: StoredSummaries, gone: string): StoredSummaries {
  return { version, summaries: summaries.filter(({ id }) => id !== gone) };
}

/** Of what was entered into the cells: formulas, not what they give, which follows the orders by itself. */
export function fingerprintOf(cells: readonly (readonly OwnCell[])[]): string {
  return fnv1a(JSON.stringify(cells), { size: 64 }).toString(16).padStart(16, '0');
}
