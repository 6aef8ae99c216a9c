import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const orderNo = textColumn({
  field: 'order_no',
  title: { fr: 'Numéro de bon de commande', en: 'Order number' },
  headers: [
    'N° BC',
    'N° de BC',
    'N° de commande',
    'N° commande',
    'Bon de commande',
    'N° bon',
    'N° du bon',
    'BC',
    'Réf. BC',
    'Réf. bon de commande',
    'Référence BC',
    'Référence commande',
    'Référence de la commande',
    'Identifiant BC',
    'Code BC',
    'Numéro OT',
    'N° OT',
    'PO number',
    ['PO', 0.7],
    'Purchase order',
    'Order ref',
    'Order reference',
    'Order reference number',
    'SoW / Order Number',
    'Customer Order Number',
    'Call-off number',
    ['Commande', 0.8],
    ['Order', 0.8],
  ],
  recognition: 'support',
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: [
      'N° BdC',
      'Commande n°',
      'N° BC',
      'Nº\u00a0BC',
      'Réf. BC',
      'N° du bon\nde commande',
      'Numéro de commande',
      'BON DE COMMANDE',
    ],
    refused: ['N° marché', 'Date de commande', 'Total commande', 'N° EJ'],
  },
  values: {
    good: [
      ['BC-001', 'BC-001'],
      [12, '12'],
      ['0012', '0012'],
      ['  BC  7 ', 'BC 7'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
