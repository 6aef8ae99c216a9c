import { moneyColumn } from '../core/sheet/column-builders';
import { moneyValues, type ColumnSamples } from '../core/sheet/column-samples';

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
    'AE TTC',
    'Montant engagé TTC',
    'Engagé TTC',
    'Autorisation d’engagement',
    'Committed amount',
    'Commitment',
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['AE', 'Montant AE', 'AE (€)', 'AE (TTC)', 'Montant engagé TTC'],
    refused: ['CP', 'N° engagement', 'Mt eng. HT'],
  },
  values: moneyValues,
};
