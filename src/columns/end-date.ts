import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const endDate = dateColumn({
  field: 'end_date',
  title: { fr: 'Date de fin', en: 'End date' },
  headers: [
    'Fin prévisionnelle',
    'Date de fin prévisionnelle',
    'Fin',
    'Au',
    'Date fin',
    'Fin le',
    'Échéance',
    'Date d’échéance',
    'Fin de prestation',
    'Fin des prestations',
    'Fin prestation',
    'Date de fin de prestation',
    'Fin d’exécution',
    'Date de fin d’exécution',
    'Fin prévue',
    'Date de fin prévue',
    'Terme',
    'Jusqu’au',
    'End',
    'To',
    'Until',
    'Ends on',
    'Contract End Date',
    'Completion date',
    ['Période au', 0.9],
    ['Période fin', 0.9],
    'Call off end date',
    'Buyer call off end date',
    'Call Off Agreement End Date',
    'Customer contract end date',
    'Completion Date/Delivery Date',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date de fin prévisionnelle', 'Fin', 'Fin prest.', 'Au', 'Échéance', 'Date de fin'],
    refused: ['Date de début', 'Fin itération', 'Financement'],
  },
  values: dateValues,
};
