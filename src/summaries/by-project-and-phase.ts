import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-project-and-phase',
  by: ['project', 'phase'],
  title: { fr: 'Par projet et phase', en: 'By project and phase' },
  measures: ['lines', 'daysOrdered', 'daysDone', 'daysRemaining', 'amountExclTax', 'amountDelivered'],
};
