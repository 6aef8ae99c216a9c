import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const presentedOn = dateColumn({
  field: 'presented_on',
  title: { fr: 'Présenté le', en: 'Presented on' },
  headers: [
    'Date de présentation',
    'Équipe présentée le',
    'Présentation',
    'Présentation de l’équipe',
    'Date de présentation de l’équipe',
    'Date présentation',
    'Team presented on',
    'Presentation date',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Présenté le', 'Date de présentation'],
    refused: ['Date d’émission', 'Représenté par'],
  },
  values: dateValues,
};
