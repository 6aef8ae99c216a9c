import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const fte = numberColumn({
  field: 'fte',
  title: { fr: 'ETP', en: 'FTE' },
  headers: [
    'Nb ETP',
    'Nombre d’ETP',
    'ETPT',
    'Équivalent temps plein',
    'Équivalents temps plein',
    'Nb de développeurs',
    'Nombre de développeurs',
    'Full-time equivalent',
    'Nb FTE',
  ],
  small: true,
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['ETP', 'Nb ETP', 'Équivalent temps plein'], refused: ['Temps', 'Étape'] },
  values: {
    good: [
      [1, 1],
      ['0,5', 0.5],
      ['', null],
    ],
    bad: [
      ['soixante', 'unreadable-number'],
      ['#VALUE!', 'error-value'],
    ],
  },
};
