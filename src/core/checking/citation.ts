/** Which clauses and doubts a check cites. */
import { readingOfDoubt } from '../agreement/doubts';
import type { Agreement, DoubtTopic } from '../agreement/schema';
import type { ReadingUsed } from './finding';
import type { Citation } from './rule';
import type { Settings } from './settings';

/**
 * The citation of an instance: its clause, with the agreement's doubts on the topics whose reading the check takes
 * (how a length ends, which day an order counts from).
 */
export function cite(
  agreement: Agreement,
  { clause, alsoClauses, doubts = [] }: Citation,
  ...topics: readonly DoubtTopic[]
): Citation {
  const onTopics = agreement.doubts.filter(
    ({ decides }) => decides !== undefined && topics.includes(decides),
  );
  return {
    clause,
    alsoClauses: alsoClauses ?? [],
    doubts: [...new Set([...doubts, ...onTopics.map(({ id }) => id)])],
  };
}

/** The clauses and doubts of an instance, with those of something it rests on beside them; none stands twice. */
export function citedTogether(instance: Citation, also?: Citation): Required<Citation> {
  const others = [
    ...(instance.alsoClauses ?? []),
    ...(also ? [also.clause, ...(also.alsoClauses ?? [])] : []),
  ];
  return {
    clause: instance.clause,
    alsoClauses: [...new Set(others)].filter((clause) => clause !== instance.clause),
    doubts: [...new Set([...(instance.doubts ?? []), ...(also?.doubts ?? [])])],
  };
}

/** The readings in use of some doubts: the user's choice where there is one to make, else the agreement's own. */
export function readingsUsed(
  agreement: Agreement,
  doubts: readonly string[],
  settings: Pick<Settings, 'readings'>,
): readonly ReadingUsed[] {
  return doubts.flatMap((id) => {
    const doubt = agreement.doubts.find((candidate) => candidate.id === id);
    const used = doubt && readingOfDoubt(doubt, settings.readings);
    const reading = doubt?.readings.find((candidate) => candidate.id === used);
    return reading ? [{ doubt: id, label: reading.label }] : [];
  });
}
