import { shareOfFull } from '../core/sheet/blank';
import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';
import type { CellValue } from '../core/sheet/snapshot';
import { words } from '../core/text';

export const priceUnit = textColumn({
  field: 'price_unit',
  title: { fr: 'Unité de prix', en: 'Price unit' },
  headers: [
    'Unité de facturation',
    'Unité de mesure',
    'Type de prix',
    'Nature du prix',
    'Unit of purchase',
    'Unit of measure',
    'Unit of issue',
    'Pricing unit',
    ['Unité', 0.7],
    ['Unit', 0.6],
  ],
  looksRight: shareOfMeasures,
});

const measures = new Set(
  (
    'jour jours jh j h heure heures mois semaine semaines an annee forfait forfaitaire unite unites u uo piece pieces lot ens ' +
    'ensemble homme hommes day days hour hours month months week weeks year lump sum fixed price unit units each item items'
  ).split(' '),
);

/** Share of the full cells that name a measure: "Unité" heads an organisation’s units just as well. */
function shareOfMeasures(samples: readonly CellValue[]): number {
  return shareOfFull(
    samples,
    (cell) => typeof cell === 'string' && words(cell).some((word) => measures.has(word)),
  );
}

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Unité de prix', 'Unité', 'Unit of measure'],
    refused: ['Prix unitaire', "Unité d'œuvre"],
  },
  values: {
    good: [
      ['jour', 'jour'],
      ['Forfait', 'Forfait'],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
