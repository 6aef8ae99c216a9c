/** Knowing a thing by the words a sheet has for it, where no code names it. */
import { words } from '../text';
import type { Wording } from './schema';

export type Certainty = 'sure' | 'suspected';

/** How surely a text means the thing; `null` where it does not. "indemni recondu" is in "Indemnité de non-reconduction". */
export function meantBy({ sure, suspected = [] }: Wording, text: string): Certainty | null {
  const said = words(text);
  const all = (entry: string) => words(entry).every((stem) => said.some((word) => word.startsWith(stem)));
  if (sure.some(all)) return 'sure';
  return suspected.some(all) ? 'suspected' : null;
}
