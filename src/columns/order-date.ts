import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const orderDate = dateColumn({
  field: 'order_date',
  title: { fr: 'Date d’émission', en: 'Order date' },
  headers: [
    'Date de commande',
    'Date commande',
    'Date BC',
    'Date du BC',
    'Date du bon',
    'Date du bon de commande',
    'Émis le',
    'Émission',
    'Date d’émission du BC',
    'Date d’émission du bon',
    'Commandé le',
    'Date de la commande',
    'Date de signature',
    'Date signature BC',
    'Signé le',
    'Issued on',
    'Issue date',
    'Date of order',
    'Ordered on',
    'PO date',
    'Customer Order Date',
    'SoW / Order Date',
    ['Date', 0.6],
    ['Date création', 0.5],
    ['Date de création', 0.5],
  ],
  recognition: 'support',
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ["Date d'émission", 'Émis le', 'Date BC', 'Date de commande', 'Date (jj/mm/aaaa)'],
    refused: ['Date de paiement', 'Date de notification', 'Date prévue', 'Commande'],
  },
  values: dateValues,
};
