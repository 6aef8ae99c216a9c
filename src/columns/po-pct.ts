import { shareColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const poPct = shareColumn({
  field: 'po_pct',
  title: { fr: 'Taux d’implication du responsable produit', en: 'Product lead’s share of time' },
  headers: [
    '% implication',
    '% d’implication',
    'Implication',
    'Implication RP',
    'Taux d’implication',
    'Taux implication RP',
    '% RP',
    '% PO',
    '% temps RP',
    'Temps RP',
    'Quotité RP',
    'Quotité',
    'Disponibilité RP',
    'PO share',
    'PO %',
    'Time share',
  ],
  heldBy: 'project-phase',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['% implication', 'Taux d’implication', 'Quotité RP'],
    refused: ['% réalisé / accordé', 'Taux de TVA'],
  },
  values: {
    good: [
      [80, 0.8],
      [0.8, 0.8],
      ['80\u00a0%', 0.8],
      ['0,8', 0.8],
      [1, 1],
      ['50', 0.5],
      ['', null],
    ],
    bad: [
      [150, 'unreadable-number'],
      ['élevée', 'unreadable-number'],
    ],
  },
};
