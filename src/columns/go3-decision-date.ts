import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const go3DecisionDate = dateColumn({
  field: 'go3_decision_date',
  title: { fr: 'Décision phase 3', en: 'Decision on phase 3' },
  headers: [
    'Décision de phase 3',
    'Date décision phase 3',
    'Date de décision phase 3',
    'Go phase 3',
    'Go P3',
    'Décision P3',
    'Décision consolidation',
    'Décision de consolidation',
    'Décision passage en phase 3',
    'Phase 3 decision',
    'Go 3',
    'Go3',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Décision phase 3', 'Go phase 3', 'Décision de consolidation'],
    refused: ['Décision phase 2', 'Phase 3', 'Décision'],
  },
  values: dateValues,
};
