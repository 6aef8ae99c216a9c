/** Knowing a thing by the words a sheet has for it, where no code names it. */
import { words } from '../text';
import type { Wording } from './schema';

export type Certainty = 'sure' | 'suspected';

/** What a text leaves out, up to the next sign: "(hors formation des arrivants)". */
const leftOut = /\b(?:hors|sans|without)\b[^:;,()]*/gi;

/** Named, and not charged. */
const notCharged = /charge du titulaire|gratuit|offert/i;

/**
 * How surely a text means the thing; `null` where it does not. "indemni recondu" is in "Indemnité de non-reconduction".
 * What is named as left out, or as not charged, may be there all the same: only a reader can tell.
 */
export function meantBy({ sure, suspected = [] }: Wording, text: string): Certainty | null {
  if (isIn(sure, text))
    return notCharged.test(text) || !isIn(sure, text.replace(leftOut, ' ')) ? 'suspected' : 'sure';
  return isIn(suspected, text) ? 'suspected' : null;
}

/** Whether the words of one of the entries, or of words that begin so, all stand in a text. */
function isIn(entries: readonly string[], text: string): boolean {
  const said = words(text);
  return entries.some((entry) => words(entry).every((stem) => said.some((word) => word.startsWith(stem))));
}
