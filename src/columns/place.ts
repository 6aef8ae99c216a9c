import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const place = textColumn({
  field: 'place',
  title: { fr: 'Lieu d’exécution', en: 'Place of execution' },
  headers: [
    'Lieu',
    'Lieu de la prestation',
    'Lieu d’intervention',
    'Sur place / à distance',
    'Présentiel / distanciel',
    'Distanciel',
    'Modalités d’intervention',
    'Place',
    'Location',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Lieu', 'Lieu d’exécution'], refused: ['Lieu de livraison', 'Milieu'] },
  values: {
    good: [
      ['distanciel', 'distanciel'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
