import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const uoLabel = textColumn({
  field: 'uo_label',
  title: { fr: 'Libellé de l’unité d’œuvre', en: 'Unit label' },
  headers: [
    'Libellé',
    'Libellé UO',
    'Libellé de l’UO',
    'Désignation',
    'Désignation UO',
    'Désignation de la prestation',
    'Désignation de l’article',
    'Libellé de la prestation',
    'Libellé prestation',
    'Intitulé',
    'Intitulé UO',
    'Intitulé de la prestation',
    'Description UO',
    'Unit description',
    'Label',
    'Service provided',
    'Service description',
    ['Prestation', 0.7],
    ['Description', 0.6],
    ['Objet', 0.6],
    ['Nature de la prestation', 0.7],
    ['Service', 0.3],
    'Libellé de l’article',
    'Libellé article',
    'Product description',
    'Product/Service Description',
    'Invoice Line Product / Service Description',
  ],
  ofOneUnit: true,
});

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Libellé', 'Désignation', 'Libellé UO', 'Intitulé'],
    refused: ['Code UO', 'Libellé du projet', 'Désignation du programme de financement'],
  },
  values: {
    good: [['Développement\ndevops', 'Développement devops']],
    bad: [['#REF!', 'error-value']],
  },
};
