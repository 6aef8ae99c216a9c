import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const decisionOn = dateColumn({
  field: 'decision_on',
  title: { fr: 'Date de la décision de réception', en: 'Acceptance decided on' },
  headers: [
    'Date d’admission',
    'Admis le',
    'Date de réception',
    'Réception prononcée le',
    'Date du PV',
    'PV le',
    'Date PV',
    'Date du PV de réception',
    'Date de décision / PV',
    'Date de vérification',
    'Acceptance decision date',
    'Accepted on',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date d’admission', 'Date du PV', 'Date de décision / PV'],
    refused: ['Date de décision', 'PV de réception'],
  },
  values: dateValues,
};
