import { agreementArgument, boundArgument, day, phaseArgument } from './arguments';
import { phaseEndDay } from './phase-length';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Number of calendar days the contract gives a phase that starts on a given day.',
  parameters: {
    phase: common.phase,
    start: 'First day of the phase.',
    bound: common.bound,
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ phases }) => phases.map(({ duration }) => duration?.clause);

/**
 * Nombre de jours calendaires que le contrat donne à une phase qui commence un jour donné.
 * @customfunction PHASE_DAYS
 * @helpurl PHASE_DAYS
 * @param phase Numéro ou nom de la phase : 2, "Phase 2", "Construction". Une cellule vide peut être lue comme la phase 0.
 * @param start Premier jour de la phase.
 * @param [bound] "max" si absent ; "min" ou "nominal".
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le nombre de jours, premier et dernier compris ; #N/A si le contrat ne fixe pas cette borne.
 * @example PHASE_DAYS(1, "2017-01-09") → 90
 * @example PHASE_DAYS(1, "2017-01-09", "min") → 31
 * @example PHASE_DAYS("Consolidation", "2017-01-09") → 181
 * @example PHASE_DAYS(4, "2017-01-09", "min") → #N/A
 */
export function phaseDays(phase: unknown, start: unknown, bound?: unknown, agreement?: unknown): number {
  const contract = agreementArgument(agreement);
  const stage = phaseArgument(contract, phase);
  const firstDay = day(start, { fr: 'premier jour de la phase', en: 'first day of the phase' });
  return phaseEndDay(stage, firstDay, boundArgument(bound, 'max')) - firstDay + 1;
}
