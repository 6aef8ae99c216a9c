/** The list of findings as rows of a page, so that only those in view need be drawn. */
import type { FindingGroup } from './finding-groups';
import type { Cause, FindingItem } from './findings';

export type ListRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: 'cause'; readonly key: string; readonly cause: Cause }
  | { readonly kind: 'finding'; readonly key: string; readonly cause: Cause; readonly item: FindingItem }
  | { readonly kind: 'more'; readonly key: string; readonly causeKey: string; readonly left: number };

/** Findings of a cause shown at first; one that recurs on hundreds of lines is read on the first ones. */
const shown = 3;

/** `opened`: keys of the causes all of whose findings are wanted. */
export function listRows(groups: readonly FindingGroup[], opened: ReadonlySet<string>): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const group of groups) {
    rows.push({ kind: 'group', key: group.key, group });
    for (const cause of group.causes) {
      const key = causeKey(group, cause);
      // A single one more costs less room than the button that would show it.
      const all = opened.has(key) || cause.items.length <= shown + 1;
      const count = all ? cause.items.length : shown;
      rows.push({ kind: 'cause', key, cause });
      for (const item of cause.items.slice(0, count))
        rows.push({ kind: 'finding', key: `${key} ${item.key}`, cause, item });
      const left = cause.items.length - count;
      if (left > 0) rows.push({ kind: 'more', key: `${key} more`, causeKey: key, left });
    }
  }
  return rows;
}

function causeKey(group: FindingGroup, cause: Cause): string {
  return `${group.key} ${cause.key}`;
}

/** Every finding in the order of the list, with the cause to open for it to be seen. */
export function inOrder(
  groups: readonly FindingGroup[],
): readonly { readonly item: FindingItem; readonly cause: string }[] {
  return groups.flatMap((group) =>
    group.causes.flatMap((cause) => cause.items.map((item) => ({ item, cause: causeKey(group, cause) }))),
  );
}

/** The place of a finding in the list; -1 where it is not shown. */
export function indexOfFinding(rows: readonly ListRow[], key: string): number {
  return rows.findIndex((row) => row.kind === 'finding' && row.item.key === key);
}
