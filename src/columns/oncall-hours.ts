import { numberColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const oncallHours = numberColumn({
  field: 'oncall_hours',
  title: { fr: 'Heures d’astreinte', en: 'On-call hours' },
  headers: [
    'Nb heures d’astreinte',
    'Nb d’heures d’astreinte',
    'Nombre d’heures d’astreinte',
    'Heures d’intervention',
    'Heures d’astreinte active',
    'Astreinte (heures)',
    'Hours on call',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Heures d’astreinte', 'Heures d’intervention'],
    refused: ['Heures', 'Semaines d’astreinte'],
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
