import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const lot = textColumn({
  field: 'lot',
  title: { fr: 'Lot', en: 'Lot' },
  headers: ['N° de lot', 'N° lot', 'Lot n°', 'Numéro de lot', 'Lot du marché', 'Lot number'],
  fillsDown: true,
});

export const samples: ColumnSamples = {
  headers: { recognised: ['Lot', 'N° lot', 'LOT N°'], refused: ['Libellé', 'Allotissement', 'Pilote'] },
  values: {
    good: [
      ['Lot n° 2', 'Lot n° 2'],
      [2, '2'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
