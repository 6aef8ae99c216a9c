import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-phase',
  by: ['phase'],
  title: { fr: 'Par phase', en: 'By phase' },
  measures: [
    'lines',
    'units',
    'unitsDelivered',
    'unitsRemaining',
    'daysOrdered',
    'daysDone',
    'daysRemaining',
    'amountExclTax',
  ],
};
