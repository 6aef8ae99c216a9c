import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const committeeDate = dateColumn({
  field: 'committee_date',
  title: { fr: 'Date du comité', en: 'Committee date' },
  headers: [
    'Comité du',
    'Comité',
    'Comité le',
    'Comité d’engagement',
    'Date comité',
    'Date du comité d’engagement',
    'Date comité d’engagement',
    'Date commission',
    'Committee',
    'Committee on',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Comité du', 'Comité', 'Date du comité', 'Comité d’engagement'],
    refused: ['Date', 'Décision'],
  },
  values: dateValues,
};
