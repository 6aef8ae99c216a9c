import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-engagement',
  by: ['ej_no'],
  title: { fr: 'Par engagement juridique', en: 'By legal commitment' },
  measures: [
    'lines',
    'units',
    'amountExclTax',
    'amountInclTax',
    'amountDelivered',
    'commitment',
    'paid',
    'leftToPay',
  ],
};
