import { penaltyDue } from '../core/agreement/penalties';
import { centsOf } from '../core/money';
import { agreementArgument, eurosInExcel, positiveNumber } from './arguments';
import { namedArgument } from './_named';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Amount of a penalty of the contract, to the cent, before the cap the contract puts on it, if it does.',
  parameters: {
    id: 'Id of the penalty in the agreement: "late", "quality", "replacement".',
    value: 'Value of the order or of the unit, excluding tax; blank for a lump sum.',
    count: 'Number of days, deliverables, hours or failures, any days of grace already deducted.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ penalties }) => penalties?.map(({ clause }) => clause) ?? [];

/**
 * Montant d’une pénalité du contrat, au centime, avant le plafond que le contrat y met, s’il en met un.
 * @customfunction PENALTY
 * @helpurl PENALTY
 * @param id Identifiant de la pénalité dans l’accord-cadre : "late", "quality", "replacement".
 * @param value Valeur hors taxes de la commande ou de l’unité ; vide pour une pénalité forfaitaire.
 * @param count Nombre de jours, de livrables, d’heures ou de manquements, délai de grâce déjà déduit.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le montant en euros ; #N/A si l’accord-cadre ne connaît pas cette pénalité.
 * @example PENALTY("late", 96000, 12, "produit-2026") → 4608
 * @example PENALTY("replacement", 640, 4, "produit-2026") → 51.2
 * @example PENALTY("insertion-hours", "", 10, "produit-2026") → 1200
 * @example PENALTY("late", 96000, 12) → #N/A
 */
export function penalty(id: unknown, value: unknown, count: unknown, agreement?: unknown): number {
  const { penalties = [] } = agreementArgument(agreement);
  const found = namedArgument(id, penalties, { fr: 'pénalité', en: 'penalty' });
  const times = positiveNumber(count, {
    fr: 'nombre de jours ou de manquements',
    en: 'number of days or failures',
    of: ['day', 'hour'],
  });
  const base = found.amount
    ? 0
    : positiveNumber(value, { fr: 'valeur hors taxes', en: 'value excluding tax', of: ['euro'] });
  return eurosInExcel(centsOf(penaltyDue(found, base, times)));
}
