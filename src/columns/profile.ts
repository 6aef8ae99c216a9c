import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const profile = textColumn({
  field: 'profile',
  title: { fr: 'Profil', en: 'Profile' },
  headers: [
    'Profil intervenant',
    'Profil de l’intervenant',
    'Profil demandé',
    'Compétence',
    'Métier',
    'Rôle',
    'Role',
    'Grade',
    'Job title',
    'Practitioner grade',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Profil', 'Profil intervenant', 'Métier'], refused: ['Profil acheteur'] },
  values: {
    good: [['Développeur devops', 'Développeur devops']],
    bad: [['#REF!', 'error-value']],
  },
};
