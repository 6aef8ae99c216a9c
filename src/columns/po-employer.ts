import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const poEmployer = textColumn({
  field: 'po_employer',
  title: { fr: 'Employeur du responsable produit', en: 'Product lead’s employer' },
  headers: [
    'Employeur RP',
    'Employeur PO',
    'Employeur du PO',
    'Responsable produit',
    'Resp. produit',
    'Chef de produit',
    'Product owner',
    'Employeur',
    'PO employer',
    'Product lead',
    ['PO', 0.5],
    ['RP', 0.6],
  ],
  heldBy: 'project-phase',
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Responsable produit', 'Employeur RP', 'Employeur du responsable produit'],
    refused: ['Produit', 'Taux implication RP'],
  },
  values: {
    good: [['SGMAP', 'SGMAP']],
    bad: [['#REF!', 'error-value']],
  },
};
