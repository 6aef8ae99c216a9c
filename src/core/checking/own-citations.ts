/** What a check cites that rests on no clause of an agreement (ADR 10, point 22). */
import type { Bilingual } from '../agreement/schema';
import { financeCitations } from './finance-sources';

/** Good keeping of the sheet, which no contract asks for. */
export const internalControl = 'contrôle interne';

/** A ceiling that the user set. */
export const internalCeiling = 'plafond interne';

/** These citations as each language says them; findings carry the French words, as they carry clauses. */
export const ownCitations: Readonly<Record<string, Bilingual>> = {
  [internalControl]: { fr: internalControl, en: 'internal control' },
  [internalCeiling]: { fr: internalCeiling, en: 'internal ceiling' },
  ...Object.fromEntries(Object.values(financeCitations).map((citation) => [citation.fr, citation])),
};
