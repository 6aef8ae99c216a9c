import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PageId } from '../pages/entries';
import { isFocusLost } from '../parts/is-focus-lost';

/**
 * All pages scroll the same document: each is found again where it was left, a new one at its top. The focus goes on
 * from the name of the page where what had it went away with the page before.
 */
export function usePlaces(current: PageId): void {
  const places = useRef(new Map<PageId, number>());
  const shown = useRef(current);
  useEffect(() => {
    const scrolled = () => places.current.set(shown.current, document.documentElement.scrollTop);
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, []);
  useLayoutEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    document.documentElement.scrollTop = places.current.get(current) ?? 0;
    if (isFocusLost() || document.activeElement?.closest('main[hidden]'))
      document.querySelector<HTMLElement>('.pane-head [aria-current]')?.focus();
  }, [current]);
}
