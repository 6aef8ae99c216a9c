import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
  values: dateValues,
};
