import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

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
