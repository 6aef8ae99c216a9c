import { startTransition, useEffect, useState } from 'react';

/**
 * A value a moment after it came, `first` until then: React draws what changes with it in slices of a few milliseconds,
 * whereas a change of the session is drawn in one go.
 */
export function useLater<T>(value: T, first: T): T {
  const [shown, setShown] = useState(first);
  useEffect(() => startTransition(() => setShown(() => value)), [value]);
  return shown;
}
