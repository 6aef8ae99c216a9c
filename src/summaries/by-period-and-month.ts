import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-period-and-month',
  by: ['period', 'month'],
  title: { fr: 'Par période du marché et mois', en: 'By contract period and month' },
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
