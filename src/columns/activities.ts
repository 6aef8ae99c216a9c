import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const activities = textColumn({
  field: 'activities',
  title: { fr: 'Activités', en: 'Activities' },
  headers: [
    'Activité',
    'Activités opérationnelles',
    'Activités réalisées',
    'Travaux réalisés',
    'Tâches réalisées',
    'Compte rendu d’activité',
    'Activity',
    'Work done',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Activités', 'Activités réalisées', 'Travaux réalisés'], refused: ['Action'] },
  values: {
    good: [['maquettes, tests', 'maquettes, tests']],
    bad: [['#REF!', 'error-value']],
  },
};
