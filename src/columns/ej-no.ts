import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const ejNo = textColumn({
  field: 'ej_no',
  title: { fr: 'Numéro d’engagement juridique', en: 'Legal commitment number' },
  headers: [
    'EJ',
    'N° EJ',
    'N° d’EJ',
    'Engagement juridique',
    'N° engagement',
    'N° d’engagement',
    'N° engagement juridique',
    'Numéro EJ Chorus',
    'EJ Chorus',
    'N° EJ Chorus',
    'Commitment number',
    'Commitment no',
    'Legal commitment',
    ['Engagement', 0.6],
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['EJ', 'N° EJ', 'Nº d’engagement', 'Engagement juridique'],
    refused: ['Montant engagé', 'N° de marché'],
  },
  values: {
    good: [
      ['0012345678', '0012345678'],
      [1300012345, '1300012345'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
