/** What the sentences of all languages take from the facts of a reading finding. */
import type { Fact } from '../../core/checking/finding';
import { rowRuns } from '../row-runs';
import type { Say } from '../say';

export type Facts = Readonly<Record<string, Fact | undefined>>;

/** Runs of rows named one by one; the rest is left to the cells the finding lists. */
const runsNamed = 8;

export function text(fact: Fact | undefined): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
}

export function list(fact: Fact | undefined): readonly (string | number)[] {
  return Array.isArray(fact) ? fact : [];
}

/** The first cell, as it stands, in quotation marks. */
export function written(facts: Facts, say: Say): string {
  return say.quote(text(facts.written));
}

export function value(fact: Fact | undefined, say: Say): string {
  if (typeof fact === 'object' && fact !== null && 'day' in fact) return say.day(fact.day);
  return typeof fact === 'number' ? say.number(fact) : say.quote(text(fact));
}

/** One row is concerned: what is said of it is said in the singular. */
export function isOneRow({ rows }: Facts): boolean {
  return list(rows).length === 1;
}

/** "lignes 4, 7 à 9" in the words of the language. */
export function rowsIn(facts: Facts, words: { one: string; many: string; to: string }): string {
  const numbers = list(facts.rows).filter((row) => typeof row === 'number');
  const runs = rowRuns(numbers);
  const named = runs
    .slice(0, runsNamed)
    .map(([from, to]) => (from === to ? `${from}` : `${from} ${words.to} ${to}`));
  const more = runs.length > runsNamed ? '…' : '';
  return `${numbers.length > 1 ? words.many : words.one} ${named.join(', ')}${more}`;
}
