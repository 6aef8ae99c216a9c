import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-unit',
  by: ['uo_code'],
  title: { fr: 'Par unité d’œuvre', en: 'By unit of work' },
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
