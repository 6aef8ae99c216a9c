/**
 * The columns of an extract of the State's accounts (Chorus), pasted beside the orders. They are no columns of an order
 * sheet: headings such as "Montant constaté" must not be looked for there.
 */
import { moneyColumn, textColumn } from '../sheet/column-builders';

export const engagementNumber = textColumn({
  field: 'ej_no',
  title: { fr: 'Numéro d’engagement juridique', en: 'Legal commitment number' },
  headers: [
    'EJ',
    'N° EJ',
    'Nº EJ',
    'Numéro EJ',
    'N° d’EJ',
    'Engagement juridique',
    'N° engagement juridique',
    'N° de l’engagement juridique',
    'Numéro de l’engagement juridique',
    'N° engagement',
    'N° EJ Chorus',
    ['Document d’achat', 0.8],
    // In a list of payments the document before each is the commitment.
    ['Numéro de la pièce précédente', 0.8],
  ],
  recognition: 'anchor',
});

export const engaged = moneyColumn({
  field: 'engaged',
  title: { fr: 'Montant engagé', en: 'Committed' },
  headers: [
    'Engagé',
    'Engagé TTC',
    'Montant EJ',
    'Montant EJ TTC',
    'Montant de l’EJ',
    'Montant engagement',
    'Montant de l’engagement',
    'Montant initial EJ',
    'AE',
    'AE consommées',
    'AE engagées',
    'Montant AE',
    'Montant LC ou marché TTC',
  ],
  recognition: 'support',
});

export const certified = moneyColumn({
  field: 'certified',
  title: { fr: 'Montant certifié', en: 'Certified' },
  headers: [
    'Certifié',
    'Montant SF',
    'Montant service fait',
    'Service fait certifié',
    'Montant du service fait',
    'Montant constaté',
    'Montant constaté TTC',
    'Montant constats TTC',
    'Montant SF certifié',
    ['Service fait', 0.8],
  ],
  recognition: 'support',
});

export const paid = moneyColumn({
  field: 'paid',
  title: { fr: 'Montant payé', en: 'Paid' },
  headers: [
    'Payé',
    'Payé TTC',
    'Montant payé TTC',
    'Montant des paiements',
    'Total payé',
    'CP',
    'CP consommés',
    'Montant CP',
    'Montant mandaté',
    ['Montant à contrôler en devise trans. ave', 0.9],
  ],
  recognition: 'support',
});

export const left = moneyColumn({
  field: 'left',
  title: { fr: 'Reste à payer', en: 'Left to pay' },
  headers: ['RAP', 'Restes à payer', 'Montant restant', 'Montant RAP', 'Reste à payer TTC', ['Solde', 0.8]],
  recognition: 'support',
});

export const extractColumns = [engagementNumber, engaged, certified, paid, left] as const;
