import type { Agreement } from '../../core/agreement/schema';
import { clauses } from '../../functions';

export type FunctionId = keyof typeof clauses;

/** The clauses a function rests on, each once; `null` where they are those of the unit it is given. */
export function clausesOf(id: FunctionId, agreement: Agreement): readonly string[] | null {
  const cited = clauses[id];
  if (cited === 'of-unit') return null;
  return cited === 'none' ? [] : [...new Set(cited(agreement).flatMap((clause) => clause ?? []))];
}
