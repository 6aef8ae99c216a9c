import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const person = textColumn({
  field: 'person',
  title: { fr: 'Intervenant', en: 'Person' },
  headers: [
    'Nom de l’intervenant',
    'Nom intervenant',
    'Intervenants',
    'Consultant',
    'Nom du consultant',
    'Collaborateur',
    'Développeur',
    'Coach',
    'Worker',
    'Consultant name',
    ['Nom', 0.5],
    ['Name', 0.4],
    'Fee earner',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Intervenant', 'Nom de l’intervenant', 'Consultant'],
    refused: ['Expérience', 'Nom du projet'],
  },
  values: {
    good: [['A. Martin', 'A. Martin']],
    bad: [['#REF!', 'error-value']],
  },
};
