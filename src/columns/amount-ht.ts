import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const amountHt = moneyColumn({
  field: 'amount_ht',
  title: { fr: 'Montant HT', en: 'Amount excl. tax' },
  headers: [
    'Montant HT (€)',
    'Total HT',
    'Montant total HT',
    'Montant hors taxes',
    'Montant prestation HT',
    'Montant de la prestation HT',
    'Montant ligne HT',
    'Montant de la ligne HT',
    'Coût HT',
    'Prix total HT',
    'Montant commandé HT',
    'Montant commande HT',
    'Amount',
    'Amount ex VAT',
    'Amount excl. VAT',
    'Net amount',
    'Total Charge (Ex VAT)',
    'Total Cost (ex VAT)',
    'Total ex VAT',
    ['HT', 0.8],
    ['Montant', 0.7],
    ['Montant total', 0.5],
    ['Coût total', 0.5],
    ['Total', 0.3],
    ['Montant commandé', 0.7],
    ['Coût', 0.5],
    'Total Value excluding VAT and Expenses',
    'Invoice Line Total Value ex VAT and Expenses',
  ],
  recognition: 'support',
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: [
      'Mtt HT',
      'Montant HT',
      'Montant HT (K€)',
      'MontantHT',
      'Total HT',
      'Montant HT (en euros)',
      'HT',
    ],
    refused: ['Montant TTC', 'PU HT', 'Montant constaté HT', 'Montant prévisionnel HT', 'Montent HT'],
  },
  values: moneyValues,
};
