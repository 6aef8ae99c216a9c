import { dateColumn } from '../core/sheet/column-builders';
import { dateValues, type ColumnSamples } from '../core/sheet/column-samples';

export const invoiceReceived = dateColumn({
  field: 'invoice_received',
  title: { fr: 'Facture reçue le', en: 'Invoice received on' },
  headers: [
    'Date d’arrivée de la facture',
    'Arrivée facture',
    'Réception facture',
    'Date de réception facture',
    'Date de réception de la facture',
    'Date réception facture',
    'Facture le',
    'Date facture',
    'Date de facture',
    'Reçu facture le',
    'Invoice received',
    'Invoice receipt date',
    ['Facture', 0.5],
    ['Invoice date', 0.7],
    ['Customer Invoice Date', 0.7],
    ['Customer Invoice/Credit Note Date', 0.7],
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Date d’arrivée de la facture', 'Facture reçue le', 'Date de réception facture'],
    refused: ['N° facture', 'Montant facture'],
  },
  values: dateValues,
};
