import { moneyColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const priceReduction = moneyColumn({
  field: 'price_reduction',
  title: { fr: 'Réfaction', en: 'Price reduction' },
  headers: ['Montant de la réfaction', 'Montant réfaction', 'Réfaction HT', 'Réfaction (€)', 'Reduction'],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Réfaction', 'Montant de la réfaction'], refused: ['Remise', 'Décision'] },
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
