import type { z } from 'zod';
import type { waiverSchema, waiversSchema } from './waiver-schema';

/** A dérogation as the workbook keeps it: what it covers, why, by whom, on which day. */
export type StoredWaiver = z.infer<typeof waiverSchema>;

/** The waivers of a workbook; a document of its own among what the workbook stores. */
export type StoredWaivers = z.infer<typeof waiversSchema>;

export type Covers = StoredWaiver['covers'];

/** What the reviewer chooses: this finding, the rule for the finding's order, or the rule everywhere. */
export type WaiverScope = Covers['kind'];

export const noWaivers: StoredWaivers = { version: 1, waivers: [] };

/** With one more waiver; one that covers the same replaces the earlier one. */
export function withWaiver({ version, waivers }: StoredWaivers, waiver: StoredWaiver): StoredWaivers {
  return { version, waivers: [...waivers.filter(({ id }) => id !== waiver.id), waiver] };
}

export function withoutWaiver({ version, waivers }: StoredWaivers, id: string): StoredWaivers {
  return { version, waivers: waivers.filter((waiver) => waiver.id !== id) };
}
