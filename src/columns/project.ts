import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const project = textColumn({
  field: 'project',
  title: { fr: 'Projet', en: 'Project' },
  headers: [
    'Nom du projet',
    'Start-up',
    'Startup',
    'Start-up d’État',
    'Startup d’État',
    'Nom de la start-up',
    'Start-up concernée',
    'Produit',
    'Nom du produit',
    'Produit numérique',
    'Service numérique',
    'Project name',
    'Product',
  ],
  recognition: 'support',
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Projet', "Start-up d'État", 'STARTUP', 'Produit'],
    refused: ['Chef de projet', 'Nb start-ups', 'Fiche produit', 'Projet repris'],
  },
  values: {
    good: [
      ['Alpha', 'Alpha'],
      [2020, '2020'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
