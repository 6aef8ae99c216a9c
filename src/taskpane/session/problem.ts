import { HostError, type Protected } from '../../core/ports';
import type { PaneProblem } from '../../languages/pane-texts';

/** A difficulty as the pane tells it: what it is, and codes for support, never cell contents. */
export interface Problem {
  readonly kind: PaneProblem;
  readonly diagnostic: string;
  /** Of `protected`: what is, and what was to be done, for which there may be another way. */
  readonly protection?: { readonly of: Protected | null; readonly place: string };
}

/** What was thrown, as a difficulty; an error of our own is told by its class and place, its message may quote cells. */
export function problemOf(thrown: unknown, place: string): Problem {
  if (thrown instanceof HostError) {
    const { problem: kind, diagnostic, protection } = thrown;
    return { kind, diagnostic, ...(kind === 'protected' ? { protection: { of: protection, place } } : {}) };
  }
  return { kind: 'fault', diagnostic: `${thrown instanceof Error ? thrown.name : typeof thrown} @ ${place}` };
}

/** How something asked for ended that was not done: cancelled by the user, or for a difficulty. */
export function endOf(
  thrown: unknown,
  place: string,
): { readonly step: 'cancelled' } | { readonly step: 'failed'; readonly problem: Problem } {
  return isCancelled(thrown) ? { step: 'cancelled' } : { step: 'failed', problem: problemOf(thrown, place) };
}

export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof HostError && thrown.problem === 'cancelled';
}
