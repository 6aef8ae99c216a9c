import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const priceReduction = moneyColumn({
  field: 'price_reduction',
  title: { fr: 'Réfaction', en: 'Price reduction' },
  headers: ['Montant de la réfaction', 'Montant réfaction', 'Réfaction HT', 'Réfaction (€)', 'Reduction'],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Réfaction', 'Montant de la réfaction'], refused: ['Remise', 'Décision'] },
  values: moneyValues,
};
