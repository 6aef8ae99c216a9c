import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const cp = moneyColumn({
  field: 'cp',
  title: { fr: 'Crédits de paiement', en: 'Payment appropriations' },
  headers: [
    'CP payés',
    'CP',
    'Montant CP',
    'CP consommés',
    'Montant payé',
    'Montant mandaté',
    'Crédit de paiement',
    'CP TTC',
    'Montant payé TTC',
    'Payé TTC',
    'Paid amount',
    'Amount paid',
    ['Payé', 0.7],
    ['Mandaté', 0.7],
    ['Paid', 0.7],
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['CP payés', 'CP', 'Montant CP', 'Montant payé', 'CP (TTC)', 'Montant payé TTC (€)'],
    refused: ['AE', 'Payé le', 'Code postal'],
  },
  values: moneyValues,
};
