import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const replacedOn = dateColumn({
  field: 'replaced_on',
  title: { fr: 'Remplacé le', en: 'Replaced on' },
  headers: [
    'Remplacée le',
    'Date de remplacement',
    'Remplacement effectif le',
    'Remplacement',
    'Replacement date',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Remplacé le', 'Date de remplacement'],
    refused: ['Remplacement demandé le', 'Remplaçant'],
  },
  values: dateValues,
};
