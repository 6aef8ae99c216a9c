import type { AbortSignalLike } from '../../core/ports';

/** Milliseconds that work goes on for before the page may paint and hear the user: less than a frame. */
const sliceMs = 12;
/** Milliseconds between two tellings of how far it has got: drawing that takes time of its own. */
const tellEvery = 100;

/** One for all, which nothing can collect as garbage while a message is on its way. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];

function next(): void {
  const go = waiting.shift();
  // A port that still listens keeps a program that runs outside of a page from ending.
  if (waiting.length === 0) channel.port1.onmessage = null;
  go?.();
}

/** Lets the page paint and take input; a timer would be held back for four milliseconds each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port1.onmessage = next;
    channel.port2.postMessage(null);
  });
}

/** Runs steps to their end without holding the page for long; `null` when cancelled. */
export async function runSteps<T>(
  steps: Iterator<number, T>,
  signal?: AbortSignalLike,
  onShare?: (share: number) => void,
): Promise<T | null> {
  let told = performance.now();
  for (;;) {
    const until = performance.now() + sliceMs;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) {
      // What is made of the result, the drawing of it above all, is a task of its own.
      await breathe();
      return signal?.aborted ? null : step.value;
    }
    if (onShare && performance.now() >= told + tellEvery) {
      onShare(step.value);
      told = performance.now();
    }
    await breathe();
    if (signal?.aborted) return null;
  }
}
