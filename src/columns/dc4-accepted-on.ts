import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const dc4AcceptedOn = dateColumn({
  field: 'dc4_accepted_on',
  title: { fr: 'DC4 accepté le', en: 'Subcontractor accepted on' },
  headers: [
    'Date d’acceptation du DC4',
    'Acceptation DC4',
    'Sous-traitant accepté le',
    'Agrément du sous-traitant le',
    'DC4 accepted on',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['DC4 accepté le', 'Acceptation DC4'], refused: ['DC4', 'DC4 reçu le'] },
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
