import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const phase = textColumn({
  field: 'phase',
  title: { fr: 'Phase', en: 'Phase' },
  headers: ['N° de phase', 'Phase du projet', 'Phase n°', 'Phase projet', 'Project phase', ['Étape', 0.7]],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Phase', 'Phase n°', 'N° phase'], refused: ['Décision phase 2', 'Date de phase'] },
  values: {
    good: [
      [2, '2'],
      ['Construction', 'Construction'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
