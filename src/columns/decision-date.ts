import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
  values: dateValues,
};
