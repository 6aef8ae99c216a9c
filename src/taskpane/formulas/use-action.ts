import { useRef, useState } from 'react';
import { problemOf, type Problem } from '../session/problem';

export type Action<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'done'; readonly value: T }
  | { readonly step: 'failed'; readonly problem: Problem };

/**
 * One thing asked of the workbook at a time, and how it ended; what was under way at a `reset` is not told of any more.
 * `place` names it in a diagnostic.
 */
export function useAction<T>(place: string) {
  const [action, setAction] = useState<Action<T>>({ step: 'idle' });
  const underWay = useRef<symbol | null>(null);
  const start = async (work: () => Promise<T>): Promise<T | null> => {
    if (underWay.current) return null;
    const own = Symbol(place);
    underWay.current = own;
    setAction({ step: 'busy' });
    const end = (ended: Action<T>) => {
      if (underWay.current !== own) return;
      underWay.current = null;
      setAction(ended);
    };
    try {
      const value = await work();
      end({ step: 'done', value });
      return value;
    } catch (thrown) {
      end({ step: 'failed', problem: problemOf(thrown, place) });
      return null;
    }
  };
  const reset = () => {
    underWay.current = null;
    setAction({ step: 'idle' });
  };
  return { action, start, reset };
}
