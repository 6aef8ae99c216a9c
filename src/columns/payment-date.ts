import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const paymentDate = dateColumn({
  field: 'payment_date',
  title: { fr: 'Date de paiement', en: 'Payment date' },
  headers: [
    'Payée le',
    'Mis en paiement le',
    'Date de mise en paiement',
    'Payé le',
    'Paiement',
    'Paiement le',
    'Date paiement',
    'Mandaté le',
    'Date de mandatement',
    'Réglé le',
    'Date de règlement',
    'Paid on',
    'Date paid',
    ['Payé', 0.5],
    ['Paid', 0.5],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Payée le', 'Date de mise en paiement', 'Payé le', 'Date_paiement', 'Date de paiement'],
    refused: ['Montant payé', 'Crédits de paiement', 'Délai de paiement'],
  },
  values: dateValues,
};
