import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const pdDone = numberColumn({
  field: 'pd_done',
  of: ['day'],
  title: { fr: 'J/H consommés', en: 'Person-days done' },
  headers: [
    'Réalisé (JH)',
    'JH consommés',
    'JH réalisés',
    'Jours consommés',
    'Jours réalisés',
    'Consommé',
    'Consommés',
    'Consommé (JH)',
    'Réalisés',
    'Charge consommée',
    'Charge réalisée',
    'JH faits',
    'JH passés',
    'PD done',
    'Days done',
    'Days spent',
    'Total consommé',
    ['Spent', 0.7],
    ['Réalisé', 0.8],
    ['Fait', 0.5],
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: [
      'Réalisé (JH)',
      'Total conso',
      'Spent',
      'JH conso.',
      'J/H consommés',
      'JH réalisés',
      'Jours consommés',
    ],
    refused: ['JH commandés', 'Réalisé / Accordé', 'Montant consommé'],
  },
  values: {
    good: [
      [60, 60],
      ['60', 60],
      ['7,5', 7.5],
      ['', null],
    ],
    bad: [
      ['soixante', 'unreadable-number'],
      ['#VALUE!', 'error-value'],
    ],
  },
};
