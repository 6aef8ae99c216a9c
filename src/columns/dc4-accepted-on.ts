import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const dc4AcceptedOn = dateColumn({
  field: 'dc4_accepted_on',
  title: { fr: 'DC4 accepté le', en: 'Subcontractor accepted on' },
  headers: [
    'Date d’acceptation du DC4',
    'Acceptation DC4',
    'Sous-traitant accepté le',
    'Agrément du sous-traitant le',
    'DC4 accepted on',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['DC4 accepté le', 'Acceptation DC4'], refused: ['DC4', 'DC4 reçu le'] },
  values: dateValues,
};
