import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

/** Why this holder got the order: its turn, continuation of a project, withdrawal of another, a turn skipped. */
export const allocationGround = textColumn({
  field: 'allocation_ground',
  title: { fr: 'Motif d’attribution', en: 'Ground of allocation' },
  headers: [
    'Attribution',
    'Motif de l’attribution',
    'Mode d’attribution',
    'Tourniquet',
    'Motif du choix du titulaire',
    'Allocation ground',
    'Allocation',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Motif d’attribution', 'Tourniquet'], refused: ['Motif', 'Attributaire'] },
  values: {
    good: [
      ['droit de suite', 'droit de suite'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
