/** The reading of a doubtful clause that a check rests on: the user's choice, else the one the agreement proposes. */
import type { Agreement, DoubtTopic } from './schema';

/** What a choice of readings looks like in the settings: doubt id → reading id. */
export type ChosenReadings = Readonly<Record<string, string>>;

export interface ReadingInUse {
  readonly doubt: string;
  readonly reading: string;
}

/** The reading in use on a topic; `null` where the agreement has no doubt about it. An unlisted choice is ignored. */
export function readingInUse(
  agreement: Agreement,
  topic: DoubtTopic,
  chosen: ChosenReadings = {},
): ReadingInUse | null {
  const doubt = agreement.doubts.find(({ decides }) => decides === topic);
  if (!doubt) return null;
  const choice = chosen[doubt.id];
  const reading = doubt.readings.some(({ id }) => id === choice) ? choice : undefined;
  return { doubt: doubt.id, reading: reading ?? doubt.chosen };
}
