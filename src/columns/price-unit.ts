import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const priceUnit = textColumn({
  field: 'price_unit',
  title: { fr: 'Unité de prix', en: 'Price unit' },
  headers: [
    'Unité de facturation',
    'Unité de mesure',
    'Type de prix',
    'Nature du prix',
    'Unit of purchase',
    'Unit of measure',
    'Unit of issue',
    'Pricing unit',
    ['Unité', 0.7],
    ['Unit', 0.6],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Unité de prix', 'Unité', 'Unit of measure'],
    refused: ['Prix unitaire', "Unité d'œuvre"],
  },
  values: {
    good: [
      ['jour', 'jour'],
      ['Forfait', 'Forfait'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
