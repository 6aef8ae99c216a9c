import { useEffect, useRef, type RefObject } from 'react';

/** For what comes in the place of the button that was pressed: it takes the focus which went away with that button. */
export function useFocusIfLost<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  return element;
}
