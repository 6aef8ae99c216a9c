import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-profile',
  by: ['profile'],
  title: { fr: 'Par profil', en: 'By profile' },
  measures: ['lines', 'daysOrdered', 'daysDone', 'daysRemaining', 'amountExclTax', 'amountDelivered'],
};
