import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const dc4ReceivedOn = dateColumn({
  field: 'dc4_received_on',
  title: { fr: 'DC4 reçu le', en: 'Subcontract declared on' },
  headers: [
    'Date de réception du DC4',
    'Réception DC4',
    'DC4 remis le',
    'Déclaration de sous-traitance reçue le',
    'Date de déclaration de sous-traitance',
    'DC4 received on',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['DC4 reçu le', 'Réception DC4'], refused: ['DC4', 'DC4 accepté le'] },
  values: dateValues,
};
