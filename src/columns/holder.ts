import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const holder = textColumn({
  field: 'holder',
  title: { fr: 'Titulaire', en: 'Holder' },
  headers: [
    ['Société', 0.6],
    ['Entreprise', 0.6],
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
    recognised: ['Société', 'Titulaire', 'Prestataire', 'FOURNISSEUR'],
    refused: ['titulaire_id', 'Représentant du titulaire'],
  },
  values: {
    good: [['DEVCO', 'DEVCO']],
    bad: [['#REF!', 'error-value']],
  },
};
