/** Lengths of phases, for the functions that count them. */
import { bounds, nominal } from '../core/agreement/figures';
import { endOfLength } from '../core/agreement/lengths';
import type { Phase } from '../core/agreement/schema';
import type { Bound } from './arguments';
import { unavailable } from './refusal';

/** Last day (1900 serial) the contract gives a phase that starts on a day, by the bound asked for; without tolerance. */
export function phaseEndDay(phase: Phase, start: number, bound: Bound): number {
  const { duration } = phase;
  if (duration === null)
    return unavailable(
      `Le contrat ne fixe pas la durée de la phase ${phase.id} (${phase.clause}).`,
      `The contract does not state the length of phase ${phase.id} (${phase.clause}).`,
    );
  const { low, high } = bounds(duration);
  const amount = { min: low, max: high, nominal: nominal(duration) }[bound];
  const end = amount === null ? null : endOfLength(start, amount, duration.unit);
  return (
    end ??
    unavailable(
      `Le contrat ne donne pas de durée « ${bound} » pour la phase ${phase.id} (${duration.clause}).`,
      `The contract states no “${bound}” length for phase ${phase.id} (${duration.clause}).`,
    )
  );
}
