import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const contractNo = textColumn({
  field: 'contract_no',
  title: { fr: 'Numéro de marché', en: 'Contract number' },
  headers: [
    'N° AC',
    'Réf. AC',
    'N° marché',
    'N° de marché',
    'Marché',
    'Réf. marché',
    'N° du marché',
    'Contrat',
    'N° contrat',
    'N° de contrat',
    'Accord-cadre',
    'N° accord-cadre',
    'N° d’accord-cadre',
    'Référence de l’accord-cadre',
    'id accord cadre',
    'Contract',
    'Contract no',
    'Contract reference',
    ['Framework', 0.8],
    'Framework number',
    'Framework agreement',
    'Call Off Agreement Contract Number',
  ],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['N° AC', 'Marché n°', 'Marché', 'N° de marché', 'Accord-cadre', 'Contrat', 'idAccordCadre'],
    refused: ['Montant du marché', 'N° BC', 'Bon de commande'],
  },
  values: {
    good: [
      ['2016-DSAF-07', '2016-DSAF-07'],
      [1600123456, '1600123456'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
