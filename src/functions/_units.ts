/** Lengths of units as the functions count them. */
import { bounds, nominal } from '../core/agreement/figures';
import type { Figure, Unit } from '../core/agreement/schema';
import { isAbsent, positiveNumber, single, type WantedNumber } from './arguments';
import { unavailable, wrong } from './refusal';

/** The length the contract gives a unit; refused where it gives none. */
export function durationOf({ code, clause, duration }: Unit): Figure {
  return (
    duration ??
    unavailable(
      `Le contrat ne fixe pas la durée de l’unité ${code} (${clause}).`,
      `The contract does not state the length of ${code} (${clause}).`,
    )
  );
}

/** The one number of a figure, or its maximum where only that is bounded; `null` for a range or a minimum. */
export function longest(figure: Figure): number | null {
  const { low, high } = bounds(figure);
  return nominal(figure) ?? (low === null ? high : null);
}

/** A unit may be worth a day: "12 j" then says how many. */
export const numberOfUnits: WantedNumber = {
  fr: 'nombre d’unités',
  en: 'number of units',
  of: ['unit', 'day'],
};

/** Number of units: 1 where nothing is said; 0 is refused, for nobody orders nothing. */
export function quantityArgument(given: unknown): number {
  if (isAbsent(single(given))) return 1;
  return positiveNumber(given, numberOfUnits);
}

/** The identifier of a lot or a phase as a number, where it is one. */
export function idAsNumber(id: string): number | string {
  return /^\d+$/.test(id) ? Number(id) : id;
}

type Mode = 'parallel' | 'serial';

/** How several units follow each other; `null` where nothing is said. */
export function modeArgument(given: unknown): Mode | null {
  const value = single(given);
  // A blank cell is 0 on the desktop.
  if (isAbsent(value) || value === 0) return null;
  const mode = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (mode === 'parallel' || mode === 'serial') return mode;
  return wrong(
    'Le mode s’écrit "parallel" (en même temps) ou "serial" (à la suite).',
    'The mode is written "parallel" (at the same time) or "serial" (one after the other).',
  );
}
