import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const revisionCoefficient = numberColumn({
  field: 'revision_coefficient',
  of: ['hundredth'],
  title: { fr: 'Coefficient de révision', en: 'Price revision coefficient' },
  headers: [
    'Coef. de révision',
    'Coeff. de révision',
    'Coef révision',
    'Coeff révision',
    'Coefficient révision',
    'Coefficient',
    'Coef',
    'Révision',
    'Indice de révision',
    'Revision coefficient',
    'Revision',
  ],
  small: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Coefficient de révision', 'Coef. révision'], refused: ['Taux de TVA'] },
  values: {
    good: [
      [1.023, 1.023],
      ['1,023', 1.023],
    ],
    bad: [['selon indice', 'unreadable-number']],
  },
};
