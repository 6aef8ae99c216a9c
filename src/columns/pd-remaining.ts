import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const pdRemaining = numberColumn({
  field: 'pd_remaining',
  of: ['day'],
  title: { fr: 'J/H restants', en: 'Person-days remaining' },
  headers: [
    'JH restants',
    'JH restant',
    'Jours restants',
    'Reste à faire',
    'RAF',
    'RAF (JH)',
    'Reste à faire (JH)',
    'Reste à consommer',
    'Solde JH',
    'PD remaining',
    'Days remaining',
    'Days left',
    ['Reste', 0.7],
    ['Restant', 0.7],
    ['Left', 0.7],
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['RAF', 'Left', 'Reste à faire', 'J/H restants'],
    refused: ['Reste à payer', 'JH commandés'],
  },
  values: {
    good: [
      [25, 25],
      [-6, -6],
      ['(6)', -6],
      ['', null],
    ],
    bad: [
      ['soixante', 'unreadable-number'],
      ['#VALUE!', 'error-value'],
    ],
  },
};
