/** The one place that opens a batch: what happens when a cell is being edited is decided here, for every operation. */
import { HostError } from '../core/ports';
import type { AbortSignalLike, WaitOptions } from '../core/ports';
import { hostError, isCellEdit } from './errors';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How often (ms) a waiting operation looks whether it was cancelled. */
const watchEvery = 100;

/**
 * Runs a batch. While a cell is being edited it is refused, or, for a caller who can tell the user, held by Excel until
 * the user leaves the cell. The first try does not ask Excel to hold it, because a held batch gives no sign of it.
 */
export async function run<T>(operation: string, batch: Batch<T>, wait: WaitOptions = {}): Promise<T> {
  try {
    return await unlessCancelled(operation, Excel.run(batch), wait.signal);
  } catch (error) {
    if (!isCellEdit(error) || !wait.onEditing) throw hostError(operation, error);
  }
  wait.onEditing();
  try {
    return await unlessCancelled(operation, runWhenFree(batch), wait.signal);
  } catch (error) {
    throw hostError(operation, error);
  }
}

/** A batch that Excel holds while a cell is being edited. */
export function runWhenFree<T>(batch: Batch<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/**
 * Takes back what was half done, even where someone began to type meanwhile. Where Excel refuses that too, the refusal
 * that led here is what counts.
 */
export async function takeBack(batch: Batch<void>): Promise<void> {
  await runWhenFree(batch).catch(() => undefined);
}

export function refuseIfCancelled(operation: string, signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled', operation);
}

/** Settles with the work, or refuses as soon as the signal says so: Excel may hold a batch for minutes. */
function unlessCancelled<T>(
  operation: string,
  work: Promise<T>,
  signal: AbortSignalLike | undefined,
): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      if (!signal.aborted) return;
      clearInterval(watch);
      reject(new HostError('cancelled', operation));
    }, watchEvery);
    work.then(resolve, reject).finally(() => clearInterval(watch));
  });
}
