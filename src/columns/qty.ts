import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const qty = numberColumn({
  field: 'qty',
  // A unit may be worth a day: "12 j" then says how many.
  of: ['unit', 'day'],
  title: { fr: 'Quantité', en: 'Quantity' },
  headers: [
    'Qté',
    'Qte commandée',
    'Quantité commandée',
    'Quantité d’UO',
    'Qté UO',
    'Nb UO',
    'Nb d’UO',
    'Nombre d’UO',
    'Nombre d’unités',
    'Nb d’unités',
    'Nb d’unités d’œuvre',
    'Nombre d’unités d’œuvre',
    'UO commandées (nb)',
    'Qty',
    'Quantity ordered',
    'Number of units',
    'Total Number of Units',
    'Number of items',
    ['Nombre', 0.7],
    ['Nb', 0.7],
    // A column headed by the unit's name that holds numbers counts units.
    ['UO', 0.6],
    ['UO commandées', 0.8],
    ['Unités', 0.5],
    ['Units', 0.5],
    'Invoice line quantity',
    ['Volume', 0.8],
  ],
  recognition: 'support',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Qté', 'Units', 'QUANTITE', 'Nb UO', "Nombre d'UO", 'Quantités'],
    refused: ['Nb start-ups', 'Qté dans le cond.', 'Nb jours'],
  },
  values: {
    good: [
      [2, 2],
      ['2', 2],
      ['0,5', 0.5],
      [-1, -1],
      ['2 UO', 2],
      ['12 j', 12],
      ['', null],
    ],
    bad: [
      ['6 mois', 'unreadable-number'],
      ['2 €', 'unreadable-number'],
      ['2 %', 'unreadable-number'],
      ['deux', 'unreadable-number'],
      ['2 ou 3', 'two-values'],
      ['1.234', 'unreadable-number'],
      ['#DIV/0!', 'error-value'],
    ],
  },
};
