import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const buyer = textColumn({
  field: 'buyer',
  title: { fr: 'Acheteur', en: 'Buyer' },
  headers: [
    'Pouvoir adjudicateur',
    'Service acheteur',
    'Nom de l’acheteur',
    'acheteur_nom',
    'Entité acheteuse',
    'Service prescripteur',
    'Contracting authority',
    'Buyer organisation',
    'Buyer name',
    'Purchaser',
  ],
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Pouvoir adjudicateur', 'Service acheteur', 'Acheteur'],
    refused: ['acheteur_id', 'Bénéficiaire'],
  },
  values: {
    good: [['DSAF', 'DSAF']],
    bad: [['#REF!', 'error-value']],
  },
};
