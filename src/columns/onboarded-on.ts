import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const onboardedOn = dateColumn({
  field: 'onboarded_on',
  title: { fr: 'Intégré le', en: 'Onboarded on' },
  headers: [
    'Intégrée le',
    'Date d’intégration',
    'Accueil terminé le',
    'Parcours d’accueil terminé le',
    'Parcours d’intégration terminé le',
    'Onboarding',
    'Date d’onboarding',
    'Onboarding le',
    'Onboarding date',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date d’intégration', 'Parcours d’accueil terminé le'],
    refused: ['Intégration', 'Accueil'],
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
