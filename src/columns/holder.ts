import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const holder = textColumn({
  field: 'holder',
  title: { fr: 'Titulaire', en: 'Holder' },
  headers: [
    'Titulaire du lot',
    'Titulaire du marché',
    'Nom du titulaire',
    'Titulaire dénomination sociale',
    'Prestataire',
    'Fournisseur',
    'Nom du fournisseur',
    'Attributaire',
    'Supplier',
    'Supplier name',
    'Contractor',
    'Vendor',
    'Vendor name',
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Titulaire', 'Prestataire', 'FOURNISSEUR'],
    refused: ['titulaire_id', 'Représentant du titulaire'],
  },
  values: {
    good: [['DEVCO', 'DEVCO']],
    bad: [['#REF!', 'error-value']],
  },
};
