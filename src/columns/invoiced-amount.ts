import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const invoicedAmount = moneyColumn({
  field: 'invoiced_amount',
  ofOneUnit: true,
  title: { fr: 'Montant facturé', en: 'Amount invoiced' },
  headers: [
    'Montant facturé HT',
    'Facturé HT',
    'Déjà facturé',
    'Montant déjà facturé',
    'Montant déjà facturé HT',
    'Total facturé',
    'Total facturé HT',
    'Cumul facturé',
    'Montant des factures',
    ['Facturé', 0.8],
    'Invoiced amount',
    'Invoiced',
    'Already invoiced',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Montant facturé', 'Déjà facturé', 'Total facturé HT'],
    refused: ['Montant facturé TTC', 'Date de facture', 'Reste à facturer'],
  },
  values: moneyValues,
};
