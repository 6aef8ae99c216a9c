import { numberColumn } from '../core/sheet/column-builders';
import { durationValues, type ColumnSamples } from '../core/sheet/column-samples';

export const oncallHours = numberColumn({
  field: 'oncall_hours',
  of: ['hour'],
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
  values: durationValues,
};
