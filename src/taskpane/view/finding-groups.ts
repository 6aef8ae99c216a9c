/** Findings as a reviewer wants them sorted, and the ones that match what they look for. */
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

const rank = new Map<string, number>(severities.map((severity, index) => [severity, index]));
const natural = new Intl.Collator('fr', { numeric: true });

/** Rules by how serious they are; projects and orders as they are counted; what belongs to none comes last. */
export function groupFindings(items: readonly FindingItem[], by: Grouping): readonly FindingGroup[] {
  const serious = [...items].sort((a, b) => rankOf(a) - rankOf(b));
  const groups = new Map<string | null, FindingItem[]>();
  for (const item of serious) {
    const value = item.finding[by];
    const known = groups.get(value);
    if (known) known.push(item);
    else groups.set(value, [item]);
  }
  const sorted = [...groups];
  if (by === 'project' || by === 'order')
    sorted.sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : natural.compare(a, b)));
  return sorted.map(([value, own]) => ({
    key: `${by} ${value ?? ''}`,
    by,
    value,
    count: own.length,
    causes: causesOf(own),
  }));
}

function rankOf({ finding }: FindingItem): number {
  return rank.get(finding.severity) ?? severities.length;
}

/** Those whose text holds every word looked for; `textOf` gives all that is shown of a finding. */
export function matching(
  items: readonly FindingItem[],
  query: string,
  textOf: (item: FindingItem) => string,
): readonly FindingItem[] {
  const wanted = normalise(query)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const text = normalise(textOf(item));
    return wanted.every((word) => text.includes(word));
  });
}
