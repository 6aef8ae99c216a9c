import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-beneficiary',
  by: ['beneficiary'],
  title: { fr: 'Par bénéficiaire', en: 'By beneficiary' },
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
