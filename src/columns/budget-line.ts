import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const budgetLine = textColumn({
  field: 'budget_line',
  title: { fr: 'Ligne budgétaire', en: 'Budget line' },
  headers: [
    'Imputation',
    'Imputation budgétaire',
    'Centre de coûts',
    'Centre de coût',
    'Centre financier',
    'Ligne de budget',
    'Budget',
    'Action budgétaire',
    'BOP',
    'Programme budgétaire',
    'Domaine fonctionnel',
    'UO budgétaire',
    'Unité opérationnelle',
    'Cost centre',
    'Cost center',
    'Budget code',
    'Buyer cost centre',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Ligne budgétaire', 'Imputation budgétaire', 'Centre de coûts', 'BOP'],
    refused: ['Code UO', 'Ligne'],
  },
  values: {
    good: [['0129-CAHC', '0129-CAHC']],
    bad: [['#REF!', 'error-value']],
  },
};
