import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

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
  values: {
    good: [
      [42744, 42744],
      ['09/01/2017', 42744],
      ['2017-01-09', 42744],
      ['', null],
    ],
    bad: [
      ['31/02/2017', 'unreadable-date'],
      ['09/01/17', 'ambiguous-date'],
      ['#REF!', 'error-value'],
    ],
  },
};
