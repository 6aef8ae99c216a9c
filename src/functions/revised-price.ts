import { revisionCoefficient } from '../core/agreement/revision';
import { agreementOn } from '../core/agreement/versions';
import { roundTo } from '../core/money';
import { agreementArgument, dayOrAbsent, numberInExcel, positiveNumber } from './arguments';
import { unavailable } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description: 'Price revised by the formula of the contract: coefficient, then price, rounded as it says.',
  parameters: {
    price: 'Initial price, that of the schedule.',
    i0: 'Value of the index in the base month.',
    im: 'Last value of the index known in the month of the request.',
    date: 'Day of the request: the formula is the one then in force; the latest one where absent.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = ({ finance }) => [finance?.['price-revision']?.formula?.clause];

/**
 * Prix révisé par la formule du contrat : coefficient puis prix, arrondis comme le contrat le dit.
 * @customfunction REVISED_PRICE
 * @helpurl REVISED_PRICE
 * @param price Prix initial, celui du bordereau.
 * @param i0 Valeur de l’indice au mois de base.
 * @param im Dernière valeur connue de l’indice au mois de la demande.
 * @param [date] Jour de la demande : la formule est celle alors en vigueur ; la dernière en date si absent.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns Le prix en euros ; #N/A si le contrat ne donne pas de formule.
 * @example REVISED_PRICE(620, 104.2, 108.9, "", "produit-2026") → 644.18
 * @example REVISED_PRICE(480, 103.4, 101.9, "", "produit-2026") → 473.76
 * @example REVISED_PRICE(620, 104.2, 108.9) → #N/A
 */
export function revisedPrice(
  price: unknown,
  i0: unknown,
  im: unknown,
  date?: unknown,
  agreement?: unknown,
): number {
  const contract = agreementArgument(agreement);
  const initial = positiveNumber(price, { fr: 'prix initial', en: 'initial price', of: ['euro'] });
  const base = positiveNumber(i0, { fr: 'indice de base', en: 'base index', of: [] });
  const current = positiveNumber(im, { fr: 'indice de la demande', en: 'index of the request', of: [] });
  const on = dayOrAbsent(date, { fr: 'jour de la demande', en: 'day of the request' });
  const formula = agreementOn(contract, on ?? Infinity).finance?.['price-revision']?.formula;
  if (!formula)
    return unavailable(
      'Cet accord-cadre ne donne pas de formule de révision des prix.',
      'This agreement states no formula to revise prices.',
    );
  const coefficient = revisionCoefficient(formula, base, current);
  return numberInExcel(roundTo(initial * coefficient, formula.priceDecimals, formula.rounding));
}
