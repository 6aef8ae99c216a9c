import type { SummaryPreset } from '../core/summing/definition';

export const summary: SummaryPreset = {
  id: 'by-holder',
  by: ['holder'],
  title: { fr: 'Par titulaire', en: 'By holder' },
};
