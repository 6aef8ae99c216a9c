import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const challengedOn = dateColumn({
  field: 'challenged_on',
  title: { fr: 'Récusé le', en: 'Challenged on' },
  headers: [
    'Date de récusation',
    'Récusation',
    'Récusée le',
    'Équipe récusée le',
    'Date récusation',
    'Team challenged on',
    'Challenge date',
  ],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Récusé le', 'Date de récusation'], refused: ['Refusé le', 'Excusé'] },
  values: dateValues,
};
