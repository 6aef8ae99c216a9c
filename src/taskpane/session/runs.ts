/** One run at a time: what reads the workbook takes its turn, and what is under way can be ended. */
import type { AbortSignalLike } from '../../core/ports';

interface Runs {
  /** Does the work after what is under way, however that ends. */
  start(work: (signal: AbortSignalLike) => Promise<void>): Promise<void>;
  isUnderWay(): boolean;
  /** Ends what was started last. */
  cancel(): void;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
}

/** `onOver`: called after each run, however it ended. */
export function createRuns(onOver: () => void): Runs {
  let last: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  const settled = () => last?.done.catch(() => undefined) ?? Promise.resolve();
  return {
    start(work) {
      const controller = new AbortController();
      const done = settled()
        .then(() => work(controller.signal))
        .finally(() => {
          if (last?.controller === controller) last = null;
          onOver();
        });
      last = { controller, done };
      return done;
    },
    isUnderWay: () => last !== null,
    cancel: () => last?.controller.abort(),
    settled,
  };
}
