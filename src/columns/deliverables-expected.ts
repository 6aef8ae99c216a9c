import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const deliverablesExpected = textColumn({
  field: 'deliverables_expected',
  title: { fr: 'Livrables attendus', en: 'Deliverables expected' },
  headers: [
    'Livrables prévus',
    'Livrables commandés',
    'Livrables demandés',
    'Livrables à remettre',
    'Expected deliverables',
  ],
  lines: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Livrables attendus', 'Livrables prévus'],
    refused: ['Livrables reçus', 'Date de livraison'],
  },
  values: {
    good: [
      ['prototype ; documentation', 'prototype ; documentation'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
