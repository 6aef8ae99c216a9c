import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const unitPriceHt = moneyColumn({
  field: 'unit_price_ht',
  title: { fr: 'Prix unitaire HT', en: 'Unit price excl. tax' },
  headers: [
    'PU HT',
    'P.U. HT',
    'PU',
    'Prix unitaire',
    'Prix unit. HT',
    'Prix à l’unité HT',
    'Prix de l’UO HT',
    'Prix UO HT',
    'Prix UO',
    'Coût unitaire HT',
    'Montant unitaire HT',
    'Tarif HT',
    'TJM HT',
    'Unit price',
    'Price per unit',
    'Price per unit (Ex VAT)',
    'Unit price ex VAT',
    'Price per item',
    ['Prix HT', 0.7],
    ['Coût unitaire', 0.9],
    ['Prix', 0.5],
    ['Tarif', 0.6],
    ['Day rate', 0.8],
    ['TJM', 0.8],
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['PU HT (€)', 'TJM HT', 'TJM', 'P.U. H.T.', 'Prix unitaire HT', 'Prix à l’Unité HT'],
    refused: ['Montant HT', 'Unité de prix', 'PU TTC'],
  },
  values: moneyValues,
};
