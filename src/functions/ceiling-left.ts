import { stated } from '../core/agreement/figures';
import { centsOf } from '../core/money';
import { agreementArgument, eurosInExcel, numberFromZero } from './arguments';
import { lotArgument } from './_named';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'What is left of the maximum of a lot, excluding tax. The maximum covers the orders of all beneficiaries: ask the service that centralises them for the total.',
  parameters: {
    lot: 'Number of the lot.',
    ordered: 'Amount ordered from all holders of the lot, excluding tax; 0 where nothing is.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ lots }) =>
  lots.map(({ ceiling, noCeiling }) => ceiling?.clause ?? noCeiling?.clause);

/**
 * Ce qui reste du montant maximum d’un lot, hors taxes. Le maximum porte sur les commandes de tous les bénéficiaires : le total est à demander au service qui les centralise.
 * @customfunction CEILING_LEFT
 * @helpurl CEILING_LEFT
 * @param lot Numéro du lot.
 * @param ordered Montant hors taxes commandé à tous les titulaires du lot ; 0 si rien ne l’est.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le reste en euros, négatif au-delà du maximum ; #N/A si le contrat n’en fixe pas.
 * @example CEILING_LEFT(1, 149000000, "produit-2026") → 51000000
 * @example CEILING_LEFT("Lot 2", 200000001, "produit-2026") → -1
 * @example CEILING_LEFT(1, 800000) → #N/A
 */
export function ceilingLeft(lot: unknown, ordered: unknown, agreement?: unknown): number {
  const { id, ceiling, noCeiling, clause } = lotArgument(lot, agreementArgument(agreement));
  const amount = numberFromZero(ordered, { fr: 'montant commandé', en: 'amount ordered', of: ['euro'] });
  const most = ceiling ? stated(ceiling) : null;
  if (most === null) {
    const where = noCeiling?.clause ?? clause;
    return unavailable(
      `Le contrat ne fixe pas de montant maximum au lot ${id} (${where}).`,
      `The contract states no maximum for lot ${id} (${where}).`,
    );
  }
  return eurosInExcel(centsOf(most) - centsOf(amount));
}
