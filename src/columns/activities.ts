import { shareOfFull } from '../core/sheet/blank';
import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';
import type { CellValue } from '../core/sheet/snapshot';

/** What was done. To a State accountant "Activité" is also an axis of the budget (0129CAHC0101): the cells decide. */
export const activities = textColumn({
  field: 'activities',
  title: { fr: 'Activités réalisées', en: 'Activities carried out' },
  headers: [
    ['Activités', 0.95],
    'Activités opérationnelles',
    'Travaux réalisés',
    'Tâches réalisées',
    'Compte rendu d’activité',
    ['Activities', 0.95],
    'Work done',
  ],
  looksRight: shareOfWords,
});

/** Share of the full cells that hold words rather than a code. */
function shareOfWords(samples: readonly CellValue[]): number {
  return shareOfFull(samples, (cell) => typeof cell === 'string' && /\p{Ll}/u.test(cell));
}

export const samples: ColumnSamples = {
  headers: { recognised: ['Activités', 'Activités réalisées', 'Travaux réalisés'], refused: ['Action'] },
  values: {
    good: [['maquettes, tests', 'maquettes, tests']],
    bad: [['#REF!', 'error-value']],
  },
};
