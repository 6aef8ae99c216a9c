/**
 * What the finance rules rest on where the agreement says nothing of it: the user's own data, or
 * a text of law. Articles are named only where their wording was verified; usages are called by their name.
 */
import type { Agreement, Bilingual, FinanceTerms } from '../agreement/schema';

export type FinanceRule = keyof FinanceTerms;

const arithmetic: Bilingual = { fr: 'contrôle interne (arithmétique)', en: 'internal control (arithmetic)' };
const administrativeClauses: Bilingual = {
  fr: 'CCAP ou CCAG du marché (non fourni)',
  en: 'administrative clauses of the contract (not supplied)',
};

/** What each rule cites, as each language says it; findings carry the French words, as they carry clauses. */
export const financeCitations: Readonly<Record<FinanceRule, Bilingual>> = {
  'unit-price': { fr: 'bordereau des prix fourni', en: 'price schedule supplied' },
  amount: arithmetic,
  vat: { fr: 'taux de TVA des réglages', en: 'VAT rate of the settings' },
  'order-total': arithmetic,
  'execution-after-end': {
    fr: 'règle des accords-cadres (code de la commande publique, art. R. 2162-5)',
    en: 'rule of framework agreements (Code de la commande publique, art. R. 2162-5)',
  },
  'service-before-payment': {
    fr: 'règle du service fait (comptabilité publique)',
    en: 'certified-service rule (public accounting)',
  },
  'payment-delay': { fr: 'décret n° 2013-269 du 29 mars 2013', en: 'decree 2013-269 of 29 March 2013' },
  'commitment-balance': {
    fr: 'LOLF (autorisations d’engagement et crédits de paiement)',
    en: 'LOLF (commitment authorisations and payment appropriations)',
  },
  'commitment-number': {
    fr: 'usage de Chorus (numéro d’engagement juridique)',
    en: 'practice of Chorus (legal commitment number)',
  },
  // No agreement says when its consultation was launched, and both texts have the same thresholds and least share.
  advance: {
    fr: 'décret n° 2016-360, art. 110 (code de la commande publique, art. R. 2191-16, depuis le 1er avril 2019)',
    en: 'decree 2016-360, art. 110 (Code de la commande publique, art. R. 2191-16, since 1 April 2019)',
  },
  'late-penalty': administrativeClauses,
  'price-revision': administrativeClauses,
};

const cited = (rule: FinanceRule) => ({ clause: financeCitations[rule].fr });

const sources: FinanceTerms = {
  'unit-price': cited('unit-price'),
  amount: cited('amount'),
  vat: cited('vat'),
  'order-total': cited('order-total'),
  'execution-after-end': cited('execution-after-end'),
  'service-before-payment': cited('service-before-payment'),
  'payment-delay': {
    ...cited('payment-delay'),
    limit: { amount: 30, unit: 'day', qualifier: 'max', ...cited('payment-delay') },
  },
  'commitment-balance': cited('commitment-balance'),
  'commitment-number': cited('commitment-number'),
  advance: {
    ...cited('advance'),
    above: { amount: [50_000, null], unit: 'euro', qualifier: 'strict', ...cited('advance') },
    longerThan: { amount: [2, null], unit: 'month', qualifier: 'strict', ...cited('advance') },
    share: { amount: 5, unit: 'percent', qualifier: 'exact', ...cited('advance') },
  },
  'late-penalty': cited('late-penalty'),
  'price-revision': cited('price-revision'),
};

/** The terms a finance rule applies: those of the agreement where it states some, else those of the rule's own source. */
export function financeTerms<R extends FinanceRule>(agreement: Agreement, rule: R): FinanceTerms[R] {
  const stated: { readonly [T in FinanceRule]?: FinanceTerms[T] | undefined } = agreement.finance ?? {};
  return stated[rule] ?? sources[rule];
}
