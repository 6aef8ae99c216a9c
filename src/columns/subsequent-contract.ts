import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const subsequentContract = textColumn({
  field: 'subsequent_contract',
  title: { fr: 'Marché subséquent', en: 'Subsequent contract' },
  headers: [
    'N° MS',
    'MS',
    'N° de marché subséquent',
    'N° marché subséquent',
    'Numéro de marché subséquent',
    'Réf. marché subséquent',
    'Référence du marché subséquent',
    'Subsequent contract number',
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['N° MS', 'Marché subséquent'], refused: ['N° marché', 'Montant MS'] },
  values: {
    good: [
      ['MS-2026-04', 'MS-2026-04'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
