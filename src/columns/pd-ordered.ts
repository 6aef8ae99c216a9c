import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const pdOrdered = numberColumn({
  field: 'pd_ordered',
  of: ['day'],
  title: { fr: 'J/H commandés', en: 'Person-days ordered' },
  headers: [
    'JH commandés',
    'Jours commandés',
    'Charge commandée',
    'Charge (JH)',
    'Charge (jours)',
    'Charge en JH',
    'Charge prévue',
    'Charge',
    'JH prévus',
    'JH vendus',
    'Jours prévus',
    'Nb JH',
    'Nombre de JH',
    'Nb de JH',
    'Nb jours',
    'Nb de jours',
    'Nombre de jours',
    'JH commande',
    'PD ordered',
    'Days ordered',
    'Workload',
    ['JH', 0.9],
    ['J/H', 0.9],
    ['Jours', 0.7],
    ['Days', 0.6],
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['JH commandés', 'j/h', 'J/H commandés', 'Jours-hommes', 'Nb de jours/homme'],
    refused: ['JH consommés', 'Reste à faire'],
  },
  values: {
    good: [
      [60, 60],
      ['60', 60],
      ['7,5', 7.5],
      ['60 j/h', 60],
      ['', null],
    ],
    bad: [
      ['60 heures', 'unreadable-number'],
      ['60 €', 'unreadable-number'],
      ['soixante', 'unreadable-number'],
      ['#VALUE!', 'error-value'],
    ],
  },
};
