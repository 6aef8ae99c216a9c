/** What a phase is called in sentences: an agreement may number its phases, or go by their names alone. */
import { sameText } from '../core/text';

/** "2 (Construction)", or "Création" where that is what the id says. */
export function phaseName(id: string, label: string): string {
  return sameText(id, label) ? label : `${id} (${label})`;
}

/** "2", or "Création" where the id is the name, which it may spell without its accents. */
export function phaseShort(id: string, label: string): string {
  return sameText(id, label) ? label : id;
}
