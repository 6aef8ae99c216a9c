import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const needDate = dateColumn({
  field: 'need_date',
  title: { fr: 'Date d’expression de besoin', en: 'Need expressed on' },
  headers: [
    'Expression de besoin le',
    'Besoin exprimé le',
    'Date du besoin',
    'Date de l’expression de besoin',
    'Date d’expression du besoin',
    'Demandé le',
    'Date de la demande',
    'Need date',
    'Requested on',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date d’expression de besoin', 'Besoin exprimé le'],
    refused: ['Expression de besoin', 'Date de début'],
  },
  values: dateValues,
};
