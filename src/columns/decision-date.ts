import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const decisionDate = dateColumn({
  field: 'decision_date',
  title: { fr: 'Date de décision', en: 'Decision date' },
  headers: [
    ['Décision', 0.95],
    'Décision le',
    'Date décision',
    'Décidé le',
    'Décision de l’administration',
    'Date de la décision',
    'Decided on',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Décision', 'Date de décision'],
    refused: ['Décision phase 2', 'Motif de la décision'],
  },
  values: {
    good: [
      [42744, 42744],
      ['09/01/2017', 42744],
      ['2017-01-09', 42744],
      ['', null],
    ],
    bad: [
      ['31/02/2017', 'unreadable-date'],
      ['09/01/17', 'ambiguous-date'],
      ['#REF!', 'error-value'],
    ],
  },
};
