import { moneyColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const deliveredAmount = moneyColumn({
  field: 'delivered_amount',
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
  values: {
    good: [
      [48000, 4800000],
      ['48\u00a0000,50\u00a0€', 4800050],
      [null, null],
    ],
    bad: [
      ['à définir', 'unreadable-number'],
      ['1.234', 'unreadable-number'],
      ['500 $', 'mixed-currency'],
      ['#N/A', 'error-value'],
    ],
  },
};
