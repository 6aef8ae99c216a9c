import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
  values: dateValues,
};
