import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const go2DecisionDate = dateColumn({
  field: 'go2_decision_date',
  title: { fr: 'Décision phase 2', en: 'Decision on phase 2' },
  headers: [
    'Décision de phase 2',
    'Date décision phase 2',
    'Date de décision phase 2',
    'Go phase 2',
    'Go P2',
    'Décision P2',
    'Décision construction',
    'Décision de construction',
    'Décision passage en phase 2',
    'Phase 2 decision',
    'Go 2',
    'Go2',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Décision phase 2', 'Go phase 2', 'Date de décision phase 2'],
    refused: ['Décision phase 3', 'Phase 2', 'Décision'],
  },
  values: dateValues,
};
