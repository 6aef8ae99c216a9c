import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const deliveredOn = dateColumn({
  field: 'delivered_on',
  title: { fr: 'Date de réception des livrables', en: 'Deliverables received on' },
  headers: [
    'Livré le',
    'Livrée le',
    'Date de livraison',
    'Livraison',
    'Livraison le',
    'Date livraison',
    'Date de remise des livrables',
    'Livrables reçus le',
    'Livrables remis le',
    'Remis le',
    'Delivery date',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Livré le', 'Date de livraison'],
    refused: ['Livrables reçus', 'Date de livraison prévue'],
  },
  values: {
    good: [
      [42744, 42744],
      ['09/01/2017', 42744],
      ['2017-01-09', 42744],
      ['', null],
    ],
    bad: [
      ['31/02/2017', 'unreadable-date'],
      ['09/01/17', 'ambiguous-date'],
      ['#REF!', 'error-value'],
    ],
  },
};
