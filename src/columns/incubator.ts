import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const incubator = textColumn({
  field: 'incubator',
  title: { fr: 'Incubateur', en: 'Incubator' },
  headers: ['Incubateurs', 'Nom de l’incubateur', 'Incubateur(s)'],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Incubateur', 'Incubateur(s)'], refused: ['Nb start-ups incubées'] },
  values: {
    good: [['MinA; MinB', 'MinA; MinB']],
    bad: [['#REF!', 'error-value']],
  },
};
