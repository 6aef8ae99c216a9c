import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const serviceFaitDate = dateColumn({
  field: 'service_fait_date',
  title: { fr: 'Date du service fait', en: 'Service certified on' },
  headers: [
    'SF le',
    'Service fait',
    'Service fait le',
    'SF',
    'Date SF',
    'Date service fait',
    'Date de service fait',
    'Date de constatation',
    'Constat',
    'Constaté le',
    'Admission',
    'Service certified',
    'Acceptance date',
    ['Delivered on', 0.9],
    'Actual Delivery Date',
    'Actual Delivery Date SoW complete',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['SF le', 'Dt SF', 'Service fait', 'Date du service fait', 'SF', 'Service fait le'],
    refused: ['Montant service fait', 'Service'],
  },
  values: {
    good: dateValues.good,
    bad: [...dateValues.bad, ['oui', 'unreadable-date']],
  },
};
