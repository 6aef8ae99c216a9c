import { useRef, useState } from 'react';
import { problemOf, type Problem } from '../session/problem';

export type Action<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'done'; readonly value: T }
  | { readonly step: 'failed'; readonly problem: Problem };

/** One thing asked of the workbook at a time, and how it ended. `place` names it in a diagnostic. */
export function useAction<T>(place: string) {
  const [action, setAction] = useState<Action<T>>({ step: 'idle' });
  const busy = useRef(false);
  const start = async (work: () => Promise<T>): Promise<T | null> => {
    if (busy.current) return null;
    busy.current = true;
    setAction({ step: 'busy' });
    try {
      const value = await work();
      setAction({ step: 'done', value });
      return value;
    } catch (thrown) {
      setAction({ step: 'failed', problem: problemOf(thrown, place) });
      return null;
    } finally {
      busy.current = false;
    }
  };
  return { action, start, reset: () => setAction({ step: 'idle' }) };
}
