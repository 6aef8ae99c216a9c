import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const startupsCount = numberColumn({
  field: 'startups_count',
  of: ['start-up'],
  title: { fr: 'Nombre de start-ups', en: 'Number of start-ups' },
  headers: [
    'Nb start-ups',
    'Nb startups',
    'Nb SE',
    'Nombre de start-up',
    'Nb de start-ups',
    'Nb start-ups incubées',
    'Nombre de start-ups incubées',
    'Nombre de start-ups d’État',
    'Start-ups incubées',
    'Nb de projets',
    'Nb projets',
    'Nombre de projets',
    'Nb de projets incubés',
    'Start-up count',
    'Startups count',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Nb start-ups', 'Nombre de startups', 'Nbre de start-up'],
    refused: ['Start-up', 'Projet'],
  },
  values: {
    good: [
      [9, 9],
      ['9', 9],
    ],
    bad: [
      ['une dizaine', 'unreadable-number'],
      ['5 ou 6', 'two-values'],
    ],
  },
};
