import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { indexOfFinding, type ListRow } from '../view/finding-rows';

/**
 * The arrow keys walk all findings that have a cell, drawn or not, without leaving the list. Gives what hears the keys.
 * `scrollTo`: has the row of an index drawn.
 */
export function useWalk(
  rows: readonly ListRow[],
  list: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent) => void {
  /** The finding to be focused as soon as it is drawn. */
  const next = useRef<string | null>(null);
  const focusNext = () => {
    const button = next.current && list.current?.querySelector<HTMLElement>(buttonOf(next.current));
    if (!button) return;
    next.current = null;
    button.focus();
  };
  useEffect(focusNext);
  return (event) => {
    const focused = document.activeElement?.getAttribute('data-finding');
    if (focused === null || focused === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const walkable = rows.flatMap((row) =>
      row.kind === 'finding' && row.item.finding.at !== null ? [row.item.key] : [],
    );
    const current = walkable.indexOf(focused);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: walkable.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    const key = walkable[Math.max(0, Math.min(target, walkable.length - 1))];
    if (key === undefined) return;
    next.current = key;
    scrollTo(indexOfFinding(rows, key));
    focusNext();
  };
}

function buttonOf(finding: string): string {
  return `[data-finding="${finding}"]`;
}
