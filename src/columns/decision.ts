import { shareOfFull } from '../core/sheet/blank';
import { textColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';
import type { CellValue } from '../core/sheet/snapshot';
import { normalise } from '../core/text';

const named = textColumn({
  field: 'decision',
  title: { fr: 'Décision de réception', en: 'Acceptance decision' },
  headers: [
    'Décision après vérification',
    'Décision d’admission',
    'Nature de la décision',
    'Sens de la décision',
    'Résultat de la vérification',
    'PV de réception',
  ],
  looksRight: shareOfDecisions,
});

/** What was decided of a delivery. "Décision" alone rather heads the days of decisions on a project: the cells tell. */
export const decision: typeof named = {
  ...named,
  headers: named.headers.map((heading) =>
    heading.text === named.field ? { ...heading, weight: 0.9 } : heading,
  ),
};

/** Share of the full cells that name a decision. */
function shareOfDecisions(samples: readonly CellValue[]): number {
  return shareOfFull(
    samples,
    (cell) =>
      typeof cell === 'string' &&
      /\b(?:admi|recep|recu|ajourn|refact|reject|rejet|refus|accept|adjourn|reduc|tacit|conform)/.test(
        normalise(cell),
      ),
  );
}

export const samples: ColumnSamples = {
  headers: {
    recognised: ['Décision de réception', 'Décision d’admission', 'Décision'],
    refused: ['Date de décision', 'Décision phase 2'],
  },
  values: {
    good: [
      ['Admission', 'Admission'],
      ['ajournement', 'ajournement'],
      ['', null],
    ],
    bad: [['#REF!', 'error-value']],
  },
};
