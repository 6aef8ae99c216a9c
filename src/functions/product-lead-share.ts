import { bounds } from '../core/agreement/figures';
import { agreementArgument, phaseArgument } from './arguments';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Share of working time the product lead gives the project in a phase, by the contract.',
  parameters: { phase: common.phase, agreement: common.agreement },
};

export const clauses: Clauses = ({ phases }) => phases.map(({ productLead }) => productLead?.clause);

/**
 * Part de son temps que le responsable produit consacre au projet pendant une phase, selon le contrat.
 * @customfunction PRODUCT_LEAD_SHARE
 * @helpurl PRODUCT_LEAD_SHARE
 * @param phase Numéro ou nom de la phase : 2, "Phase 2", "Construction". Une cellule vide peut être lue comme la phase 0.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns La part, 0,8 pour 80 % ; #N/A si le contrat n’en fixe pas.
 * @example PRODUCT_LEAD_SHARE(2) → 0.8
 * @example PRODUCT_LEAD_SHARE(3) → 0.5
 * @example PRODUCT_LEAD_SHARE(1) → #N/A
 */
export function productLeadShare(phase: unknown, agreement?: unknown): number {
  const stage = phaseArgument(agreementArgument(agreement), phase);
  const share = stage.productLead?.share;
  const percent = share?.unit === 'percent' ? bounds(share).low : null;
  return percent === null
    ? unavailable(
        `Le contrat ne fixe pas la part du responsable produit pendant la phase ${stage.id} (${stage.clause}).`,
        `The contract states no share of the product lead in phase ${stage.id} (${stage.clause}).`,
      )
    : percent / 100;
}
