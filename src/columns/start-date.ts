import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const startDate = dateColumn({
  field: 'start_date',
  title: { fr: 'Date de début', en: 'Start date' },
  headers: [
    'Début',
    'Du',
    'Date début',
    'Début le',
    'Date de démarrage',
    'Démarrage',
    'Début de prestation',
    'Début des prestations',
    'Début prestation',
    'Date de début de prestation',
    'Date de début d’exécution',
    'Début d’exécution',
    'Date de lancement',
    'À partir du',
    'Depuis le',
    'Debut prévu',
    'Date début prévue',
    'Start',
    'From',
    'Begins on',
    'Contract Start Date',
    ['Période du', 0.9],
    ['Période début', 0.9],
    'Call off start date',
    'Buyer call off start date',
    'Call Off Agreement Start Date',
    'Customer contract start date',
  ],
  recognition: 'support',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Début', 'Déb. prest.', 'Du', 'Date de début', 'DATE DEBUT'],
    refused: ['Date de fin', 'Début itération', 'Date limite de début de réalisation'],
  },
  values: dateValues,
};
