import { dateColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const productSheetDate = dateColumn({
  field: 'product_sheet_date',
  title: { fr: 'Date de la fiche produit', en: 'Product sheet date' },
  headers: [
    'Fiche produit',
    'Fiche produit le',
    'Date fiche produit',
    'Fiche produit du',
    'Fiche produit (date)',
    'Product sheet',
    'Product sheet on',
  ],
  heldBy: 'project',
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Fiche produit', 'Date fiche produit'], refused: ['Produit', 'Fiche projet'] },
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
