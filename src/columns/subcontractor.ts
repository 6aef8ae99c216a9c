import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const subcontractor = textColumn({
  field: 'subcontractor',
  title: { fr: 'Sous-traitant', en: 'Subcontractor' },
  headers: ['Sous traitant', 'Nom du sous-traitant', 'Sous-traitance', 'Sous-traité à', 'Subcontracted to'],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Sous-traitant', 'Nom du sous-traitant'],
    refused: ['Traitant', 'Montant sous-traité'],
  },
  values: {
    good: [
      ['PETITE SCOP', 'PETITE SCOP'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
