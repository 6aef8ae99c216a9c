/** Where the agreements say that there is no maximum: what remains is then not defined. */
import type { SummarySource } from './definition';

/** The clauses that say so, each once. */
export function clausesWithoutMaximum(sources: readonly SummarySource[]): readonly string[] {
  return [
    ...new Set(
      sources.flatMap(({ agreement }) => agreement.lots.flatMap(({ noCeiling }) => noCeiling?.clause ?? [])),
    ),
  ];
}
