import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const replacementRequestedOn = dateColumn({
  field: 'replacement_requested_on',
  title: { fr: 'Remplacement demandé le', en: 'Replacement requested on' },
  headers: [
    'Demande de remplacement',
    'Date de demande de remplacement',
    'Demande de remplacement le',
    'Replacement requested',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Remplacement demandé le', 'Date de demande de remplacement'],
    refused: ['Remplacé le', 'Date de la demande'],
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
