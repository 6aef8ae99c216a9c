import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
  values: dateValues,
};
