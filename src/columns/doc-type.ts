import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const docType = textColumn({
  field: 'doc_type',
  title: { fr: 'Type de document', en: 'Document type' },
  headers: [
    'Type d’acte',
    'Nature de l’acte',
    'Type de commande',
    'Nature du document',
    'Forme',
    'Type de pièce',
    'Form',
    'Order type',
    'Type of document',
    ['Type', 0.8],
    ['Nature', 0.7],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Type', 'Nature', 'Type de commande'],
    refused: ['Type de montant', 'Nature des dépenses'],
  },
  values: {
    good: [
      ['Bon de commande', 'Bon de commande'],
      ['—', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
