import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

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
