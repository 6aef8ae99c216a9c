import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const status = textColumn({
  field: 'status',
  title: { fr: 'État', en: 'Status' },
  headers: [
    'Statut',
    'État du BC',
    'Statut du BC',
    'État de la commande',
    'Statut de la commande',
    'Statut du dossier',
    'État du dossier',
    'Order status',
    'State',
    ['Avancement', 0.5],
    ['Situation', 0.5],
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Statut', 'État', 'ETAT', 'Statut BC'], refused: ['État-major', 'Date d’état'] },
  values: {
    good: [
      ['soldé', 'soldé'],
      ['Annulé ', 'Annulé'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
