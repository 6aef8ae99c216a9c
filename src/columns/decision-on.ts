import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const decisionOn = dateColumn({
  field: 'decision_on',
  title: { fr: 'Date de la décision de réception', en: 'Acceptance decided on' },
  headers: [
    'Date d’admission',
    'Admis le',
    'Date de réception',
    'Réception prononcée le',
    'Date du PV',
    'PV le',
    'Date PV',
    'Date du PV de réception',
    'Date de vérification',
    'Acceptance decision date',
    'Accepted on',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date d’admission', 'Date du PV'],
    refused: ['Date de décision', 'PV de réception'],
  },
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
