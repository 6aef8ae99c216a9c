import { moneyColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const ae = moneyColumn({
  field: 'ae',
  title: { fr: 'Autorisations d’engagement', en: 'Commitment authorisations' },
  headers: [
    'AE',
    'Montant AE',
    'AE engagées',
    'AE consommées',
    'Montant engagé',
    'Engagé',
    'Engagements (AE)',
    'Autorisation d’engagement',
    'Committed amount',
    'Commitment',
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['AE', 'Montant AE', 'AE (€)'], refused: ['CP', 'N° engagement'] },
  values: {
    good: [
      [48000, 4800000],
      ['48\u00a0000,50\u00a0€', 4800050],
      [null, null],
    ],
    bad: [
      ['à définir', 'unreadable-number'],
      ['1.234', 'unreadable-number'],
      ['500 $', 'mixed-currency'],
      ['#N/A', 'error-value'],
    ],
  },
};
