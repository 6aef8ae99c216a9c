import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const oncallWeeks = numberColumn({
  field: 'oncall_weeks',
  title: { fr: 'Semaines d’astreinte', en: 'On-call weeks' },
  headers: [
    'Nb semaines d’astreinte',
    'Nb de semaines d’astreinte',
    'Nombre de semaines d’astreinte',
    'Astreinte (semaines)',
    'Weeks on call',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Semaines d’astreinte', 'Nb semaines d’astreinte'],
    refused: ['Semaines', 'Heures d’astreinte'],
  },
  values: {
    good: [
      [4, 4],
      ['1,5', 1.5],
      ['', null],
    ],
    bad: [
      ['deux', 'unreadable-number'],
      ['2 ou 3', 'two-values'],
      ['#DIV/0!', 'error-value'],
    ],
  },
};
