import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const iterationEnd = dateColumn({
  field: 'iteration_end',
  title: { fr: 'Fin d’itération', en: 'Iteration end' },
  headers: [
    'Fin itération',
    'Itération fin',
    'Itération (fin)',
    'Itération au',
    'Itération - fin',
    'Fin de sprint',
    'Fin sprint',
    'Sprint fin',
    'Sprint (fin)',
    'Sprint au',
    'Sprint end',
    'Iteration to',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Sprint (fin)', 'Itération (fin)', 'Fin d’itération'],
    refused: ['Fin', 'Début d’itération'],
  },
  values: dateValues,
};
