import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const experienceYears = numberColumn({
  field: 'experience_years',
  of: ['year'],
  title: { fr: 'Années d’expérience', en: 'Years of experience' },
  headers: [
    'Expérience',
    'Expérience (ans)',
    'Expérience (années)',
    'Expérience en années',
    'Ancienneté',
    'Nb années d’expérience',
    'Nombre d’années d’expérience',
    'Années d’exp.',
    'Exp. (ans)',
    'Experience',
    'Experience (years)',
    'Minimum years of experience',
  ],
  small: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Expérience (ans)', 'Années d’expérience', 'Expérience'],
    refused: ['Retour d’expérience', 'Experimentation'],
  },
  values: {
    good: [
      [12, 12],
      ['10 ans', 10],
      ['3,5', 3.5],
      ['', null],
    ],
    bad: [
      ['6 mois', 'unreadable-number'],
      ['senior', 'unreadable-number'],
      ['5 à 10', 'two-values'],
    ],
  },
};
