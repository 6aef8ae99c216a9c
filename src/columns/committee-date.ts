import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const committeeDate = dateColumn({
  field: 'committee_date',
  title: { fr: 'Date du comité', en: 'Committee date' },
  headers: [
    'Comité',
    'Comité le',
    'Comité d’engagement',
    'Date comité',
    'Date du comité d’engagement',
    'Date comité d’engagement',
    'Date commission',
    'Committee',
    'Committee on',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Comité', 'Date du comité', 'Comité d’engagement'], refused: ['Date', 'Décision'] },
  values: {
    good: [
      [42744, 42744],
      ['09/01/2017', 42744],
      ['2017-01-09', 42744],
      ['', null],
    ],
    bad: [
      ['31/02/2017', 'unreadable-date'],
      ['09/01/17', 'ambiguous-date'],
      ['#REF!', 'error-value'],
    ],
  },
};
