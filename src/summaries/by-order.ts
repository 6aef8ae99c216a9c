import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-order',
  by: ['order_no'],
  title: { fr: 'Par bon de commande', en: 'By order' },
};
