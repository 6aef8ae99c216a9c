import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const beneficiary = textColumn({
  field: 'beneficiary',
  title: { fr: 'Bénéficiaire', en: 'Beneficiary' },
  headers: [
    'Service bénéficiaire',
    'Administration',
    'Administration bénéficiaire',
    'Entité bénéficiaire',
    'Ministère',
    'Direction',
    'Organisme',
    'Beneficiary organisation',
    'Customer organisation',
    'Customer organisation name',
    'Customer',
    ['Service', 0.4],
    ['Services', 0.4],
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Bénéficiaire', 'Administration', 'Service bénéficiaire'],
    refused: ['Service acheteur', 'Service fait'],
  },
  values: {
    good: [['SGMAP', 'SGMAP']],
    bad: [['#REF!', 'error-value']],
  },
};
