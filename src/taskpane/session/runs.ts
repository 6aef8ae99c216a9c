/** One run at a time: what reads the workbook takes its turn, and what is under way can be ended. */
import type { AbortSignalLike } from '../../core/ports';

/** What the user may end: each where it is told of, whatever else waits or is under way. */
export type Cancellable = 'check' | 'summary';

interface Runs {
  /** Does the work after what is under way, however that ends. */
  start(work: (signal: AbortSignalLike) => Promise<void>, what?: Cancellable): Promise<void>;
  isUnderWay(): boolean;
  /** Ends all that was started as this. */
  cancel(what: Cancellable): void;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
}

interface Run {
  readonly controller: AbortController;
  readonly what: Cancellable | undefined;
}

/** `onOver`: called after each run, however it ended. */
export function createRuns(onOver: () => void): Runs {
  const runs = new Set<Run>();
  let last = Promise.resolve();
  const settled = () => last.catch(() => undefined);
  return {
    start(work, what) {
      const run = { controller: new AbortController(), what };
      runs.add(run);
      last = settled()
        .then(() => work(run.controller.signal))
        .finally(() => {
          runs.delete(run);
          onOver();
        });
      return last;
    },
    isUnderWay: () => runs.size > 0,
    cancel: (what) => runs.forEach((run) => run.what === what && run.controller.abort()),
    settled,
  };
}
