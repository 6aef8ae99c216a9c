import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

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
  values: dateValues,
};
