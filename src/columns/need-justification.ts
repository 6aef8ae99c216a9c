import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const needJustification = textColumn({
  field: 'need_justification',
  title: { fr: 'Justification du besoin', en: 'Justification of the need' },
  headers: [
    'Justification',
    'Besoin',
    'Besoin identifié',
    'Expression de besoin',
    'Motif',
    'Motivation',
    'Motif du besoin',
    'Need',
    'Identified need',
    'Reason',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Justification', 'Besoin identifié', 'Justification du besoin'],
    refused: ['Justificatif', 'Date d’expression de besoin'],
  },
  values: {
    good: [
      ['maquettes pour les tests', 'maquettes pour les tests'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
