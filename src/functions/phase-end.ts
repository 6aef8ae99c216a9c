import { agreementArgument, boundArgument, day, dayInExcel, phaseArgument } from './arguments';
import { phaseEndDay } from './phase-length';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Last day the contract gives a phase that starts on a given day.',
  parameters: {
    phase: common.phase,
    start: 'First day of the phase.',
    bound: common.bound,
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ phases }) => phases.map(({ duration }) => duration?.clause);

/**
 * Dernier jour que le contrat donne à une phase qui commence un jour donné.
 * @customfunction PHASE_END
 * @helpurl PHASE_END
 * @param phase Numéro ou nom de la phase : 2, "Phase 2", "Construction". Une cellule vide peut être lue comme la phase 0.
 * @param start Premier jour de la phase.
 * @param [bound] "max" si absent ; "min" ou "nominal".
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le dernier jour, à mettre au format de date ; #N/A si le contrat ne fixe pas cette borne.
 * @example PHASE_END(4, "2016-12-31") → 2017-02-28
 * @example PHASE_END(1, "2017-01-09", "min") → 2017-02-08
 * @example PHASE_END(4, "2016-12-31", "min") → #N/A
 */
export function phaseEnd(phase: unknown, start: unknown, bound?: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const stage = phaseArgument(contract, phase);
  const firstDay = day(start, { fr: 'premier jour de la phase', en: 'first day of the phase' });
  return dayInExcel(phaseEndDay(stage, firstDay, boundArgument(bound, 'max')));
}
