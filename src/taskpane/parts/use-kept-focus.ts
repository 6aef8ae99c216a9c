import { useEffect, type RefObject } from 'react';
import { isFocusLost } from './is-focus-lost';

/** Marks the list of findings. */
export const findingListMark = 'data-finding-list';

/** How long (ms) a list may take to come back before the focus goes to what stands above it. */
const patience = 1_000;

/**
 * What someone is in may go away with what they did: the finding they corrected, the form they saved, the bar that was
 * about what they undid. The focus then goes on in the list they were in, to what stands in the place of what went; else in
 * the list of findings, or, where nothing is left of either, to `fallback`. It is never taken from where the user put it.
 */
export function useKeptFocus(
  container: RefObject<HTMLElement | null>,
  fallback: () => HTMLElement | null,
): void {
  useEffect(() => {
    const root = container.current;
    if (!root) return;
    let held: HTMLElement | null = null;
    let neighbour: () => HTMLElement | null = () => null;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const over = () => {
      held = null;
      if (waiting) clearTimeout(waiting);
      waiting = null;
    };
    const enter = ({ target }: FocusEvent) => {
      over();
      held = target instanceof HTMLElement ? target : null;
      neighbour = held ? neighbourOf(held) : () => null;
    };
    const leave = ({ target }: FocusEvent) => {
      // What is taken off the page loses the focus too: only what is still there was left by the user.
      setTimeout(() => {
        if (held === target && held?.isConnected && document.activeElement !== held) over();
      });
    };
    const look = () => {
      if (!held || held.isConnected) return;
      if (!isFocusLost()) return over();
      const next = (isOfFinding(held) ? null : neighbour()) ?? besides(held, root) ?? neighbour();
      if (next) next.focus();
      else
        waiting ??= setTimeout(() => {
          over();
          if (document.activeElement === document.body) fallback()?.focus({ preventScroll: true });
        }, patience);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', enter);
    root.addEventListener('focusout', leave);
    return () => {
      over();
      observer.disconnect();
      root.removeEventListener('focusin', enter);
      root.removeEventListener('focusout', leave);
    };
  }, [container, fallback]);
}

function isOfFinding(gone: HTMLElement): boolean {
  return gone.closest('[data-index]') !== null;
}

/** The finding that stands where an element did, or comes after; the last one drawn where none does. */
function besides(gone: HTMLElement, root: HTMLElement): HTMLElement | null {
  const place = Number(gone.closest<HTMLElement>('[data-index]')?.dataset.index ?? 0);
  const drawn = [...root.querySelectorAll<HTMLElement>(`[${findingListMark}] [data-finding]:not(:disabled)`)];
  const indexOf = (finding: HTMLElement) =>
    Number(finding.closest<HTMLElement>('[data-index]')?.dataset.index ?? 0);
  return drawn.find((finding) => indexOf(finding) >= place) ?? drawn.at(-1) ?? null;
}

/** Noted while it is there: where to go on once the element has gone from its item of a list, or the item with it. */
function neighbourOf(element: HTMLElement): () => HTMLElement | null {
  const item = element.closest('li, [role="group"][aria-label]');
  const list = item?.parentElement;
  if (!item || !list) return () => null;
  const place = [...list.children].indexOf(item);
  return () => {
    if (!list.isConnected) return null;
    const items = item.isConnected ? [item] : [list.children[place], list.children[place - 1]];
    for (const one of items) {
      const button = one?.querySelector<HTMLElement>('button');
      if (button) return button;
    }
    return null;
  };
}
