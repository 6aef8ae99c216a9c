import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-year-and-lot',
  by: ['year', 'lot'],
  title: { fr: 'Par année et lot', en: 'By year and lot' },
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
