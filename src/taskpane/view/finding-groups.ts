/** Findings as a reviewer wants them sorted, and the ones that match what they look for. */
import type { Steps } from '../../core/steps';
import { normalise } from '../../core/text';
import { causesOf, severities, type Cause, type FindingItem } from './findings';

export const groupings = ['severity', 'rule', 'project', 'order'] as const;
export type Grouping = (typeof groupings)[number];

export interface FindingGroup {
  readonly key: string;
  readonly by: Grouping;
  /** The severity, rule, project or order; `null` for findings about none. */
  readonly value: string | null;
  readonly count: number;
  /** The most serious first. */
  readonly causes: readonly Cause[];
}

const natural = new Intl.Collator('fr', { numeric: true });

/**
 * Rules by how serious they are; projects and orders as they are counted; what belongs to none comes last. `before`: the
 * groups of the check before, whose names stand in their order already.
 */
export function groupFindings(
  items: readonly FindingItem[],
  by: Grouping,
  before: readonly FindingGroup[] = [],
): readonly FindingGroup[] {
  const named = by === 'project' || by === 'order';
  const groups = new Map<string | null, FindingItem[]>();
  if (named) for (const known of before) if (known.by === by) groups.set(known.value, []);
  for (const severity of severities)
    for (const item of items) {
      if (item.finding.severity !== severity) continue;
      const value = item.finding[by];
      const known = groups.get(value);
      if (known) known.push(item);
      else groups.set(value, [item]);
    }
  const sorted = [...groups].filter(([, own]) => own.length > 0);
  if (named) sorted.sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : natural.compare(a, b)));
  return sorted.map(([value, own]) => ({
    key: `${by} ${value ?? ''}`,
    by,
    value,
    count: own.length,
    causes: causesOf(own),
  }));
}

/** Groups the findings of one check after the other. */
export function createGrouping(): (items: readonly FindingItem[], by: Grouping) => readonly FindingGroup[] {
  let last: readonly FindingGroup[] = [];
  return (items, by) => (last = groupFindings(items, by, last));
}

/** The words looked for, as texts are compared. */
export function searchedWords(query: string): readonly string[] {
  return normalise(query)
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Those whose text holds every word looked for, one finding in a step: thousands of sentences are told for it. `textOf`
 * gives all that is shown of a finding; `texts` keeps what it gave.
 */
export function* matching(
  items: readonly FindingItem[],
  words: readonly string[],
  textOf: (item: FindingItem) => string,
  texts: WeakMap<FindingItem, string> = new WeakMap(),
): Steps<readonly FindingItem[]> {
  const found: FindingItem[] = [];
  for (const [index, item] of items.entries()) {
    yield index / items.length;
    const text = texts.get(item) ?? normalise(textOf(item));
    texts.set(item, text);
    if (words.every((word) => text.includes(word))) found.push(item);
  }
  return found;
}
