import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const allocationLetter = textColumn({
  field: 'allocation_letter',
  title: { fr: 'Courrier d’attribution', en: 'Allocation letter' },
  headers: [
    'Courrier DINUM',
    'Lettre d’attribution',
    'Réf. courrier d’attribution',
    'Référence du courrier',
    'Courrier tourniquet',
    'N° de courrier',
    'Letter of allocation',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Courrier DINUM', 'Courrier d’attribution'],
    refused: ['Courriel', 'Attributaire'],
  },
  values: {
    good: [
      ['DINUM-2026-118', 'DINUM-2026-118'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
