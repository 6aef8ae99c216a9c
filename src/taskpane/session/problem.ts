import { HostError } from '../../core/ports';
import type { PaneProblem } from '../../languages/pane-texts';

/** A difficulty as the pane tells it: what it is, and codes for support, never cell contents. */
export interface Problem {
  readonly kind: PaneProblem;
  readonly diagnostic: string;
}

/** What was thrown, as a difficulty; an error of our own is told by its class and place, its message may quote cells. */
export function problemOf(thrown: unknown, place: string): Problem {
  if (thrown instanceof HostError) return { kind: thrown.problem, diagnostic: thrown.diagnostic };
  return { kind: 'fault', diagnostic: `${thrown instanceof Error ? thrown.name : typeof thrown} @ ${place}` };
}

export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof HostError && thrown.problem === 'cancelled';
}
