import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const deliveredAmount = moneyColumn({
  field: 'delivered_amount',
  ofOneUnit: true,
  title: { fr: 'Montant du service fait', en: 'Amount delivered' },
  headers: [
    'Montant service fait',
    'Montant SF',
    'Service fait (montant)',
    'Montant service fait HT',
    'Montant du service fait HT',
    'Montant SF HT',
    'Montant constaté',
    'Montant constaté HT',
    'Montant admis',
    'Montant admis HT',
    'Montant livré',
    'Montant réceptionné',
    'Delivered amount',
    'Amount accepted',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Montant service fait', 'Montant SF', 'Montant constaté HT'],
    refused: ['Service fait', 'Montant HT', 'Montant SF TTC'],
  },
  values: moneyValues,
};
