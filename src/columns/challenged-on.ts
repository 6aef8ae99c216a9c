import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const challengedOn = dateColumn({
  field: 'challenged_on',
  title: { fr: 'Récusé le', en: 'Challenged on' },
  headers: [
    'Date de récusation',
    'Récusation',
    'Récusée le',
    'Équipe récusée le',
    'Date récusation',
    'Team challenged on',
    'Challenge date',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Récusé le', 'Date de récusation'], refused: ['Refusé le', 'Excusé'] },
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
