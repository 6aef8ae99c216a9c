import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const billingAddress = textColumn({
  field: 'billing_address',
  title: { fr: 'Adresse de facturation', en: 'Billing address' },
  headers: [
    'Adresse facturation',
    'Facturation à',
    'Service facturé',
    'Code service de facturation',
    'Invoice address',
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Adresse de facturation', 'Adresse facturation'],
    refused: ['Adresse du projet', 'Date de facture'],
  },
  values: {
    good: [
      ['SFACT ministère, 75007 Paris', 'SFACT ministère, 75007 Paris'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
