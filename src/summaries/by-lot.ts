import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-lot',
  by: ['lot'],
  title: { fr: 'Par lot', en: 'By lot' },
};
