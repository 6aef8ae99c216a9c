import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

export const amountTtc = moneyColumn({
  field: 'amount_ttc',
  title: { fr: 'Montant TTC', en: 'Amount incl. tax' },
  headers: [
    'TTC',
    'Total TTC',
    'Montant total TTC',
    'Montant toutes taxes comprises',
    'Prix total TTC',
    'Coût TTC',
    'Montant ligne TTC',
    'Amount incl. VAT',
    'Amount inc VAT',
    'Gross amount',
    'Total incl. VAT',
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Montant TTC', 'MontantTTC', 'T.T.C.', 'Total TTC'],
    refused: ['Montant HT', 'Facturé TTC', 'Montant constats TTC'],
  },
  values: moneyValues,
};
