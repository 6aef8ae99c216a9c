import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

/** The level a unit is ordered in, where a sheet names a family and its level instead of a code. */
export const level = textColumn({
  field: 'level',
  title: { fr: 'Niveau', en: 'Level' },
  headers: [
    'Niveau de l’UO',
    'Niveau UO',
    'Niveau de complexité',
    'Complexité',
    'Niveau de la prestation',
    'Niveau demandé',
    'Complexity',
    'Complexity level',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Niveau', 'Complexité'], refused: ['Niveau de service', 'Code UO'] },
  values: {
    good: [
      ['Intermédiaire', 'Intermédiaire'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
