import { numberColumn } from '../core/sheet/column-builders';
import { durationValues, type ColumnSamples } from '../core/sheet/column-samples';

export const oncallWeeks = numberColumn({
  field: 'oncall_weeks',
  of: ['week'],
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
    good: [...durationValues.good, ['2 semaines', 2]],
    bad: [...durationValues.bad, ['2 heures', 'unreadable-number']],
  },
};
