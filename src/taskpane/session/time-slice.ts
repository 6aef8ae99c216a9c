import type { AbortSignalLike } from '../../core/ports';

/** Work goes on for so long before the page may paint and hear the user: a frame and a half. */
const sliceMs = 25;

/** Lets the page paint and take input. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs steps to their end without holding the page for long; `null` when cancelled. */
export async function runSteps<T>(
  steps: Iterator<number, T>,
  signal?: AbortSignalLike,
  onShare?: (share: number) => void,
): Promise<T | null> {
  for (;;) {
    const until = performance.now() + sliceMs;
    let share = 0;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    onShare?.(share);
    await breathe();
    if (signal?.aborted) return null;
  }
}
