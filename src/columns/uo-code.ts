import { looksLikeCode } from '../core/agreement/code-pattern';
import { unitOrFamilyTest } from '../core/orders/unit-test';
import { shareOfFull } from '../core/sheet/blank';
import type { ReadingContext } from '../core/sheet/column';
import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';
import type { CellValue } from '../core/sheet/snapshot';

/**
 * The unit of work. To a State accountant "UO" is also an "unité opérationnelle" of the budget (0129-CAHC), an axis of
 * every Chorus extract, and at times a count of units: the cells decide.
 */
export const uoCode = textColumn({
  field: 'uo_code',
  title: { fr: 'Unité d’œuvre', en: 'Unit of work' },
  headers: [
    'Code unité d’œuvre',
    'Code de l’unité d’œuvre',
    'Réf. unité d’œuvre',
    'N° unité d’œuvre',
    'UO commandée',
    'Unité d’œuvre commandée',
    'Unit code',
    'Work unit',
    ['UO', 0.9],
    ['Code UO', 0.95],
    ['Code de l’UO', 0.95],
    ['N° UO', 0.9],
    ['Réf. UO', 0.95],
    ['Type UO', 0.9],
    ['Unité', 0.8],
    ['Unit', 0.8],
    ['Code prestation', 0.9],
    ['Code', 0.8],
    ['Code article', 0.8],
    ['Prestation', 0.8],
    ['Réf.', 0.7],
    ['Désignation', 0.6],
    ['Libellé', 0.6],
  ],
  recognition: 'anchor',
  looksRight: shareOfUnits,
});

/** Share of the full cells that name a unit of the agreement or a family of units, or follow its pattern of codes. */
function shareOfUnits(samples: readonly CellValue[], { agreement }: ReadingContext): number {
  const isUnit = unitOrFamilyTest(agreement);
  return shareOfFull(
    samples,
    (cell) => typeof cell === 'string' && (isUnit(cell) || looksLikeCode(agreement, cell.trim())),
  );
}

export const samples: ColumnSamples = {
  headers: {
    recognised: ['UO', 'Code UO', "Unité d'œuvre", 'Unités d’oeuvre', 'CODE U.O.'],
    refused: ['Nb UO', 'Libellé UO', 'UO budgétaire', 'Unité opérationnelle'],
  },
  values: {
    good: [
      ['UO-L2.2.2', 'UO-L2.2.2'],
      ['uo\u00a0l2-2-2 ', 'uo\u00a0l2-2-2'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
