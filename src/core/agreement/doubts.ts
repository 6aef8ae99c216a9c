/** The reading of a doubtful clause that a check rests on: the user's choice, else the one the agreement proposes. */
import type { Agreement, Doubt, DoubtTopic, ReadingOf } from './schema';

/** What a choice of readings looks like in the settings: doubt id → reading id. */
export type ChosenReadings = Readonly<Record<string, string>>;

interface ReadingInUse<T extends DoubtTopic> {
  readonly doubt: string;
  readonly reading: ReadingOf<T>;
}

/** The reading in use on a topic; `null` where the agreement has no doubt about it. */
export function readingInUse<T extends DoubtTopic>(
  agreement: Agreement,
  topic: T,
  chosen: ChosenReadings = {},
): ReadingInUse<T> | null {
  const doubt = agreement.doubts.find(({ decides }) => decides === topic);
  // A file whose readings on the topic are others is refused (`schema/coherence.ts`).
  return doubt ? { doubt: doubt.id, reading: readingOfDoubt(doubt, chosen) as ReadingOf<T> } : null;
}

/** Id of the reading in use: a choice counts where there is one to make, and the agreement lists it. */
export function readingOfDoubt(doubt: Doubt, chosen: ChosenReadings): string {
  const choice = doubt.settable && Object.hasOwn(chosen, doubt.id) ? chosen[doubt.id] : undefined;
  return doubt.readings.find(({ id }) => id === choice)?.id ?? doubt.chosen;
}
