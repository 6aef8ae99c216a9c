import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const deliverablesReceived = textColumn({
  field: 'deliverables_received',
  title: { fr: 'Livrables reçus', en: 'Deliverables received' },
  headers: [
    'Livrables',
    'Livrable',
    'Livrables remis',
    'Livrables livrés',
    'Livrables rendus',
    'Livrables validés',
    'Documents remis',
    'Deliverables',
  ],
  lines: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Livrables', 'Livrables reçus'],
    refused: ['Livrables attendus', 'Date de livraison'],
  },
  values: {
    good: [
      ['backlog;\ncode source', 'backlog;\ncode source'],
      ['complet', 'complet'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
