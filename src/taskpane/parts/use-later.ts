import { startTransition, useEffect, useState } from 'react';

/**
 * A value a moment after it came, `first` until then. What is drawn in slices (as a result is, by `useDeferredValue`) is
 * still put on the page and laid out in one go: this makes two of it.
 */
export function useLater<T>(value: T, first: T): T {
  const [shown, setShown] = useState(first);
  useEffect(() => startTransition(() => setShown(() => value)), [value]);
  return shown;
}
