import { yesNoColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const agileTrained = yesNoColumn({
  field: 'agile_trained',
  title: { fr: 'Formation agile', en: 'Trained in agile' },
  headers: [
    'Formé agile',
    'Formé à l’agile',
    'Formé aux méthodes agiles',
    'Formation aux méthodes agiles',
    'Formation agilité',
    'Agile trained',
    'Agile training',
    ['Agile', 0.7],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Formation agile', 'Formé à l’agile'],
    refused: ['Formation', 'Date de formation'],
  },
  values: {
    good: [
      ['oui', true],
      ['non', false],
      ['✔', true],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
