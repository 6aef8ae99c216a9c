import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const iterationStart = dateColumn({
  field: 'iteration_start',
  title: { fr: 'Début d’itération', en: 'Iteration start' },
  headers: [
    'Début itération',
    'Itération début',
    'Itération (début)',
    'Itération du',
    'Itération - début',
    'Début de sprint',
    'Début sprint',
    'Sprint début',
    'Sprint (début)',
    'Sprint du',
    'Sprint start',
    'Iteration from',
    ['Sprint', 0.5],
    ['Itération', 0.5],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Sprint (début)', 'Itération (début)', 'Début d’itération'],
    refused: ['Début', 'Fin d’itération'],
  },
  values: dateValues,
};
