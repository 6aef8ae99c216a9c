import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const orderTotal = moneyColumn({
  field: 'order_total',
  title: { fr: 'Total de la commande', en: 'Order total' },
  headers: [
    'Total commande',
    'Total commande HT',
    'Total BC',
    'Total BC HT',
    'Total du BC',
    'Montant BC',
    'Montant du BC',
    'Montant BC HT',
    'Montant du bon de commande',
    'Montant du bon',
    'Montant total de la commande',
    'Montant total commande',
    'Montant total BC',
    'Montant total du BC',
    'Total du bon',
    'Total of order',
    'Total order value',
    ['Montant commande', 0.8],
    ['Montant de la commande', 0.8],
    'Order value',
    'Call off value',
    'Total contract value',
    'Customer Order/Contract Value',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Total commande', 'Total BC', 'Montant du BC'], refused: ['Total', 'Montant HT'] },
  values: moneyValues,
};
